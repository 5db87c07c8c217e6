import { gridRows } from './css-grid'
import { count, isReordered, LEAST, type LikeCell, shown, styleOf } from './like-cell'
import { attribute, type HtmlElement, type HtmlNode } from './parse'
import type { Weight } from './weights'

/** In characters without spaces: a box with more of them holds text, not a label or a figure. */
const LONGEST_CELL = 200
/** As many elements as stand between a table and its rows at most. */
const GROUPS = 2
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader'])

/**
 * The rows of a table drawn by other means: roles (WAI-ARIA), the displays of CSS tables, a grid whose cells all say where
 * they stand or that says how many columns it has, or rows of flexible boxes that all have as many cells. Null for everything
 * else, where something is printed beside the cells, where boxes hold text, and where cells do not stand in their order.
 */
export function tableLike(element: HtmlElement, weights: Map<HtmlNode, Weight>): LikeCell[][] | null {
  const rows = rowsLike(element)
  const textOf = (node: HtmlNode | null): number => (node && weights.get(node)?.text) ?? 0
  const inside = rows?.flat().reduce((sum, cell) => sum + textOf(cell.element), 0)
  if (!rows || inside !== textOf(element)) return null
  const isArranged = !isTable(element) && rows.flat().some((cell) => textOf(cell.element) > LONGEST_CELL)
  return isArranged ? null : rows
}

function rowsLike(element: HtmlElement): LikeCell[][] | null {
  if (isTable(element)) {
    const rows = rowElements(element, GROUPS).map((row) => shown(row).filter(isCell).map(likeCell))
    return rows.flat().length >= LEAST.columns ? rows : null
  }
  return /^(?:inline-)?grid$/.test(displayOf(element)) ? gridRows(element) : flexRows(element)
}

function isTable(element: HtmlElement): boolean {
  return (
    /^(?:table|grid|treegrid)$/.test(attribute(element, 'role') ?? '') || /^(?:inline-)?table$/.test(displayOf(element))
  )
}

/** The rows of a table, some of them in groups. */
function rowElements(parent: HtmlElement, groups: number): HtmlElement[] {
  return shown(parent).flatMap((child) => {
    if (isRow(child)) return [child]
    return isCell(child) || groups === 0 ? [] : rowElements(child, groups - 1)
  })
}

function isRow(element: HtmlElement): boolean {
  return attribute(element, 'role') === 'row' || displayOf(element) === 'table-row'
}

function isCell(element: HtmlElement): boolean {
  return CELL_ROLES.has(attribute(element, 'role') ?? '') || displayOf(element) === 'table-cell'
}

function likeCell(element: HtmlElement): LikeCell {
  return {
    element,
    rowSpan: count(attribute(element, 'aria-rowspan')),
    colSpan: count(attribute(element, 'aria-colspan')),
  }
}

/** Rows of flexible boxes that begin and end alike, because all have as many cells. */
function flexRows(parent: HtmlElement): LikeCell[][] | null {
  const rows = shown(parent)
  if (rows.length < LEAST.rows || !rows.every((row) => /^(?:inline-)?flex$/.test(displayOf(row)))) return null
  const cells = rows.map(shown)
  const width = cells[0]?.length ?? 0
  if (width < LEAST.columns || width * cells.length < LEAST.cells) return null
  if (cells.some((row) => row.length !== width) || cells.flat().some(isReordered)) return null
  if (rows.some((row) => /reverse|column/.test(styleOf(row, 'flex-direction') + styleOf(row, 'flex-flow')))) return null
  return cells.map((row) => row.map((element) => ({ element, rowSpan: 1, colSpan: 1 })))
}

function displayOf(element: HtmlElement): string {
  return styleOf(element, 'display')
}
