// Tables that show no lines, in a PDF or in text laid out in columns, are told by their rows of figures.

/** Lines above a table's first figures that may be its header, and lines between two rows of figures. */
export const MOST_HEADER = 16
export const MOST_BETWEEN = 12
/** Lines of a table: far more than those of a report have. What goes on longer is no table, or was made to harm. */
export const MOST_ROWS = 500
/** So many figures in a row only a table has: in two of its rows, or in one; and so many rows that end with one. */
const FIGURES = { two: 3, one: 5, rows: 3 }

/** Whether rows are those of a table, by how many figures each has. */
export function areRowsOfTable(counts: number[]): boolean {
  return (
    counts.length >= FIGURES.rows ||
    counts.filter((count) => count >= FIGURES.two).length > 1 ||
    counts.some((count) => count >= FIGURES.one)
  )
}
