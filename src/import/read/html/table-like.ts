import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement } from './parse'
import { isSilent } from './visible'
import type { Weight } from './weights'

/** A cell of a table drawn without table elements. */
export interface LikeCell {
  /** Null where the table shows an empty place. */
  element: HtmlElement | null
  rowSpan: number
  colSpan: number
}

/** Fewer cells than these, or fewer rows, arrange a page. */
const LEAST = { cells: 12, rows: 3, columns: 2 }
/** A grid has fewer columns, and a cell goes over fewer. */
const MOST = 100
/** In characters without spaces: a box with more of them holds text, not a label or a figure. */
const LONGEST_CELL = 200
/** As many elements as stand between a table and its rows at most. */
const GROUPS = 2
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader'])

/** What puts cells elsewhere than in their order, or than `lineOf` reads. */
const REORDERED = ['order', 'grid-area', 'grid-column-end', 'grid-row-end']

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

function isReordered(cell: HtmlElement): boolean {
  return REORDERED.some((property) => styleOf(cell, property) !== '')
}

/** A cell of a grid, its row and column from 0. */
interface GridCell {
  element: HtmlElement
  row: number
  column: number
  rowSpan: number
  colSpan: number
}

/** A grid's cells where all of them say they stand, else one after the other in its columns; null where two share a place. */
function gridRows(grid: HtmlElement): LikeCell[][] | null {
  const cells = shown(grid)
  const isAcross = !/column/.test(styleOf(grid, 'grid-auto-flow'))
  if (cells.length < LEAST.cells || !isAcross || cells.some(isReordered)) return null
  const lines = cells.map((element) => ({ element, down: lineOf(element, 'row'), along: lineOf(element, 'column') }))
  if (lines.some(({ down, along }) => down.span > MOST || along.span > MOST || down.start > cells.length)) return null
  const isStated = lines.every(({ down, along }) => down.start > 0 && along.start > 0)
  if (!isStated && lines.some(({ down, along }) => down.start > 0 || along.start > 0)) return null
  const ends = lines.map(({ along }) => along.start - 1 + along.span)
  const width = isStated ? Math.max(columnsOf(grid), ...ends) : columnsOf(grid)
  if (width < LEAST.columns || width > MOST || lines.some(({ along }) => along.span > width)) return null
  const taken = new Set<string>()
  const placed: GridCell[] = []
  let next: { row: number; column: number } = { row: 0, column: 0 }
  for (const { element, down, along } of lines) {
    const at = isStated ? { row: down.start - 1, column: along.start - 1 } : freeFrom(next, along.span, width, taken)
    const cell = { element, ...at, rowSpan: down.span, colSpan: along.span }
    const places = placesOf(cell)
    if (places.some((place) => taken.has(place))) return null
    for (const place of places) taken.add(place)
    placed.push(cell)
    next = { row: at.row, column: at.column + along.span }
  }
  return rowsOf(placed, taken, width)
}

/** The next place of a row with room for a cell (CSS Grid, 8.5). */
function freeFrom(
  start: { row: number; column: number },
  colSpan: number,
  width: number,
  taken: ReadonlySet<string>,
): { row: number; column: number } {
  const isFree = (row: number, column: number): boolean =>
    column + colSpan <= width && !placesOf({ row, column, rowSpan: 1, colSpan }).some((place) => taken.has(place))
  let { row, column } = start
  while (!isFree(row, column)) [row, column] = column + 1 < width ? [row, column + 1] : [row + 1, 0]
  return { row, column }
}

function placesOf({ row, column, rowSpan, colSpan }: Omit<GridCell, 'element'>): string[] {
  return Array.from(
    { length: rowSpan * colSpan },
    (_, at) => `${row + Math.floor(at / colSpan)},${column + (at % colSpan)}`,
  )
}

/** The placed cells row by row, an empty one at every place that is left. */
function rowsOf(placed: GridCell[], taken: ReadonlySet<string>, width: number): LikeCell[][] {
  const at = new Map(placed.map((cell) => [`${cell.row},${cell.column}`, cell]))
  const height = Math.max(...placed.map(({ row, rowSpan }) => row + rowSpan))
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column): LikeCell[] => {
      const cell = at.get(`${row},${column}`)
      if (cell) return [cell]
      return taken.has(`${row},${column}`) ? [] : [{ element: null, rowSpan: 1, colSpan: 1 }]
    }).flat(),
  )
}

/** How many columns a grid's template names; 0 where it leaves that to the room there is. */
function columnsOf(grid: HtmlElement): number {
  const template = styleOf(grid, 'grid-template-columns').replace(/minmax\([^()]*\)/g, '1fr')
  const repeated = template.replace(/repeat\(\s*(\d{1,3})\s*,([^()]*)\)/g, (_, times, tracks: string) =>
    `${tracks} `.repeat(Math.min(MOST, Number(times))),
  )
  const tracks = repeated
    .replace(/\[[^[\]]*\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const isTold = tracks.every((track) => /^(?:[\d.]+(?:[a-z]\w*)?%?|auto|min-content|max-content)$/.test(track))
  return isTold ? tracks.length : 0
}

/** The line a cell begins at, from 1, and how many it goes over; 0 where it comes next. */
function lineOf(cell: HtmlElement, axis: 'row' | 'column'): { start: number; span: number } {
  const text = styleOf(cell, `grid-${axis}`) || styleOf(cell, `grid-${axis}-start`)
  const [first = '', second = ''] = text.split('/').map((part) => part.trim())
  const span = [first, second].map((part) => part.match(/^span\s+(\d{1,3})$/)?.[1]).find((found) => found !== undefined)
  const start = count(first, 0)
  const end = count(second, 0)
  return { start, span: span ? Math.max(1, Number(span)) : end > start && start > 0 ? end - start : 1 }
}

function count(text: string | undefined, otherwise = 1): number {
  return text && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : otherwise
}

/** The element's children that show something or hold a place. */
function shown(element: HtmlElement): HtmlElement[] {
  return childrenOf(element).filter((child): child is HtmlElement => isElement(child) && !isSilent(child))
}

function displayOf(element: HtmlElement): string {
  return styleOf(element, 'display')
}

function styleOf(element: HtmlElement, property: string): string {
  const style = attribute(element, 'style')
  if (!style) return ''
  return (
    style
      .match(new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`, 'i'))?.[1]
      ?.trim()
      .toLowerCase() ?? ''
  )
}
