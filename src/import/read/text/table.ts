import type { SourceCell, SourceTable } from '../../source'
import type { TextRow } from './cells'
import { isValue } from './value'

/** A run of lines in which one in so many has two cells or more prints its rows, not its cells, line by line. */
const ROWS_IN_LINES = 10

/** Fewer lines do not show how a table is printed. */
const LEAST_LINES = 4

/** A cell of a line, with the line it stands in. */
interface Printed {
  text: string
  line: number
}

/**
 * A loose table of lines that follow each other. Lines of one cell each, as pages copied cell by cell have them, are
 * put together to rows: a row begins where a label follows a figure or a blank, and where bars filled the last one up.
 * Where the text keeps no blank cells, a bar may fill a row up behind its last cell.
 */
export function tableOf(lines: TextRow[], block: number, keepsBlanks: boolean): SourceTable {
  const filled = lines.some((row) => row.filled)
  const rows = filled && !keepsBlanks ? lines.map(withoutFilling) : lines
  const stacked = isStacked(rows)
  const printed = stacked ? unstack(rows) : withoutBorders(rows)
  const place = { block, line: rows[0]?.line }
  const kept = rows.every(({ separator }) => separator !== 'space')
  return {
    type: 'table',
    grid: 'loose',
    blanks: kept ? (filled || stacked ? 'filled' : 'kept') : 'lost',
    barred: rows.some(({ separator }) => separator === 'bar'),
    rows: printed.map((cells, row) => cells.map((cell, column) => cellOf(cell, block, row, column))),
    place,
  }
}

/** A row without the one bar that fills it up: 规章 | 3 | 5 | | has two figures. */
function withoutFilling(row: TextRow): TextRow {
  const isFilled = row.closed && row.cells.length > 2 && row.cells.at(-2)?.trim() === ''
  return isFilled ? { ...row, cells: [...row.cells.slice(0, -2), ...row.cells.slice(-1)], filled: true } : row
}

function isStacked(rows: TextRow[]): boolean {
  const several = rows.filter(({ cells }) => cells.filter((text) => text.trim() !== '').length > 1)
  return (
    rows.length >= LEAST_LINES &&
    rows.every(({ separator }) => separator === 'bar') &&
    several.length * ROWS_IN_LINES < rows.length
  )
}

/** The rows without what stands before the first bar and behind the last, if these border every row. */
function withoutBorders(rows: TextRow[]): Printed[][] {
  const own = rows.filter(({ cells }) => cells.length > 0)
  const [opened, closed] = [own.every((row) => row.opened), own.every((row) => row.closed)]
  return own
    .map((row) => ownCells(row, opened, closed).map((text) => ({ text, line: row.line })))
    .filter((cells) => cells.length > 0)
}

function ownCells({ cells }: TextRow, opened: boolean, closed: boolean): string[] {
  return cells.slice(opened ? 1 : 0, closed ? -1 : undefined)
}

function unstack(rows: TextRow[]): Printed[][] {
  const table: Printed[][] = []
  // Where a bar stands before the first cell of all, one stands before each row.
  const bars = rows[0]?.cells.join('').trim() === ''
  let row: Printed[] = []
  /** Whether a label stands in the row so far. */
  let begun = false
  const end = () => {
    const own = bars && row[0]?.text.trim() === '' ? row.slice(1) : row
    if (own.length > 0) table.push(own)
    row = []
    begun = false
  }
  for (const printed of rows) {
    for (const text of ownCells(printed, printed.opened, printed.closed)) {
      const [last, isLabel] = [row.at(-1), !isValue(text)]
      if (begun && last && isValue(last.text) && isLabel) end()
      row.push({ text, line: printed.line })
      begun ||= isLabel
    }
    if (printed.filled) end()
  }
  end()
  return table
}

function cellOf({ text, line }: Printed, block: number, row: number, column: number): SourceCell {
  return { text: text.replaceAll('**', '').trim(), rowSpan: 1, colSpan: 1, place: { block, row, column, line } }
}
