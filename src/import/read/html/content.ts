import { childrenOf, type HtmlElement, type HtmlNode, isElement } from './parse'
import { tableLike } from './table-like'
import { TABLE_CELLS } from './visible'
import type { Weight } from './weights'

const NOTHING: Weight = { text: 0, linked: 0, links: 0, cells: 0 }
/** Less than this beside the content is its frame: where one is, date and source, print and share. */
const FRAME_SHARE = 0.12
/** A list of links has at least so many, and most of its text in them. */
const LINK_LIST = { links: 4, share: 0.6 }

/** Whether a part of a page is a menu or a list of other pages. */
export function isLinkList({ text, linked, links, cells }: Weight): boolean {
  return links >= LINK_LIST.links && linked > text * LINK_LIST.share && cells < TABLE_CELLS * links
}

/** Parts of a table that hold no text of their own. */
const TABLE_PARTS = /^(table|tbody|thead|tfoot|tr)$/

/**
 * The innermost element that holds the page's report: from the body down as long as one child has nearly all that is
 * not menus, and what stands beside it has no table. Tables, also those drawn without table elements, are entered where one
 * of their cells holds it all.
 */
export function mainContent(body: HtmlElement, weights: Map<HtmlNode, Weight>): HtmlElement {
  let main = body
  let inner: HtmlElement | null = body
  let cells: Set<HtmlElement | null> | null = null
  while (inner) {
    const rows = tableLike(inner, weights)
    if (rows) cells = new Set(rows.flat().map(({ element }) => element))
    else if (cells?.has(inner)) cells = null
    if (!cells && !TABLE_PARTS.test(inner.tagName)) main = inner
    inner = nearlyAll(inner, weights)
  }
  return main
}

/** The child that has nearly all an element shows. */
function nearlyAll(element: HtmlElement, weights: Map<HtmlNode, Weight>): HtmlElement | null {
  const children = childrenOf(element)
  const [first, ...others] = children
    .filter(isElement)
    .filter((child) => !isLinkList(weights.get(child) ?? NOTHING))
    .sort((a, b) => own(weights.get(b)) - own(weights.get(a)))
  if (!first || first.tagName === 'p') return null
  const beside = [...others, ...children.filter((child) => !isElement(child))]
  const text = beside.reduce((sum, other) => sum + own(weights.get(other)), 0)
  const cells = others.reduce((sum, other) => sum + (weights.get(other)?.cells ?? 0), 0)
  return text > own(weights.get(first)) * FRAME_SHARE || cells >= TABLE_CELLS ? null : first
}

/** Characters outside of links. */
function own(weight: Weight = NOTHING): number {
  return weight.text - weight.linked
}
