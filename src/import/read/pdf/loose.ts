import { piecesOf } from './lines'
import type { PlacedLine } from './paragraphs'

/** Lines of running text, or the rows of a table without ruling lines. */
export type Stretch = { type: 'text'; lines: PlacedLine[] } | { type: 'rows'; rows: string[][]; page: number }

/** Parts a table's line has at least, and some of its lines. */
const FEWEST = 2
const COLUMNS = 3

/** Tells lines that gaps divide into columns, two or more in a row, from running text. */
export function stretchesOf(lines: PlacedLine[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let index = 0; index < lines.length; ) {
    const rows: string[][] = []
    for (let next = lines[index]; next && piecesOf(next.line).length >= FEWEST; next = lines[index + rows.length]) {
      rows.push(piecesOf(next.line))
    }
    const isTable = rows.length > 1 && rows.some((row) => row.length >= COLUMNS)
    const count = Math.max(1, rows.length)
    if (isTable) stretches.push({ type: 'rows', rows, page: lines[index]?.page ?? 0 })
    else addText(stretches, lines.slice(index, index + count))
    index += count
  }
  return stretches
}

function addText(stretches: Stretch[], lines: PlacedLine[]): void {
  const last = stretches[stretches.length - 1]
  if (last?.type === 'text') last.lines.push(...lines)
  else stretches.push({ type: 'text', lines })
}
