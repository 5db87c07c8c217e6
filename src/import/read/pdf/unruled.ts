import { areRowsOfTable, MOST_BETWEEN, MOST_HEADER, MOST_ROWS } from '../../figure-rows'
import type { PlacedLine } from './paragraphs'
import { areaOf, closely, isFigureRow, isLabel, type Row, withFigureApart } from './unruled-rows'
import { layOut, sectionsOf, type UnruledTable } from './unruled-sections'

/** Tables told by where their figures stand, their rows, and their first line's index and the one behind their last. */
export interface Unruled {
  tables: UnruledTable[]
  start: number
  end: number
}

/** A title of the first level. */
const TITLE = /^[一二三四五六七八九十]{1,3}、/
/** In type sizes: lines of one table are no further apart. */
const APART = 3.5
/** Sizes of type in a table differ by no more than this part. */
const SIZE = 0.12

/**
 * The tables without ruling lines whose first figures stand in a line: rows and columns by where figures and labels
 * stand. Null where there is none. Lines before `least` belong to something else. `rows` are the lines with their
 * parts, which take long to tell: once for all lines.
 */
export function unruledAt(lines: PlacedLine[], rows: Row[], index: number, least: number): Unruled | null {
  const first = rows[index]
  if (!first || !isFigureRow(first)) return null
  let end = index + 1
  let area = areaOf(first)
  for (let next = nextFigures(rows, lines, end, area); next && end - index < MOST_ROWS; ) {
    end = next + 1
    area = Math.min(area, areaOf(rows[next] ?? first))
    next = nextFigures(rows, lines, end, area)
  }
  const counts = rows
    .slice(index, end)
    .filter(isFigureRow)
    .map(({ figures }) => figures.length)
  if (!areRowsOfTable(counts)) return null
  while (end < lines.length && follows(lines, end) && isLabel(rows[end], area)) end++
  let start = index
  const isAbove = (at: number): boolean => isHeader(rows[at]) || isBlankRow(rows[at], rows[at - 1], area)
  while (start > least && index - start < MOST_HEADER && follows(lines, start) && isAbove(start - 1)) start--
  const own = rows.slice(start, end).map((row) => withFigureApart(closely(row), area))
  return { tables: sectionsOf(own, area).map(layOut), start, end }
}

/** The next row with figures of a table whose figures begin at `area` so far, or null where the table is over. */
function nextFigures(rows: Row[], lines: PlacedLine[], from: number, area: number): number | null {
  for (let index = from; index < Math.min(lines.length, from + MOST_BETWEEN); index++) {
    const row = rows[index]
    if (!row || !follows(lines, index)) return null
    if (isFigureRow(row)) return index
    if (!isLabel(row, area) && !isHeader(row)) return null
  }
  return null
}

/** Whether a line stands close below the one before, or at the top of the next page, and in its size. */
function follows(lines: PlacedLine[], index: number): boolean {
  const [last, next] = [lines[index - 1], lines[index]]
  if (!last || !next) return false
  const { size } = last.line
  if (Math.abs(next.line.size - size) >= SIZE * size) return false
  // Of pages side by side on a sheet the second begins above the end of the first.
  const distance = next.line.top - last.line.bottom
  return next.page === last.page + 1 || (next.page === last.page && Math.abs(distance) < APART * size)
}

/** Whether a line may be part of a header: no sentence and no title. */
function isHeader(row: Row | undefined): boolean {
  return row !== undefined && !/[。；]/.test(row.line.text) && !TITLE.test(row.line.text)
}

/** Whether a line like a title is the label of a row without figures: parts of a header stand right above it. */
function isBlankRow(row: Row | undefined, above: Row | undefined, area: number): boolean {
  return (
    isLabel(row, area) && isHeader(above) && above !== undefined && above.segments.length > 1 && above.line.right > area
  )
}
