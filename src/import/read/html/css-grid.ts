import { count, isReordered, LEAST, type LikeCell, shown, styleOf } from './like-cell'
import type { HtmlElement } from './parse'

/** A grid has fewer columns, and a cell goes over fewer. */
const MOST = 100
/** Its cells take up fewer places. */
const MOST_PLACES = 100_000

/** A cell of a grid, its row and column from 0. */
interface GridCell {
  element: HtmlElement
  row: number
  column: number
  rowSpan: number
  colSpan: number
}

/** A grid's cells where all of them say they stand, else one after the other in its columns; null where two share a place. */
export function gridRows(grid: HtmlElement): LikeCell[][] | null {
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
  if (lines.reduce((sum, { down, along }) => sum + down.span * along.span, 0) > MOST_PLACES) return null
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
