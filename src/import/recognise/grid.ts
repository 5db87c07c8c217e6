import type { SourceTable } from '../source'
import type { ImportWords } from '../words'
import type { Token } from './binding'
import { readPrinted } from './figure'
import { lastIndexWhere } from './last'

/** A cell of a table in every place it covers. */
export interface Slot {
  token: Token
  row: number
  column: number
}

/** Places of a grid row by row; null where the source has no cell. */
export type Slots = (Slot | null)[][]

/** Beyond these a table is no form, and spans may be an attack. */
const MOST_ROWS = 2000
const MOST_COLUMNS = 100

/** A row has cells too many where fewer than this part of the others are as wide. */
const AS_WIDE = 1 / 3

/** Lays a table's cells out with their spans, as HTML does: a cell takes the next free place of its row. */
export function layOut(table: SourceTable, words: ImportWords): Slots {
  const rows = table.rows.slice(0, MOST_ROWS)
  const slots: Slots = rows.map(() => [])
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (slots[row]?.[column]) column += 1
      const width = Math.max(1, Math.min(cell.colSpan, MOST_COLUMNS - column))
      const height = Math.max(1, Math.min(cell.rowSpan, rows.length - row))
      const token = { text: cell.text, printed: readPrinted(cell.text, words), place: cell.place, repeats: 1 }
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const line = slots[row + down]
          if (line && !line[column + right]) line[column + right] = { token, row, column }
        }
      }
      column += width
    }
  })
  const width = Math.max(0, ...slots.map((line) => line.length))
  return slots.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null))
}

/** The grid with rows and columns exchanged. */
export function transpose(slots: Slots): Slots {
  return (slots[0] ?? []).map((_, column) =>
    slots.map((line) => {
      const slot = line[column] ?? null
      return slot && { ...slot, row: slot.column, column: slot.row }
    }),
  )
}

/** The cells of a row or column from the given place on, each once. */
export function distinct(line: (Slot | null)[]): Slot[] {
  return line.filter((slot, index): slot is Slot => slot !== null && line[index - 1]?.token !== slot.token)
}

/** For every row whether it has cells behind those of most other rows: one of its cells may be too many. */
export function wideLines(slots: Slots): boolean[] {
  const widths = slots.map((line) => lastIndexWhere(line, (slot) => slot !== null))
  return widths.map((width) => isWider(width, widths))
}

/** Whether a row is wider than most others, given the widths of all its table's; null stands for a row of no matter. */
export function isWider(width: number | null, widths: (number | null)[]): boolean {
  if (width === null) return false
  const known = widths.filter((one) => one !== null)
  return known.filter((one) => one >= width).length - 1 < (known.length - 1) * AS_WIDE
}
