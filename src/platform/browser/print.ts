/** Long enough for the print dialog of any browser to have taken its copy. */
const KEPT_MS = 60_000

/** Prints a page of its own, given as complete HTML, without leaving the one at hand. */
export function printPage(html: string): void {
  const frame = document.createElement('iframe')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  frame.className = 'print-frame'
  frame.onload = () => {
    frame.contentWindow?.print()
    setTimeout(() => frame.remove(), KEPT_MS)
  }
  frame.srcdoc = html
  document.body.append(frame)
}
