import type { TableBlock, TableCell, TableRow } from '../../document/types'
import type { Setting } from './setting'
import { layOutTable, printedHeight } from './tableLayout'

/**
 * Cuts a table into parts as high as a page, the first lower by `above` points. Each part repeats the header, and the
 * labels of the groups it cuts through: pdfmake would leave their cells open and unlabelled on the next page
 * (measured). One part when the table fits. A row that fits nowhere makes a part that is too high.
 */
export function splitTable(table: TableBlock, above: number, setting: Setting): TableBlock[] {
  const { theme, page } = setting
  const { rows } = layOutTable(table, setting)
  if (above + printedHeight(rows, theme) <= page.height) return [table]
  const headerRows = rows.filter((row) => row.header).length
  const header = rows.slice(0, headerRows)
  const parts: TableBlock[] = []
  for (let start = headerRows; start < rows.length; ) {
    const room = page.height - (parts.length === 0 ? above : 0)
    let end = start + 1
    while (end < rows.length && printedHeight([...header, ...rows.slice(start, end + 1)], theme) <= room) end++
    parts.push({ ...table, rows: [...table.rows.slice(0, headerRows), ...cut(table.rows, start, end)] })
    start = end
  }
  return parts
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
