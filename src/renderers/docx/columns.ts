import type { TableCell, TableRow } from '../../document/types'

/** A cell of a row as Word wants it: a cell over several rows stands in each of them. */
export interface MergedCell {
  cell: TableCell
  /** Whether the cell began in a row above. */
  continued: boolean
}

/** Relative widths as twips that add up to the whole: rounding is carried from column to column. */
export function columnWidths(relative: number[], whole: number): number[] {
  const total = sum(relative)
  let done = 0
  let edge = 0
  return relative.map((width) => {
    done += width
    const left = edge
    edge = Math.round((done / total) * whole)
    return edge - left
  })
}

/** The rows with the places covered from above filled in, from left to right. */
export function mergedCells(rows: TableRow[]): MergedCell[][] {
  let above: { cell: TableCell; until: number }[] = []
  return rows.map((row, index) => {
    const covering = above.filter(({ until }) => index < until)
    const began = row.cells.map((cell) => ({ cell, until: index + cell.rowSpan }))
    above = [...covering, ...began]
    return [
      ...covering.map(({ cell }) => ({ cell, continued: true })),
      ...began.map(({ cell }) => ({ cell, continued: false })),
    ].sort((a, b) => a.cell.column - b.cell.column)
  })
}

/** The sum of widths, in whatever unit they have; 0 of none. */
export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
