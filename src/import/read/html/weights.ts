import { attribute, childrenOf, type HtmlNode, isElement } from './parse'
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
