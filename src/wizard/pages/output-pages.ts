/** The pages behind the form, which come together. */
export { HistoryPage } from '../history/history-page'
export { DownloadPage } from './download-page'
export { PreviewPage } from './preview-page'
