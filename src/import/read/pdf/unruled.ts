import { greatest, least } from '../many'
import { type Segment, segmentsOf } from './line-parts'
import type { Line } from './lines'
import type { PlacedLine } from './paragraphs'
import { type LooseCell, placeInColumns } from './unruled-columns'
import { type LabelLine, labelCells, layOutLabels } from './unruled-labels'

/** A table's rows, and how many of its columns hold their labels. */
export interface UnruledTable {
  rows: LooseCell[][]
  stub: number
}

/** Tables told by where their figures stand, their rows, and their first line's index and the one behind their last. */
export interface Unruled {
  tables: UnruledTable[]
  start: number
  end: number
}

/** A line with the parts gaps divide it into, figures among them. */
export interface Row {
  line: Line
  segments: Segment[]
  figures: Segment[]
  /** Height of its middle, in points from the first page's top. */
  at: number
}

/** A figure with its unit or remark, or what stands for none. */
const FIGURE = /^(?:[+\-−—–]?\d(?:[\d,，.]*\d)?\p{Script=Han}{0,2}(?:\(.*\))?|[-—–/])$/u
/** A title of the first level. */
const TITLE = /^[一二三四五六七八九十]{1,3}、/
/** In type sizes: lines of one table are no further apart. */
const APART = 3.5
/** Sizes of type in a table differ by no more than this part. */
const SIZE = 0.12
/** Lines above a table's first figures that may be its header, and lines between two rows of figures. */
const MOST_HEADER = 16
const MOST_BETWEEN = 12
/** Lines of a table: far more than those of a report have. What goes on longer is no table, or was made to harm. */
const MOST_ROWS = 500
/** So many figures in a row only a table has: in two of its rows, or in one; and so many rows that end with one. */
const FIGURES = { two: 3, one: 5, rows: 3 }
/** A page's height, in points, and more: lines of the next page are below. */
const PAGE = 100_000
/** In type sizes: how far a label may reach beyond the others, or begin beside them. */
const BESIDE = 0.2

/** A line with its parts. */
export function rowOf({ line, page }: PlacedLine): Row {
  return rowWith(line, page * PAGE + (line.top + line.bottom) / 2, false)
}

/** The line's row with labels of narrow columns apart, which stand closer than the columns of a page. */
function closely({ line, at }: Row): Row {
  return rowWith(line, at, true)
}

function rowWith(line: Line, at: number, close: boolean): Row {
  const segments = segmentsOf(line, close)
  return { line, segments, at, figures: segments.filter(({ text }) => FIGURE.test(text.normalize('NFKC'))) }
}

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
  const isTable =
    counts.length >= FIGURES.rows ||
    counts.filter((count) => count >= FIGURES.two).length > 1 ||
    greatest(counts) >= FIGURES.one
  if (!isTable) return null
  while (end < lines.length && follows(lines, end) && isLabel(rows[end], area)) end++
  let start = index
  const isAbove = (at: number): boolean => isHeader(rows[at]) || isBlankRow(rows[at], rows[at - 1], area)
  while (start > least && index - start < MOST_HEADER && follows(lines, start) && isAbove(start - 1)) start--
  const own = rows.slice(start, end).map(closely)
  return { tables: sectionsOf(own, area).map(layOut), start, end }
}

function isFigureRow({ segments, figures }: Row): boolean {
  return segments.length > 1 && figures.length > 0 && figures[figures.length - 1] === segments[segments.length - 1]
}

/** Where a row's figures begin: left of it stand labels. */
function areaOf({ figures }: Row): number {
  return least(figures.map(({ left }) => left))
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

/** Whether a line is nothing but parts of labels. */
function isLabel(row: Row | undefined, area: number): boolean {
  return row !== undefined && row.line.right <= area && !/[。；]/.test(row.line.text)
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

/** Rows of figures and of labels below one header. */
interface Section {
  header: Row[]
  body: Row[]
  /** Where the labels of its rows end. */
  stub: number
}

/** A table's parts, each below a header of its own: lines that hold more than labels of rows. */
function sectionsOf(rows: Row[], area: number): Section[] {
  const labels = rows.filter(isFigureRow).flatMap(({ segments, figures }) => segments.filter(isBefore(area, figures)))
  // Labels may stand in lines of their own, above and below their figures.
  const stub = labels.length > 0 ? greatest(labels.map(({ right }) => right)) : area
  const isOfBody = (row: Row): boolean => isFigureRow(row) || isRowLabel(row, labels, stub, area)
  const sections: Section[] = []
  for (let index = 0; index < rows.length; ) {
    const figures = rows.findIndex((row, other) => other >= index && isFigureRow(row))
    const until = figures === -1 ? rows.length : figures
    let begin = until
    while (begin > index && isOfBody(rows[begin - 1] as Row)) begin--
    let end = until
    while (end < rows.length && isOfBody(rows[end] as Row)) end++
    if (figures === -1) begin = end
    sections.push({ header: rows.slice(index, begin), body: rows.slice(begin, end), stub })
    index = end
  }
  return sections
}

/** Tells what is no figure and stands before all of them. */
function isBefore(area: number, figures: Segment[]): (segment: Segment) => boolean {
  return (segment) => segment.right <= area && !figures.includes(segment)
}

/** Whether a line holds labels of rows alone: it ends where those beside figures do, or begins with them. */
function isRowLabel(row: Row, labels: Segment[], stub: number, area: number): boolean {
  if (!isLabel(row, area)) return false
  const room = BESIDE * row.line.size
  const isBeside = labels.some(({ left }) => Math.abs(left - row.line.left) <= room)
  return row.line.right <= stub + room || isBeside
}

/** A section's rows on its columns. */
function layOut({ header, body, stub }: Section): UnruledTable {
  const figures = body.filter(isFigureRow).flatMap((row) => row.figures)
  const area = least([...figures.map(({ left }) => left)])
  const isLabelOf = (row: Row): ((segment: Segment) => boolean) => isBefore(Math.max(area, stub), row.figures)
  const lines = body.map(
    (row): LabelLine => ({
      at: row.at,
      size: row.line.size,
      hasFigures: isFigureRow(row),
      segments: row.segments.filter(isLabelOf(row)),
    }),
  )
  const labels = layOutLabels(labelCells(lines), lines)
  // A label of the rows never stands over a figure; the words in the header's corner may stand anywhere beside.
  const isHead = ({ left, right }: Segment): boolean => labels.depth === 0 || left >= stub || right > area
  const heads = header.map(({ segments }) => segments.filter(isHead))
  const columns = placeInColumns(figures, heads)
  const corner = header.map(({ segments }, index) => segments.filter((one) => !heads[index]?.includes(one)))
  const above = heads.map((parts, index): LooseCell[] => {
    const text = corner[index]?.map((one) => one.text).join('') ?? ''
    const stubs = labels.depth > 0 ? [{ text, colSpan: labels.depth }] : []
    return [...stubs, ...columns.header(parts)]
  })
  const rows = labels.rows.map(({ line, cells }) => {
    const row = line === null ? null : body[line]
    const own = row ? columns.row(row.segments.filter((one) => !isLabelOf(row)(one))) : columns.row([])
    return [...cells, ...own]
  })
  return { rows: [...above, ...rows], stub: labels.depth }
}
