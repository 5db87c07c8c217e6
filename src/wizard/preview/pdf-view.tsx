import { useRef, useState } from 'react'
import { preview as words } from '../../messages/zh-CN'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Choice } from './choice'
import { PdfPage } from './pdf-page'
import { type PdfMaking, usePdf } from './use-pdf'
import { usePdfPages } from './use-pdf-pages'
import { useSize } from './use-size'

/** Pixels of the screen for a point of paper at 100 %. */
const POINT = 96 / 72
const ZOOMS = [0.75, 1, 1.25]
const FIT = 0
/** On a wide screen a page fitted to it would be all letters and no page. */
const WIDEST = 1.25
/** The space around a page, as in preview.css. */
const MARGIN = 16

/** The pages of the PDF file that a download gives. */
export function PdfView() {
  const making = usePdf()
  const { pages, reason } = usePdfPages(making.bytes)
  const desk = useRef<HTMLDivElement>(null)
  const size = useSize(desk)
  const [zoom, setZoom] = useState(FIT)
  const [current, setCurrent] = useState(1)

  const paper = pages[0]?.getViewport({ scale: 1 })
  const fitting = paper && size ? (size.width - 2 * MARGIN) / paper.width : POINT
  const scale = zoom === FIT ? Math.min(fitting, WIDEST * POINT) : zoom * POINT
  const step = paper ? paper.height * scale + MARGIN : 1

  // Beyond the first and last page the scrolling stops by itself; a disabled button would lose the focus.
  const show = (page: number) => desk.current?.scrollTo({ top: (page - 1) * step })
  const follow = () => {
    const { scrollTop = 0, clientHeight = 0 } = desk.current ?? {}
    setCurrent(Math.min(pages.length, Math.floor((scrollTop + clientHeight / 2) / step) + 1))
  }
  const failure = making.state === 'failed' ? making.reason : reason
  return (
    <div className="pdf-view">
      <div className="pdf-tools">
        <Button aria-disabled={current <= 1} onClick={() => show(current - 1)}>
          {words.previous}
        </Button>
        {pages.length > 0 && (
          <span className="pdf-place">{words.place(Math.min(current, pages.length), pages.length)}</span>
        )}
        <Button aria-disabled={current >= pages.length} onClick={() => show(current + 1)}>
          {words.next}
        </Button>
        <Choice
          label={words.zoom}
          options={[
            ...ZOOMS.map((value) => ({ value, label: words.percent(value) })),
            { value: FIT, label: words.fitWidth },
          ]}
          chosen={zoom}
          onChoose={setZoom}
        />
        <span className="spacer" />
        <span className={`pdf-state pdf-${making.state}`} role="status">
          {failure === '' && stateText(making, pages.length)}
        </span>
      </div>
      {failure !== '' && (
        <Notice kind="error" title={words.failed + failure}>
          {pages.length > 0 && <p>{words.failedOlder}</p>}
          <Button onClick={making.retry}>{words.retry}</Button>
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
      <section className="pdf-desk" aria-label={words.pages} tabIndex={0} ref={desk} onScroll={follow}>
        {pages.map((page) => (
          <PdfPage key={page.pageNumber} page={page} scale={scale} />
        ))}
      </section>
    </div>
  )
}

function stateText({ state }: PdfMaking, pages: number): string {
  if (pages === 0) return words.making
  return state === 'ready' ? words.ready : words.updating
}
