import { attribute, childrenOf, type HtmlElement, isElement } from './parse'
import { isSilent } from './visible'

/** The rows of a table element that show, in groups or not; those of tables inside it are not its own. */
export function rowsOf(table: HtmlElement): HtmlElement[] {
  const groups = childrenOf(table).filter(isElement)
  return groups.flatMap((child) => {
    if (isSilent(child)) return []
    if (child.tagName === 'tr') return [child]
    return /^(thead|tbody|tfoot)$/.test(child.tagName) ? elementsOfRow(child) : []
  })
}

function elementsOfRow(group: HtmlElement): HtmlElement[] {
  return childrenOf(group)
    .filter(isElement)
    .filter((row) => row.tagName === 'tr' && !isSilent(row))
}

/** A span as browsers read it: digits at the beginning, at most as the HTML standard allows, else 1. */
export function span(cell: HtmlElement, name: 'rowspan' | 'colspan', least: number): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10)
  if (Number.isNaN(value) || value < least) return 1
  return Math.min(value, name === 'rowspan' ? 65_534 : 1000)
}
