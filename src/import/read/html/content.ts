import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement } from './parse'
import { isSilent } from './visible'

/** How many characters a part of a page shows, of them inside links, how many links, and whether it has a table. */
export interface Weight {
  text: number
  linked: number
  links: number
  /** Cells of the tables inside. */
  cells: number
}

const NOTHING: Weight = { text: 0, linked: 0, links: 0, cells: 0 }
/** Less than this beside the content is its frame: where one is, date and source, print and share. */
const FRAME_SHARE = 0.12
/** A list of links has at least so many, and most of its text in them. */
const LINK_LIST = { links: 4, share: 0.6 }
/** Cells of a table that is more than a frame for a search box or a date. */
const TABLE_CELLS = 12

/** Weighs every visible part of a page once. */
export function weigh(root: HtmlNode): Map<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>()
  const visit = (node: HtmlNode, inLink: boolean): Weight => {
    const weight = { ...NOTHING }
    if ('value' in node) {
      weight.text = node.value.replace(/\s/g, '').length
      weight.linked = inLink ? weight.text : 0
    } else if (!isElement(node) || !isSilent(node)) {
      const link = isElement(node) && node.tagName === 'a' && attribute(node, 'href') !== undefined
      for (const child of childrenOf(node)) addTo(weight, visit(child, inLink || link))
      if (link) weight.links++
      if (isElement(node) && (node.tagName === 'td' || node.tagName === 'th')) weight.cells++
    }
    weights.set(node, weight)
    return weight
  }
  visit(root, false)
  return weights
}

function addTo(sum: Weight, { text, linked, links, cells }: Weight): void {
  sum.text += text
  sum.linked += linked
  sum.links += links
  sum.cells += cells
}

/** Whether a part of a page is a menu or a list of other pages. */
export function isLinkList({ text, linked, links, cells }: Weight): boolean {
  return links >= LINK_LIST.links && linked > text * LINK_LIST.share && cells < TABLE_CELLS * links
}

/**
 * The innermost element that holds the page's report: from the body down as long as one child has nearly all that is
 * not menus, and what stands beside it has no table.
 */
export function mainContent(body: HtmlElement, weights: Map<HtmlNode, Weight>): HtmlElement {
  let main = body
  for (;;) {
    const inner = childrenOf(main)
      .filter(isElement)
      .filter((child) => !isLinkList(weights.get(child) ?? NOTHING))
      .sort((a, b) => own(weights.get(b)) - own(weights.get(a)))
    const [first, ...others] = inner
    if (!first || first.tagName === 'table' || first.tagName === 'p') return main
    const texts = childrenOf(main).filter((child) => !isElement(child))
    const beside = [...others, ...texts].reduce((sum, other) => sum + own(weights.get(other)), 0)
    const besideCells = others.reduce((sum, other) => sum + (weights.get(other)?.cells ?? 0), 0)
    if (beside > own(weights.get(first)) * FRAME_SHARE || besideCells >= TABLE_CELLS) return main
    main = first
  }
}

/** Characters outside of links. */
function own(weight: Weight = NOTHING): number {
  return weight.text - weight.linked
}
