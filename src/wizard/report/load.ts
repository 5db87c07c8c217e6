/** The report's pages come right after the first page: the list of drafts has no need of them. */
export const loadReportPage = () => import('./report-page')
