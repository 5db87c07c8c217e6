/** Brings an element into the middle of the pane it stands in. Nothing around the pane moves, as it would by scrollIntoView. */
export function scrollWithin(pane: Element, element: Element): void {
  const view = pane.getBoundingClientRect()
  const box = element.getBoundingClientRect()
  pane.scrollTop += box.top - view.top - Math.max(0, (view.height - box.height) / 2)
}
