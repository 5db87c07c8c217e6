import { areRowsOfTable, MOST_BETWEEN, MOST_HEADER, MOST_ROWS } from '../figure-rows'
import { greatest, least } from '../many'
import { placeFigures } from './columns'
import { countColumns } from './header'
import type { LaidRow, Piece } from './row'

/** A cell of a table, and how many of its columns it stands over. */
interface LaidCell {
  text: string
  colSpan: number
}

/** A table told by where words and figures stand in lines of text, and how many of its columns hold labels. */
export interface LaidTable {
  rows: { line: number; cells: LaidCell[] }[]
  stub: number
}

/** Tables of lines of text, with their first line's index and the one behind their last. */
export interface Laid {
  tables: LaidTable[]
  start: number
  end: number
}

/** What is wider is no table, or was made to harm. */
const MOST_COLUMNS = 50
/** So many blank lines a page's end leaves between the rows of a table. */
const MOST_BLANK = 8
/** Lines of a label differ in length by no more than these characters. */
const ROOM = 2
/** Rows of figures nearby that show where labels end and figures begin. */
const NEAR = 3
/** A line that is not blank, with its index among all. */
export interface Printed {
  row: LaidRow
  index: number
}

/** The tables whose first figures stand in a line, or null where there is none. Lines before `least` belong to others. */
export function laidAt(lines: Printed[], at: number, least: number, titles: Set<LaidRow>): Laid | null {
  if (!isFigureRow(lines[at]?.row)) return null
  let end = at + 1
  for (let next = nextFigures(lines, end, titles); next !== null && end - at < MOST_ROWS; ) {
    end = next + 1
    next = nextFigures(lines, end, titles)
  }
  if (!isTable(lines.slice(at, end).map(({ row }) => row))) return null
  let start = at
  while (start > least && at - start < MOST_HEADER && isAbove(lines, start - 1, titles)) start--
  const near = nearestFigures(lines.slice(start, end).map(({ row }) => row))
  const last = near[near.length - 1] ?? []
  while (end < lines.length && isBelow(lines, end, titles) && isLabel(lines[end]?.row, last)) end++
  const rows = lines.slice(start, end).map(({ row }) => row)
  return { tables: sectionsOf(rows).map(layOut), start, end }
}

/** Whether a line ends in figures behind words, or has nothing but figures. */
function isFigureRow(row: LaidRow | undefined): row is LaidRow {
  return row !== undefined && row.figures.length > 0 && !/[。；\t|｜]/.test(row.text)
}

function isTable(rows: LaidRow[]): boolean {
  const counts = rows.filter(isFigureRow).map(({ figures }) => figures.length)
  return areRowsOfTable(counts) && !counts.some((count) => count > MOST_COLUMNS)
}

/** The next row with figures of a table, or null where the table is over. */
function nextFigures(lines: Printed[], from: number, titles: Set<LaidRow>): number | null {
  for (let at = from; at < Math.min(lines.length, from + MOST_BETWEEN); at++) {
    if (!isBelow(lines, at, titles)) return null
    if (isFigureRow(lines[at]?.row)) return at
  }
  return null
}

/** Whether a line may go on a table: no sentence, no title, and not far below the line before. */
function isBelow(lines: Printed[], at: number, titles: Set<LaidRow>): boolean {
  const [last, next] = [lines[at - 1], lines[at]]
  return last !== undefined && next !== undefined && next.index - last.index <= MOST_BLANK && !isText(next.row, titles)
}

function isAbove(lines: Printed[], at: number, titles: Set<LaidRow>): boolean {
  const [next, after] = [lines[at], lines[at + 1]]
  return (
    next !== undefined && after !== undefined && after.index - next.index <= MOST_BLANK && !isText(next.row, titles)
  )
}

function isText(row: LaidRow, titles: Set<LaidRow>): boolean {
  return /[。；\t|｜]/.test(row.text) || titles.has(row)
}

