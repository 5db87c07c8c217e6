import { late } from '../../ui/late'

/** The page for published reports comes when the first page rests: not every visit needs it. */
export const ImportPage = late(async () => (await import('./import-page')).default)
