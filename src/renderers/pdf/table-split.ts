import type { TableBlock, TableCell, TableRow } from '../../document/types'
import type { Setting } from './setting'
import { layOutTable, printedHeight, type TableLayout } from './table-layout'

/**
 * Lays a table out in parts as high as a page, the first lower by `above` points: one part when the table fits. Each
 * repeats the header, and the labels of the groups it cuts through: pdfmake would leave their cells open and without
 * a label on the next page (measured).
 * @returns null when a single row is higher than a page
 */
export function splitTable(
  table: TableBlock,
  layout: TableLayout,
  above: number,
  setting: Setting,
): TableLayout[] | null {
  const { theme, page } = setting
  const room = (part: number) => page.height - (part === 0 ? above : 0)
  const isHigher = ({ rows }: TableLayout, part: number) => printedHeight(rows, theme) > room(part)
  if (!isHigher(layout, 0)) return [layout]
  const { rows } = layout
  const headerRows = rows.filter((row) => row.header).length
  const header = rows.slice(0, headerRows)
  const parts: TableLayout[] = []
  for (let start = headerRows; start < rows.length; ) {
    let end = start + 1
    while (end < rows.length && printedHeight([...header, ...rows.slice(start, end + 1)], theme) <= room(parts.length))
      end++
    const cutRows = [...table.rows.slice(0, headerRows), ...cut(table.rows, start, end)]
    parts.push(layOutTable({ ...table, rows: cutRows }, setting))
    start = end
  }
  return parts.some(isHigher) ? null : parts
}

/** The rows from `start` up to `end`, with the cells that reach into them from above and none that reach out. */
function cut(rows: TableRow[], start: number, end: number): TableRow[] {
  const reaching = rows
    .slice(0, start)
    .flatMap((row, index) =>
      row.header
        ? []
        : row.cells.filter((cell) => index + cell.rowSpan > start).map((cell) => shorten(cell, index, start, end)),
    )
  return rows.slice(start, end).map((row, offset) => {
    const own = row.cells.map((cell) => shorten(cell, start + offset, start + offset, end))
    const cells = offset === 0 ? [...reaching, ...own].sort((a, b) => a.column - b.column) : own
    return { ...row, cells }
  })
}

/** A cell that begins in row `index`, as far as it lies in the rows from `start` up to `end`. */
function shorten(cell: TableCell, index: number, start: number, end: number): TableCell {
  return { ...cell, rowSpan: Math.min(index + cell.rowSpan, end) - start }
}
