import { late } from '../../ui/late'

/** Preview, download and versions come together, when one is opened, or before, when nothing else goes on. */
const load = () => import('./output-pages')
export const DownloadPage = late(async () => (await load()).DownloadPage)
export const HistoryPage = late(async () => (await load()).HistoryPage)
export const PreviewPage = late(async () => (await load()).PreviewPage)
/** Loads the three pages before they are opened; rejects where their code cannot be had. */
export const loadOutputPages = () => Promise.all([DownloadPage, HistoryPage, PreviewPage].map((page) => page.load()))
