import { late } from '../../ui/late'

/** The editor comes when a text is opened, or before, when nothing else goes on: the first page has no need of it. */
export const ProseEditor = late(async () => (await import('./prose-editor')).default)
