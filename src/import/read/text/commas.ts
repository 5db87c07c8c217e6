import type { TextLine } from './line'
import { isValue } from './value'

/** A cell in quotation marks, in which two stand for one, or without, and the comma behind it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y

/** So many lines with as many commas, so many in each, are rows of a table where so many begin or end a label. */
const LEAST_LINES = 3
const LEAST_COMMAS = 2
const LEAST_LABELS = 2

/** A line with more letters than these is no row. */
const LONGEST = 1000

/**
 * The lines of a text with tabs between the cells of tables that commas hold apart, as spreadsheets write them: lines that
 * follow each other with as many cells, labels and figures among them, and no sentence. Other commas, such as those of
 * thousands, stay as they are. A file of nothing else is read before (read/csv).
 */
export function withoutCommas(lines: TextLine[]): TextLine[] {
  const rows = lines.map(({ content }) => (content.includes(',') ? cellsOf(content) : null))
  const done = [...lines]
  for (let start = 0; start < rows.length; ) {
    const width = rows[start]?.length
    let end = start + 1
    while (width !== undefined && rows[end]?.length === width) end += 1
    const run = rows.slice(start, end).flatMap((row) => (row ? [row] : []))
    if (isTable(run)) {
      run.forEach((cells, index) => {
        done[start + index] = { ...(lines[start + index] as TextLine), content: cells.join('\t') }
      })
    }
    start = end
  }
  return done
}

function isTable(rows: string[][]): boolean {
  const isLabel = (cell: string) => /\p{Script=Han}/u.test(cell) && !isValue(cell) && !/\d$/.test(cell)
  const labels = rows.filter((cells) => cells.some(isLabel))
  const hasFigure = rows.some((cells) => cells.some((cell) => /\d/.test(cell) && isValue(cell)))
  return rows.length >= LEAST_LINES && labels.length >= LEAST_LABELS && hasFigure
}

/** The cells of a line held apart by commas alone; null where it has too few, or holds a sentence or figures side by side. */
function cellsOf(content: string): string[] | null {
  if (content.length > LONGEST || /[\t|｜。；]|\d\s+\d/.test(content)) return null
  const cells: string[] = []
  CELL.lastIndex = 0
  for (let match = CELL.exec(content); match; match = CELL.exec(content)) {
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim())
    if (match[3] === '') return cells.length > LEAST_COMMAS ? cells : null
  }
  return null
}
