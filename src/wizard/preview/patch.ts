/**
 * Makes one piece of a page like another, changing only what differs, so that the reader's place and selection
 * stay and the browser lays out again only what changed. `fresh` may be taken apart.
 */
export function patch(shown: Node, fresh: Node): void {
  if (shown.isEqualNode(fresh)) return
  const alike = shown.cloneNode(false).isEqualNode(fresh.cloneNode(false))
  if (!alike || shown.childNodes.length !== fresh.childNodes.length || !shown.hasChildNodes()) {
    shown.parentNode?.replaceChild(fresh, shown)
    return
  }
  const pieces = [...fresh.childNodes]
  for (const [index, child] of [...shown.childNodes].entries()) {
    const piece = pieces[index]
    if (piece) patch(child, piece)
  }
}
