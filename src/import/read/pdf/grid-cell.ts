/** A cell of a ruled table, on the grid all its lines form. */
export interface GridCell {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  text: string
  page: number
  /** Whether it holds a figure as wide as the cell, that may go on in the next line. */
  full: boolean
  /** Labels of the rows it stands beside that have no lines between them; its text is then what else it holds. */
  labels?: string[]
}

/** What a label of its own begins with, and the rest of one never does. */
export const NUMBERED = /^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)])/
