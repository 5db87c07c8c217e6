import { greatest, least } from '../many'
import { cutBefore, type Segment } from './line-parts'
import { type LooseCell, placeInColumns } from './unruled-columns'
import { labelCells } from './unruled-label-cells'
import { type LabelLine, layOutLabels } from './unruled-labels'
import { isFigureRow, isLabel, type Row } from './unruled-rows'
import { wrappedRows } from './wrapped-figures'

/** A table's rows, and how many of its columns hold their labels. */
export interface UnruledTable {
  rows: LooseCell[][]
  stub: number
}

/** In type sizes: how far a label may reach beyond the others, or begin beside them. */
const BESIDE = 0.2

/** So many labels that begin alike show where a column of labels begins. */
const SEVERAL = 2

/** In type sizes: rows, and lines of text, are further apart. */
const CROWDED = 0.9

/** Rows of figures and of labels below one header. */
interface Section {
  header: Row[]
  body: Row[]
  /** Where the labels of its rows end. */
  stub: number
  /** Where figures begin that stand alone in their line. */
  lone: number
}

/**
 * A table's parts, each below a header of its own: lines that hold more than labels of rows. Its figures begin at `area`,
 * those alone in their line at `lone`.
 */
export function sectionsOf(rows: Row[], area: number, lone: number): Section[] {
  const isOfFigures = (row: Row): boolean => isFigureRow(row, lone)
  const labels = rows.filter(isOfFigures).flatMap(({ segments, figures }) => segments.filter(isBefore(area, figures)))
  // Labels may stand in lines of their own, above and below their figures.
  const stub = labels.length > 0 ? greatest(labels.map(({ right }) => right)) : area
  const isOfBody = (row: Row): boolean => isOfFigures(row) || isRowLabel(row, labels, stub, area)
  const sections: Section[] = []
  for (let index = 0; index < rows.length; ) {
    const figures = rows.findIndex((row, other) => other >= index && isOfFigures(row))
    const until = figures === -1 ? rows.length : figures
    let begin = until
    while (begin > index && isOfBody(rows[begin - 1] as Row)) begin--
    let end = until
    while (end < rows.length && isOfBody(rows[end] as Row)) end++
    if (figures === -1) begin = end
    sections.push({ header: rows.slice(index, begin), body: rows.slice(begin, end), stub, lone })
    index = end
  }
  return sections
}

/** Tells what is no figure and stands before all of them, or no further beside the first than wide marks take room. */
function isBefore(area: number, figures: Segment[]): (segment: Segment) => boolean {
  return (segment) => {
    const room = BESIDE * (segment.glyphs[0]?.size ?? 0)
    return segment.left < area && segment.right <= area + room && !figures.includes(segment)
  }
}

/** Whether a line holds labels of rows alone: it ends where those beside figures do, or begins with them. */
function isRowLabel(row: Row, labels: Segment[], stub: number, area: number): boolean {
  if (!isLabel(row, area)) return false
  const room = BESIDE * row.line.size
  const isBeside = labels.some(({ left }) => Math.abs(left - row.line.left) <= room)
  return row.line.right <= stub + room || isBeside
}

/** A section's rows on its columns. */
export function layOut({ header, body, stub, lone }: Section): UnruledTable {
  const rowsOfFigures = body.filter((row) => isFigureRow(row, lone))
  const figures = rowsOfFigures.flatMap((row) => row.figures)
  const area = least([...figures.map(({ left }) => left)])
  const isLabelOf = (row: Row): ((segment: Segment) => boolean) => isBefore(Math.max(area, stub), row.figures)
  const lines = body.map(
    (row): LabelLine => ({
      at: row.at,
      size: row.line.size,
      hasFigures: isFigureRow(row, lone),
      segments: row.segments.filter(isLabelOf(row)),
    }),
  )
  const labels = layOutLabels(labelCells(withLabelsApart(lines)), lines)
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
  const cut = new Set([...crowdedRows(rowsOfFigures), ...wrappedRows(rowsOfFigures)])
  const rows = labels.rows.map(({ line, cells }) => {
    const row = line === null ? null : body[line]
    const parts = row ? row.segments.filter((one) => !isLabelOf(row)(one)) : []
    return [...cells, ...(row && cut.has(row) ? columns.whole(parts) : columns.row(parts))]
  })
  return { rows: [...above, ...rows], stub: labels.depth }
}

/** The lines with labels apart that stand close, where several others begin as the second does. */
function withLabelsApart(lines: LabelLine[]): LabelLine[] {
  const counts = new Map<number, number>()
  for (const { left } of lines.flatMap(({ segments }) => segments)) {
    counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  }
  const lefts = new Set([...counts].flatMap(([left, count]) => (count >= SEVERAL ? [left] : [])))
  return lines.map((line) => ({ ...line, segments: line.segments.flatMap((part) => cutBefore(part, lefts)) }))
}

/** Rows closer than lines of text are: figures too long for their cells go on below, and none of them is whole. */
function crowdedRows(rows: Row[]): Set<Row> {
  const isCrowded = (one: Row, other: Row | undefined): boolean =>
    other !== undefined && Math.abs(other.at - one.at) < CROWDED * one.line.size
  return new Set(rows.filter((row, index) => [rows[index - 1], rows[index + 1]].some((other) => isCrowded(row, other))))
}
