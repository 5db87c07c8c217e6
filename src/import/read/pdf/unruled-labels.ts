import type { Segment } from './line-parts'
import type { LooseCell } from './unruled-columns'

/** The labels in one line of a table without ruling lines. */
export interface LabelLine {
  /** Height of the line's middle, in points. */
  at: number
  size: number
  hasFigures: boolean
  segments: Segment[]
}

/** A label of one or several lines: where it stands, from the middle of its first line to that of its last. */
export interface LabelCell {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** In type sizes: how far a figure may stand beside its label. */
const BESIDE = 0.4

/** Rows of labels: the line of figures each stands beside, or null where it stands beside none. */
interface LabelRows {
  /** How many columns the labels take. */
  depth: number
  rows: { line: number | null; cells: LooseCell[] }[]
}

/** Labels laid out in columns of their own, those beside figures in one row with them, the others in rows between. */
export function layOutLabels(cells: LabelCell[], lines: LabelLine[]): LabelRows {
  const columns = columnsOf(cells)
  const free = new Set(cells)
  const beside = lines.flatMap(({ at, size, hasFigures }, line) => {
    if (!hasFigures) return []
    const own = cells.filter(
      (cell) => free.has(cell) && cell.top - BESIDE * size <= at && at <= cell.bottom + BESIDE * size,
    )
    for (const cell of own) free.delete(cell)
    return [{ at, line, cells: own }]
  })
  const alone = [...free].map((cell) => ({ at: (cell.top + cell.bottom) / 2, line: null, cells: [cell] }))
  const rows = [...beside, ...alone].sort((a, b) => a.at - b.at)
  return { depth: columns.length, rows: rows.map(({ line, cells: own }) => ({ line, cells: inColumns(own, columns) })) }
}

interface Column {
  left: number
  right: number
}

/** The columns labels stand in: narrow ones tell them, wider ones may stand over several. */
export function columnsOf(cells: Column[]): Column[] {
  const columns: Column[] = []
  for (const { left, right } of [...cells].sort((a, b) => a.right - a.left - (b.right - b.left))) {
    const over = columns.filter((column) => left < column.right && column.left < right)
    const [only] = over
    if (!only) columns.push({ left, right })
    else if (over.length === 1) {
      only.left = Math.min(only.left, left)
      only.right = Math.max(only.right, right)
    }
  }
  return columns.sort((a, b) => a.left - b.left)
}

function inColumns(cells: LabelCell[], columns: Column[]): LooseCell[] {
  const row: LooseCell[] = []
  const ordered = [...cells].sort((a, b) => a.left - b.left)
  for (let index = 0; index < columns.length; ) {
    const column = columns[index] as Column
    const cell = ordered.find(({ left, right }) => left < column.right && column.left < right)
    const count = cell ? Math.max(1, columns.slice(index).filter(({ left }) => left < cell.right).length) : 1
    const text = cell ? ordered.splice(ordered.indexOf(cell), 1)[0]?.text : undefined
    row.push({ text: text ?? '', colSpan: count })
    index += count
  }
  // Whatever found no column of its own stands with the last.
  const last = row[row.length - 1]
  if (last) last.text += ordered.map(({ text }) => text).join('')
  return row
}
