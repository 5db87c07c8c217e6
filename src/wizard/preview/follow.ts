const MARK_ID = 'current-figure'
/** Room left above the place scrolled to, in pixels of the page. */
const MARGIN = 24

/** Scrolls a shown report to the part that is being edited; parts that are not on it lead to its beginning or end. */
export function scrollToPart(frame: HTMLIFrameElement, part: string): void {
  const page = frame.contentDocument
  if (!page) return
  const place = page.getElementById(part) ?? page.querySelector(`main > .${CSS.escape(part)}`)
  scrollTo(frame, (place ?? page.documentElement).getBoundingClientRect().top - (place ? MARGIN : 0))
}

/** Marks one figure of a shown report and brings it into sight; null marks none. */
export function markFigure(frame: HTMLIFrameElement, path: string | null): void {
  const page = frame.contentDocument
  if (!page) return
  const figure = path === null ? null : page.querySelector(`[data-cell="${CSS.escape(path)}"]`)
  const style = page.getElementById(MARK_ID) ?? page.head.appendChild(page.createElement('style'))
  style.id = MARK_ID
  style.textContent = figure
    ? `[data-cell="${CSS.escape(path ?? '')}"] { background: #ffe3c2; outline: 2px solid #1f5fa8; }`
    : ''
  const height = page.documentElement.clientHeight
  const place = figure?.getBoundingClientRect()
  if (place && (place.top < 0 || place.bottom > height)) scrollTo(frame, place.top - height / 2)
}

/** Not scrollIntoView, which would scroll the wizard around the frame as well. */
function scrollTo(frame: HTMLIFrameElement, distance: number): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  frame.contentWindow?.scrollBy({ top: distance, behavior: still ? 'auto' : 'smooth' })
}
