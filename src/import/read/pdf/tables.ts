import type { Grid, GridCell } from './grid'

/** Borders of two parts of a table differ by no more than this, in points. */
const SAME_BORDER = 4

/** Whether a table at a page's top goes on with the one at the last page's bottom: its columns are the same. */
export function goesOn(above: Grid, below: Grid): boolean {
  return (
    above.borders.length === below.borders.length &&
    above.borders.every((border, index) => Math.abs(border - (below.borders[index] ?? 0)) <= SAME_BORDER)
  )
}

/** Both parts as one table: header rows printed again are left out, cells the page break cut are one again. */
export function joinGrids(above: Grid, below: Grid): Grid {
  const repeated = repeatedRows(above, below)
  const shift = above.rows - repeated
  const moved = below.cells.filter((cell) => cell.row >= repeated).map((cell) => ({ ...cell, row: cell.row + shift }))
  const cut = new Map<GridCell, GridCell>()
  for (const cell of moved.filter((one) => one.row === above.rows)) {
    const upper = above.cells.find((one) => isCut(one, cell, above.rows))
    if (upper) cut.set(upper, cell)
  }
  const lower = new Set(cut.values())
  const cells = above.cells.map((cell) => {
    const rest = cut.get(cell)
    if (!rest) return cell
    return { ...cell, rowSpan: cell.rowSpan + rest.rowSpan }
  })
  const all = [...cells, ...moved.filter((cell) => !lower.has(cell))]
  return { cells: all, rows: above.rows + below.rows - repeated, borders: above.borders }
}

/** How many rows at the top of both parts are the same, letter by letter. */
function repeatedRows(above: Grid, below: Grid): number {
  const row = (grid: Grid, index: number): string =>
    JSON.stringify(
      grid.cells
        .filter((cell) => cell.row === index)
        .map(({ column, rowSpan, colSpan, text }) => [column, rowSpan, colSpan, text.replace(/\s/g, '')]),
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
