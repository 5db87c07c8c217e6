import type { LaidRow, Piece } from './row'

/** What is a part of a column's label, and not of the words in the corner. */
const LABEL = /^[^，。；：]+$/u

/**
 * How many columns a header names behind the labels of rows, which end at `stub`, or above figures, which begin at `area`:
 * the lowest labels, as those above may be groups'.
 */
export function countColumns(header: LaidRow[], stub: number, area: number): number {
  const isAbove = ({ text, left, right }: Piece): boolean => (left >= stub || right > area) && isLabel(text)
  const lowest: Piece[] = []
  for (const { pieces } of [...header].reverse()) {
    const labels = pieces.filter(isAbove)
    // What stands alone is a title of the table, or a group of columns.
    if (labels.length === 1 && lowest.length > 0) continue
    for (const label of labels) if (!lowest.some((one) => overlaps(one, label))) lowest.push(label)
  }
  return lowest.length
}

function isLabel(text: string): boolean {
  return LABEL.test(text) && (text.match(/[（(]/gu)?.length ?? 0) === (text.match(/[）)]/gu)?.length ?? 0)
}

function overlaps(one: Piece, other: Piece): boolean {
  return one.left < other.right && other.left < one.right
}
