import type { Cell } from './types'

/** Row, column and block of a cell as a clerk calls them; null where the form prints no such label. */
export interface CellName {
  block: string | null
  row: string | null
  column: string | null
}

/** What a clerk calls a cell: short row and column labels. */
export function cellName(cell: Cell): CellName {
  return { block: cell.blockLabel, row: joined(cell.rowLabels), column: joined(cell.columnLabels) }
}

/** What a clerk calls each of some cells, and what all of them have in common. */
export function nameTogether(cells: Cell[]): { shared: CellName; own: string[] } {
  const rows = shared(cells.map((cell) => cell.rowLabels))
  const columns = shared(cells.map((cell) => cell.columnLabels))
  const blocks = new Set(cells.map((cell) => cell.blockLabel))
  return {
    shared: {
      block: blocks.size === 1 ? (cells[0]?.blockLabel ?? null) : null,
      row: joined(rows),
      column: joined(columns),
    },
    own: cells.map((cell) =>
      [...cell.rowLabels.slice(rows.length), ...cell.columnLabels.slice(columns.length)].join(' '),
    ),
  }
}

/** The labels all lists share from the outside in. */
function shared(lists: string[][]): string[] {
  const [first = [], ...rest] = lists
  const differs = first.findIndex((label, index) => rest.some((list) => list[index] !== label))
  return differs === -1 ? first : first.slice(0, differs)
}

function joined(labels: string[]): string | null {
  return labels.length > 0 ? labels.join(' ') : null
}
