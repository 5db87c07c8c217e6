import { charts as chartWords, preview as words } from '../../messages/zh-CN'
import { Tabs } from '../../ui/tabs'
import { ChartGallery } from '../charts/chart-gallery'
import { PageFrame } from '../preview/page-frame'
import { PdfView } from '../preview/pdf-view'

/** Narrower than this the web page is shown smaller. */
const PAGE_WIDTH = 800

/** The report as it will be published: the web page, the pages of the PDF file, and charts of its figures. */
export function PreviewPage() {
  return (
    <div className="preview-page">
      <h1>{words.title}</h1>
      <Tabs
        label={words.views}
        initial="web"
        tabs={[
          { key: 'web', label: words.web, content: <WebView /> },
          { key: 'pdf', label: words.pdf, content: <PdfView /> },
          { key: 'charts', label: chartWords.tab, content: <ChartGallery /> },
        ]}
      />
    </div>
  )
}

function WebView() {
  return (
    <>
      <p className="page-hint">{words.webHint}</p>
      <PageFrame part={null} layoutWidth={PAGE_WIDTH} />
    </>
  )
}
