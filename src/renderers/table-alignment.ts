import type { TableBlock, TableCell } from '../document/types'

export type Alignment = 'left' | 'center'

/**
 * Decides how the cells of a table are aligned. Figures, headers and labels over several rows stand in the middle, as
 * in the official form. Labels of a stub of several columns are long and numbered: flush left, so that the numbers
 * stand below each other. Text in a table of the clerk's own is centred where its whole column fits on single lines.
 * @param fits whether a text fits a column, by index, on one line
 */
export function alignCells(
  table: TableBlock,
  fits: (text: string, column: number) => boolean,
): (cell: TableCell) => Alignment {
  const cells = table.rows.flatMap((row) => row.cells)
  const stub = cells.reduce(
    (end, { role, column, colSpan }) => (role === 'rowHeader' ? Math.max(end, column + colSpan) : end),
    0,
  )
  const longColumns = new Set(
    cells
      .filter(({ role, path, text, column }) => role === 'value' && path === null && !fits(text, column))
      .map(({ column }) => column),
  )
  return ({ role, path, rowSpan, column }) => {
    if (role === 'rowHeader') return stub > 1 && rowSpan === 1 ? 'left' : 'center'
    return role === 'value' && path === null && longColumns.has(column) ? 'left' : 'center'
  }
}
