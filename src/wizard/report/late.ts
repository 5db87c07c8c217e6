import { late } from '../../ui/late'

/** The report's pages come right after the first page: the list of drafts has no need of them. */
export const ReportPage = late(async () => (await import('./report-page')).default)
