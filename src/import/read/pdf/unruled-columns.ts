import type { Segment } from './lines'

/** A cell of a table without lines, and how many of its columns the text stands over. */
export interface LooseCell {
  text: string
  colSpan: number
}

interface Column {
  left: number
  right: number
}

/** Headers and figures may stand this far out of their column, in points. */
const OFF = 1
/** The lowest line of a header has labels for more than this part of the columns. */
const NEARLY_ALL = 0.6

/**
 * Puts texts into the columns that the figures of all rows form: figures above each other are one. A header with a
 * label for nearly every column tells those that have no figure. The function it gives lays out one row, null where
 * two texts fall into one column.
 */
export function placeInColumns(
  all: Segment[],
  headers: Segment[][],
): (parts: Segment[], figures: Segment[]) => LooseCell[] | null {
  const columns = withBlankColumns(columnsOf(all), headers)
  return (parts, figures) => {
    const texts = columns.map(() => '')
    const spans = columns.map(() => 1)
    for (const part of parts) {
      const over = figures.includes(part) ? [] : columns.flatMap((one, index) => (isOver(part, one) ? [index] : []))
      const [first = nearest(part, columns)] = over
      const count = Math.max(1, over.length)
      const isTaken = texts.slice(first, first + count).some((text) => text !== '') || spans[first] === 0
      if (isTaken) return null
      texts[first] = part.text
      for (let index = first; index < first + count; index++) spans[index] = index === first ? count : 0
    }
    return texts.flatMap((text, index) => (spans[index] ? [{ text, colSpan: spans[index] ?? 1 }] : []))
  }
}

function columnsOf(figures: Segment[]): Column[] {
  const columns: Column[] = []
  for (const { left, right } of [...figures].sort((a, b) => a.left - b.left)) {
    const last = columns[columns.length - 1]
    if (last && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

function withBlankColumns(columns: Column[], headers: Segment[][]): Column[] {
  const all = [...columns]
  for (const labels of headers.filter((one) => one.length >= columns.length * NEARLY_ALL)) {
    all.push(...labels.filter((label) => !all.some((one) => label.left < one.right && one.left < label.right)))
  }
  return all.sort((a, b) => a.left - b.left)
}

/** Whether a label stands over the middle of a column. */
function isOver(part: Segment, column: Column): boolean {
  return part.left - OFF <= middleOf(column) && middleOf(column) <= part.right + OFF
}

function nearest(part: Segment, columns: Column[]): number {
  const distances = columns.map((column) => Math.abs(middleOf(column) - middleOf(part)))
  return distances.indexOf(Math.min(...distances))
}

function middleOf({ left, right }: Column): number {
  return (left + right) / 2
}
