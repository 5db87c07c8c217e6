import { useCallback, useEffect, useRef, useState } from 'react'
import { buildDocument } from '../../document/build'
import { preview as words } from '../../messages/zh-CN'
import { renderHtml } from '../../renderers/html'
import { currentDraft, type Session, useReview, useSession } from '../report/session'
import { markFigure, scrollToPart } from './follow'
import { patch } from './patch'
import { useSettledRevision } from './use-changed'
import { useSize } from './use-size'

/** Short enough to feel live, long enough not to draw between two keystrokes. */
const PAUSE_MS = 150

interface PageFrameProps {
  /** The part being edited, which the page shown follows; null follows nothing. */
  part: string | null
  /** The page is laid out at least this wide and shown smaller where there is less room. */
  layoutWidth: number
}

/**
 * The web page as it will be published, kept up to date. The frame runs no script: it is sandboxed without
 * `allow-scripts`; `allow-same-origin` lets the wizard change and scroll what is in it.
 */
export function PageFrame({ part, layoutWidth }: PageFrameProps) {
  const session = useSession()
  const revision = useSettledRevision(PAUSE_MS)
  const current = useReview((review) => review.current)
  const box = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const size = useSize(box)
  const [first] = useState(() => pageHtml(session))
  const [loaded, setLoaded] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft changes in place; revision and loading say when
  useEffect(() => {
    const shown = frame.current?.contentDocument?.body
    if (shown && loaded > 0) patch(shown, new DOMParser().parseFromString(pageHtml(session), 'text/html').body)
  }, [session, revision, loaded])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a frame loaded or laid out anew has lost its place
  useEffect(() => {
    if (frame.current && part !== null) scrollToPart(frame.current, part)
  }, [part, loaded, layoutWidth])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a frame loaded anew has no mark, one laid out anew lost its place
  useEffect(() => {
    if (frame.current && part !== null) markFigure(frame.current, current)
  }, [current, part, loaded, layoutWidth])

  const scale = size && size.width > 0 ? Math.min(1, size.width / layoutWidth) : 1
  return (
    <div className="page-frame" ref={box}>
      <iframe
        ref={frame}
        title={words.frame}
        sandbox="allow-same-origin"
        srcDoc={first}
        onLoad={useCallback(() => setLoaded((times) => times + 1), [])}
        style={{ width: `${100 / scale}%`, height: `${100 / scale}%`, transform: `scale(${scale})` }}
      />
    </div>
  )
}

/** The page as published but for its data, which nobody sees: with large pictures it takes half the time (measured). */
function pageHtml(session: Session): string {
  return renderHtml(buildDocument(session.format, currentDraft(session), ''), session.layouts.web)
}
