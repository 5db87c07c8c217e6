import { isDigits } from './figures'
import type { Grid } from './grid'
import { type GridCell, NUMBERED } from './grid-cell'

/** Borders of two parts of a table differ by no more than this, in points. */
const SAME_BORDER = 4

/**
 * Whether a table at a page's top goes on with the one at the last page's bottom: it is as wide, and the columns of
 * one part are the other's or, where cells span on all of a page, several of the other's together.
 */
export function goesOn(above: Grid, below: Grid): boolean {
  const [few, many] = [above.borders, below.borders].sort((a, b) => a.length - b.length) as [number[], number[]]
  return (
    isSame(few[few.length - 1], many[many.length - 1]) && few.every((border) => many.some((at) => isSame(border, at)))
  )
}

function isSame(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) <= SAME_BORDER
}

/** A grid on the borders of another part of its table that has more. */
function onBorders(grid: Grid, borders: number[]): Grid {
  if (grid.borders.length >= borders.length) return grid
  const at = grid.borders.map((border) => borders.findIndex((one) => isSame(border, one)))
  const cells = grid.cells.map((cell) => {
    const column = at[cell.column] ?? 0
    return { ...cell, column, colSpan: (at[cell.column + cell.colSpan] ?? column) - column }
  })
  return { ...grid, cells, borders }
}

/** Both parts as one table: header rows printed again are left out, cells the page break cut are one again. */
export function joinGrids(upper: Grid, lower: Grid): Grid {
  const above = onBorders(upper, lower.borders)
  const below = onBorders(lower, upper.borders)
  const repeated = repeatedRows(above, below)
  const shift = above.rows - repeated
  const moved = below.cells.filter((cell) => cell.row >= repeated).map((cell) => ({ ...cell, row: cell.row + shift }))
  const cut = new Map<GridCell, GridCell>()
  for (const cell of moved.filter((one) => one.row === above.rows)) {
    const over = above.cells.find((one) => isCut(one, cell, above.rows))
    if (over) cut.set(over, cell)
  }
  const rests = new Set(cut.values())
  const cells = above.cells.map((cell) => {
    const rest = cut.get(cell)
    if (!rest) return cell
    return { ...cell, rowSpan: cell.rowSpan + rest.rowSpan }
  })
  const all = joinWrapped([...cells, ...moved.filter((cell) => !rests.has(cell))], above.rows)
  return { cells: all, rows: above.rows + below.rows - repeated, borders: above.borders }
}

/**
 * A row of figures too long for their cells, cut between their digits: the last row above and the first below are one,
 * and so are their labels. Rows cut elsewhere are told by their labels, which are not known here.
 */
function joinWrapped(cells: GridCell[], rows: number): GridCell[] {
  const below = (cell: GridCell): GridCell | undefined =>
    cells.find((one) => one.row === rows && one.column === cell.column && one.colSpan === cell.colSpan)
  const last = cells.filter((cell) => cell.row + cell.rowSpan === rows)
  const isWrapped = (cell: GridCell): boolean => cell.full && isDigits(below(cell)?.text ?? '')
  const fits = (cell: GridCell): boolean => {
    const rest = below(cell)
    return rest !== undefined && (cell.text === '' || rest.text === '' || isWrapped(cell) || isLabelCut(cell, rest))
  }
  if (!last.some(isWrapped) || !last.every((cell) => cell.rowSpan === 1 && fits(cell))) return cells
  const rests = new Set(last.flatMap((cell) => below(cell) ?? []))
  return cells.flatMap((cell) => {
    if (rests.has(cell)) return []
    const rest = last.includes(cell) ? below(cell) : undefined
    return [rest ? { ...cell, rowSpan: 1 + rest.rowSpan, text: cell.text + rest.text } : cell]
  })
}

/** Whether a text above may go on below. */
function isLabelCut(upper: GridCell, lower: GridCell): boolean {
  return ![upper, lower].some(({ text }) => isDigits(text)) && !NUMBERED.test(lower.text)
}

/** How many rows at the top of both parts are the same, letter by letter; a cell over more rows may be cut off below. */
function repeatedRows(above: Grid, below: Grid): number {
  const row = (grid: Grid, index: number): string =>
    JSON.stringify(
      grid.cells
        .filter((cell) => cell.row === index)
        .map(({ column, colSpan, text }) => [column, colSpan, text.replace(/\s/g, '')]),
    )
  const isBlank = (index: number): boolean => below.cells.every((cell) => cell.row !== index || cell.text === '')
  let count = 0
  while (count < Math.min(above.rows, below.rows) - 1 && row(above, count) === row(below, count)) count++
  const isSplit = (end: number): boolean => below.cells.some((cell) => cell.row < end && cell.row + cell.rowSpan > end)
  while (count > 0 && (isBlank(count - 1) || isSplit(count))) count--
  return count
}

/** A label that spans rows on both pages, its second part blank or repeated. */
function isCut(upper: GridCell, lower: GridCell, rows: number): boolean {
  return (
    upper.column === lower.column &&
    upper.colSpan === lower.colSpan &&
    upper.row + upper.rowSpan === rows &&
    (upper.rowSpan > 1 || (lower.rowSpan > 1 && lower.text === '')) &&
    (lower.text === '' || lower.text === upper.text)
  )
}
