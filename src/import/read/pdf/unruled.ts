import { areRowsOfTable, MOST_BETWEEN, MOST_HEADER, MOST_ROWS } from '../figure-rows'
import type { PlacedLine } from './paragraphs'
import { areaOf, closely, isFigureRow, isLabel, NOWHERE, type Row, withFigureApart } from './unruled-rows'
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
 * parts and `titles` those of sections, which take long to tell: once for all lines.
 */
export function unruledAt(
  lines: PlacedLine[],
  rows: Row[],
  titles: Set<Row>,
  index: number,
  least: number,
): Unruled | null {
  const first = rows[index]
  if (!first || !isFigureRow(first, NOWHERE)) return null
  let end = index + 1
  let area = areaOf(first)
  const hasLabels = first.segments.length > first.figures.length
  const lone = (): number => (hasLabels ? area : NOWHERE)
  for (let next = nextFigures(rows, lines, titles, end, area, lone()); next && end - index < MOST_ROWS; ) {
    end = next + 1
    area = Math.min(area, areaOf(rows[next] ?? first))
    next = nextFigures(rows, lines, titles, end, area, lone())
  }
  const counts = rows
    .slice(index, end)
    .filter((row) => isFigureRow(row, lone()))
    .map(({ figures }) => figures.length)
  if (!areRowsOfTable(counts)) return null
  const isBelow = (row: Row | undefined): boolean => row !== undefined && !titles.has(row) && isLabel(row, area)
  while (end < lines.length && follows(lines, end) && isBelow(rows[end])) end++
  let start = index
  const above = rows.slice(Math.max(least, index - MOST_HEADER), index)
  for (let row = above.pop(); row && follows(lines, start) && isAbove(row, above, titles, area); row = above.pop())
    start--
  const own = rows.slice(start, end).map((row) => withFigureApart(closely(row), area))
  return { tables: sectionsOf(own, area, lone()).map(layOut), start, end }
}

/** The next row with figures of a table whose figures begin at `area` so far, or null where the table is over. */
function nextFigures(
  rows: Row[],
  lines: PlacedLine[],
  titles: Set<Row>,
  from: number,
  area: number,
  lone: number,
): number | null {
  for (let index = from; index < Math.min(lines.length, from + MOST_BETWEEN); index++) {
    const row = rows[index]
    if (!row || titles.has(row) || !follows(lines, index)) return null
    if (isFigureRow(row, lone)) return index
    if (!isLabel(row, area) && isSentence(row)) return null
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

/** Whether a line above figures is their table's: no sentence and no title, which a blank row's label may read like. */
function isAbove(row: Row, above: Row[], titles: Set<Row>, area: number): boolean {
  if (isSentence(row) || titles.has(row)) return false
  return !isLikeTitle(row) || (isLabel(row, area) && isHeader(nearestHeader(above, area)))
}

function isLikeTitle({ text }: Row): boolean {
  return TITLE.test(text)
}

/** The nearest line above that is more than labels. */
function nearestHeader(above: Row[], area: number): Row | undefined {
  return [...above].reverse().find((row) => !isLabel(row, area))
}

function isHeader(row: Row | undefined): boolean {
  return row !== undefined && !isSentence(row) && !isLikeTitle(row)
}

function isSentence({ text }: Row): boolean {
  return /[。；]/.test(text)
}
