import { type Line, type Segment, segmentsOf } from './lines'
import type { PlacedLine } from './paragraphs'
import { type LooseCell, placeInColumns } from './unruled-columns'

/** A table told by where its figures stand: its rows, and its first line's index and the one behind its last. */
export interface Unruled {
  rows: LooseCell[][]
  start: number
  end: number
}

/** A line with the parts gaps divide it into, figures among them. */
export interface Row {
  line: Line
  segments: Segment[]
  figures: Segment[]
}

/** A figure, or what stands for none. */
const FIGURE = /^[+\-−—–]?\d[\d,，.]*$|^[-—–/]$/
/** A title of the first level. */
const TITLE = /^[一二三四五六七八九十]{1,3}、/
/** In type sizes: lines of one table are no further apart. */
const APART = 3.5
/** Sizes of type in a table differ by no more than this part. */
const SIZE = 0.12
/** Lines above a table's first figures that may be its header, and lines between two rows of figures. */
const MOST_HEADER = 12
const MOST_BETWEEN = 8
/** Lines of a table: far more than those of a report have. What goes on longer is no table, or was made to harm. */
const MOST_ROWS = 500
/** So many figures in a row only a table has: in two of its rows, or in one. */
const FIGURES = { two: 3, one: 5 }

/** A line with its parts. */
export function rowOf({ line }: PlacedLine): Row {
  const segments = segmentsOf(line)
  return { line, segments, figures: segments.filter(({ text }) => FIGURE.test(text)) }
}

/**
 * The table without ruling lines whose first figures stand in a line: rows and columns by where its figures stand,
 * labels by what is nearest. Null where there is none. Lines before `least` belong to something else. `rows` are the
 * lines with their parts, which take long to tell: once for all lines.
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
  const found = rows.slice(index, end).filter(isFigureRow)
  const counts = found.map(({ figures }) => figures.length)
  const isTable = counts.filter((count) => count >= FIGURES.two).length > 1 || Math.max(...counts) >= FIGURES.one
  if (!isTable) return null
  while (end < lines.length && follows(lines, end) && isLabel(rows[end], area)) end++
  let start = index
  while (start > least && index - start < MOST_HEADER && follows(lines, start) && isHeader(rows[start - 1])) start--
  // Labels of narrow columns stand closer than those of others; a label may also be spread over its column.
  const own = rows.slice(start, end)
  const close = own.map((row) => (isFigureRow(row) ? row : { ...row, segments: segmentsOf(row.line, true) }))
  const table = layOut(close, area) ?? layOut(own, area)
  return table && { rows: table, start, end }
}

function isFigureRow({ segments, figures }: Row): boolean {
  return segments.length > 1 && figures.length > 0 && figures[figures.length - 1] === segments[segments.length - 1]
}

/** Where a row's figures begin: left of it stand labels. */
function areaOf({ figures }: Row): number {
  return Math.min(...figures.map(({ left }) => left))
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

/** Whether a line stands close below the one before, on its page and in its size. */
function follows(lines: PlacedLine[], index: number): boolean {
  const [last, next] = [lines[index - 1], lines[index]]
  if (!last || !next || last.page !== next.page) return false
  const { size } = last.line
  return Math.abs(next.line.size - size) < SIZE * size && next.line.top - last.line.bottom < APART * size
}

/** Whether a line is nothing but parts of labels. */
function isLabel(row: Row | undefined, area: number): boolean {
  return row !== undefined && row.line.right <= area && !/[。；]/.test(row.line.text)
}

/** Whether a line may be part of a header: no sentence and no title. */
function isHeader(row: Row | undefined): boolean {
  return row !== undefined && !/[。；]/.test(row.line.text) && !TITLE.test(row.line.text)
}

/** The rows on the columns of their figures; null where two stand in one place. */
function layOut(rows: Row[], area: number): LooseCell[][] | null {
  const owners = rows.map((row, index) => (isFigureRow(row) ? index : ownerOf(rows, index, area)))
  const merged = rows.flatMap((row, index) => {
    const parts = rows.filter((_, other) => other !== index && owners[other] === index)
    const isPart = owners[index] !== null && owners[index] !== index
    return isPart ? [] : [{ row, parts: [...row.segments, ...parts.flatMap(({ segments }) => segments)] }]
  })
  const labels = merged.map(({ row, parts }) => {
    const own = parts.filter((part) => part.right <= area && !row.figures.includes(part))
    return isFigureRow(row) ? inColumns(own) : [own.map(({ text }) => text).join('')].filter((text) => text !== '')
  })
  const depth = Math.max(0, ...labels.map((one) => one.length))
  const heads = rows.filter((row) => !isFigureRow(row)).map((row) => row.segments.filter(({ right }) => right > area))
  const columns = placeInColumns(
    rows.filter(isFigureRow).flatMap(({ figures }) => figures),
    heads,
  )
  const laid = merged.map(({ row }, index) => {
    const cells = columns(
      row.segments.filter((one) => one.right > area || row.figures.includes(one)),
      row.figures,
    )
    const own = labels[index] ?? []
    const before = isFigureRow(row) ? Array<string>(depth - own.length).fill('') : []
    const stub = [...before, ...own, ...(isFigureRow(row) ? [] : Array<string>(depth - own.length).fill(''))]
    return cells && [...stub.map((text) => ({ text, colSpan: 1 })), ...cells]
  })
  return laid.every((line) => line !== null) ? laid : null
}

/** The row of figures a line of labels belongs to: the nearest with no header between; null where it has none. */
function ownerOf(rows: Row[], index: number, area: number): number | null {
  const row = rows[index]
  if (!row || !isLabel(row, area)) return null
  const distance = (other: number): number => Math.abs(heightOf(rows[other]) - heightOf(row))
  const reach = (step: number): number | null => {
    for (let other = index + step; other >= 0 && other < rows.length; other += step) {
      const next = rows[other]
      if (next && isFigureRow(next)) return other
      if (!isLabel(next, area)) return null
    }
    return null
  }
  const around = [reach(-1), reach(1)].filter((other) => other !== null).sort((a, b) => distance(a) - distance(b))
  const [nearest = null] = around
  // Above the first row the header's corner ends somewhere: labels reach as far up as down.
  if (nearest !== null && nearest > index && around.length === 1) {
    const below = rows.slice(nearest + 1).findIndex((next) => !isLabel(next, area))
    const last = rows[nearest + (below === -1 ? rows.length - nearest - 1 : below)]
    const limit = Math.abs(heightOf(last) - heightOf(rows[nearest])) / 2 + row.line.size
    return distance(nearest) <= limit ? nearest : null
  }
  return nearest
}

function heightOf(row: Row | undefined): number {
  return row ? (row.line.top + row.line.bottom) / 2 : 0
}

/** Parts of labels that stand above each other, each column of them as one text. */
function inColumns(parts: Segment[]): string[] {
  const columns: { left: number; right: number; parts: Segment[] }[] = []
  for (const part of [...parts].sort((a, b) => a.left - b.left)) {
    const column = columns.find((one) => part.left < one.right)
    if (column) {
      column.right = Math.max(column.right, part.right)
      column.parts.push(part)
    } else columns.push({ left: part.left, right: part.right, parts: [part] })
  }
  return columns.map((column) =>
    column.parts
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text)
      .join(''),
  )
}
