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
/** As many elements as stand between a table and its rows at most. */
const GROUPS = 2
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader'])

/**
 * The rows of a table drawn by other means: roles (WAI-ARIA), the displays of CSS tables, a grid whose cells say where they
 * stand or how many columns it has, or rows of flexible boxes that all have as many cells. Null for everything else, and
 * where something is printed beside the cells.
 */
export function tableLike(element: HtmlElement, weights: Map<HtmlNode, Weight>): LikeCell[][] | null {
  const rows = rowsLike(element)
  const textOf = (node: HtmlNode | null): number => (node && weights.get(node)?.text) ?? 0
  const inside = rows?.flat().reduce((sum, cell) => sum + textOf(cell.element), 0)
  return rows && inside === textOf(element) ? rows : null
}

function rowsLike(element: HtmlElement): LikeCell[][] | null {
  const display = displayOf(element)
  if (/^(?:table|grid|treegrid)$/.test(attribute(element, 'role') ?? '') || /^(?:inline-)?table$/.test(display)) {
    const rows = rowElements(element, GROUPS).map((row) => shown(row).filter(isCell).map(likeCell))
    return rows.flat().length >= LEAST.columns ? rows : null
  }
  return /^(?:inline-)?grid$/.test(display) ? gridRows(element) : flexRows(element)
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
  if (cells.some((row) => row.length !== width)) return null
  return cells.map((row) => row.map((element) => ({ element, rowSpan: 1, colSpan: 1 })))
}

/** A grid's cells at the lines they name, else one after the other in its columns (CSS Grid, 8.5). */
function gridRows(grid: HtmlElement): LikeCell[][] | null {
  const cells = shown(grid)
  const width = columnsOf(grid)
  if (cells.length < LEAST.cells || width < LEAST.columns || width > MOST) return null
  const placed: { element: HtmlElement; row: number; column: number; rowSpan: number; colSpan: number }[] = []
  const taken = new Set<string>()
  const free = (row: number, column: number, colSpan: number): boolean =>
    Array.from({ length: colSpan }, (_, along) => `${row},${column + along}`).every((place) => !taken.has(place))
  let [row, column] = [0, 0]
  for (const element of cells) {
    const [down, along] = [lineOf(element, 'row'), lineOf(element, 'column')]
    if (along.span > width || down.span > MOST || down.start > cells.length) return null
    if (down.start > 0 && along.start > 0) [row, column] = [down.start - 1, along.start - 1]
    else if (down.start > 0 || along.start > 0) return null
    else
      while (column + along.span > width || !free(row, column, along.span)) {
        if (++column < width) continue
        column = 0
        row++
      }
    placed.push({ element, row, column, rowSpan: down.span, colSpan: along.span })
    for (let y = row; y < row + down.span; y++)
      for (let x = column; x < column + along.span; x++) taken.add(`${y},${x}`)
    column += along.span
  }
  return rowsOf(placed, taken, width)
}

/** The placed cells row by row, an empty one at every place that is left. */
function rowsOf(
  placed: { element: HtmlElement; row: number; column: number; rowSpan: number; colSpan: number }[],
  taken: ReadonlySet<string>,
  width: number,
): LikeCell[][] {
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

/** How many columns a grid's template names, or its cells reach to. */
function columnsOf(grid: HtmlElement): number {
  const template = styleOf(grid, 'grid-template-columns').replace(/minmax\([^()]*\)/g, '1fr')
  const repeated = template.replace(/repeat\(\s*(\d{1,3})\s*,([^()]*)\)/g, (_, times, tracks: string) =>
    `${tracks} `.repeat(Math.min(MOST, Number(times))),
  )
  const tracks = repeated
    .replace(/\[[^[\]]*\]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  if (
    tracks.length > 0 &&
    tracks.every((track) => /^(?:[\d.]+(?:[a-z]\w*)?%?|auto|min-content|max-content)$/.test(track))
  )
    return tracks.length
  return Math.max(
    0,
    ...shown(grid)
      .map((cell) => lineOf(cell, 'column'))
      .map(({ start, span }) => start - 1 + span),
  )
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