/** For every line the rows of figures nearest to it. */
function nearestFigures(rows: LaidRow[]): LaidRow[][] {
  const figures = rows.filter(isFigureRow)
  let behind = 0
  return rows.map((row) => {
    const near = figures.slice(Math.max(0, behind - NEAR), behind + NEAR)
    if (row === figures[behind]) behind += 1
    return near
  })
}

/** Whether a line is nothing but parts of labels: it begins and ends where those beside the figures nearby stand. */
function isLabel(row: LaidRow | undefined, near: LaidRow[]): boolean {
  if (!row || row.figures.length > 0) return false
  const labels = near.flatMap(labelsOf)
  const stub = Math.max(0, ...labels.map(({ right }) => right))
  const area = Math.min(...near.flatMap(({ figures }) => figures.map(({ left }) => left)))
  return row.pieces.every(({ left, right }) => left < stub && right <= Math.max(area, stub + ROOM))
}

function labelsOf({ pieces, figures }: LaidRow): Piece[] {
  return pieces.slice(0, pieces.length - figures.length)
}

/** Rows of figures and of labels below one header. */
interface Section {
  header: LaidRow[]
  body: LaidRow[]
}

/** A table's parts, each below a header of its own: lines that hold more than labels of rows. */
function sectionsOf(rows: LaidRow[]): Section[] {
  const near = nearestFigures(rows)
  const sections: Section[] = []
  let section: Section = { header: [], body: [] }
  for (const [place, row] of rows.entries()) {
    const isOfBody = isFigureRow(row) || (section.body.some(isFigureRow) && isLabel(row, near[place] ?? []))
    if (!isOfBody && section.body.length > 0) {
      sections.push(section)
      section = { header: [], body: [] }
    }
    if (isOfBody) section.body.push(row)
    else section.header.push(row)
  }
  return [...sections, section].map(withBlankRows)
}

/** Labels right above a section's first figures are those of rows, blank ones or the first lines of a label. */
function withBlankRows({ header, body }: Section): Section {
  const near = body.filter(isFigureRow).slice(0, NEAR)
  let start = header.length
  while (start > 0 && isLabel(header[start - 1], near)) start--
  return { header: header.slice(0, start), body: [...header.slice(start), ...body] }
}

/** Labels take two columns: the last of a line, which is its row's own, and those before, which are groups'. */
const STUB = 2

/** A section's rows on its columns. A line of its header is one cell: whose labels are whose its words tell. */
function layOut({ header, body }: Section): LaidTable {
  const most = body.reduce((count, { figures }) => Math.max(count, figures.length), 0)
  const stubEnd = greatest(body.flatMap(labelsOf).map(({ right }) => right))
  const area = least(body.flatMap(({ figures }) => figures).map(({ left }) => left))
  const cells = placeFigures(body, most, countColumns(header, stubEnd, area))
  const count = cells.find((row) => row !== null)?.length ?? most
  const stub = body.some((row) => labelsOf(row).length > 0) ? STUB : 0
  const above = header.map((row) => {
    const blank = Array.from({ length: stub }, (): LaidCell => ({ text: '', colSpan: 1 }))
    return {
      line: row.line,
      cells: [...blank, { text: `${' '.repeat(row.pieces[0]?.left ?? 0)}${row.text}`, colSpan: count }],
    }
  })
  const rows = body.map((row, index) => {
    const texts = labelsOf(row).map(({ text }) => text)
    const labels = [texts.slice(0, -1).join(' '), texts.at(-1) ?? ''].slice(0, stub)
    const placed = row.figures.length > 0 ? (cells[index] ?? null) : []
    return {
      line: row.line,
      cells: [...labels.map((text) => ({ text, colSpan: 1 })), ...cellsOf(row.figures, placed, count)],
    }
  })
  return { rows: [...above, ...rows], stub }
}

/** A row's cells behind its labels: one for each column, or one for all where it cannot be told which is which. */
function cellsOf(figures: Piece[], placed: (Piece | null)[] | null, count: number): LaidCell[] {
  if (placed === null) return [{ text: figures.map(({ text }) => text).join(' '), colSpan: count }]
  return Array.from({ length: count }, (_, column) => ({ text: placed[column]?.text ?? '', colSpan: 1 }))
}
