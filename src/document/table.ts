import { getCell } from '../draft/cells'
import { formatNumeral } from '../draft/numeral'
import type { Draft, ProseBlock } from '../draft/types'
import { layOutTable } from '../format/grid'
import type { TableDefinition } from '../format/schema'
import { document as words } from '../messages/zh-CN'
import { printable } from './printable'
import type { TableBlock, TableCell, TableNote } from './types'

/** An official table with the draft's figures. A blank prints as nothing, never as 0. */
export function figureTable(table: TableDefinition, draft: Draft): TableBlock {
  const grid = layOutTable(table)
  const notes: TableNote[] = []
  const markOf = (path: string): string | null => {
    const text = draft.notes[path]
    if (!text) return null
    const mark = words.noteMark(notes.length + 1)
    notes.push({ mark, text: printable(text) })
    return mark
  }
  const rows = grid.rows.map((row) => ({
    header: row.header,
    cells: row.cells.map(
      ({ path, text, ...place }): TableCell =>
        path
          ? { ...place, path, text: formatNumeral(getCell(draft, path)), mark: markOf(path) }
          : { ...place, path: null, text: printable(text), mark: null },
    ),
  }))
  return { type: 'table', key: table.key, caption: printable(table.caption), widths: grid.widths, rows, notes }
}

/** A table inside prose: short rows are filled up with empty cells. */
export function proseTable(block: Extract<ProseBlock, { type: 'table' }>): TableBlock {
  const columns = Math.max(...block.rows.map((row) => row.length))
  const headerRows = block.headerRows ?? 0
  const rows = block.rows.map((row, index) => ({
    header: index < headerRows,
    cells: Array.from(
      { length: columns },
      (_, column): TableCell => ({
        role: index < headerRows ? 'columnHeader' : 'value',
        text: printable(row[column] ?? ''),
        mark: null,
        colSpan: 1,
        rowSpan: 1,
        vertical: false,
        column,
        path: null,
      }),
    ),
  }))
  return {
    type: 'table',
    key: null,
    caption: printable(block.caption ?? ''),
    widths: Array<number>(columns).fill(1),
    rows,
    notes: [],
  }
}
