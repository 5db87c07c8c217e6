import { least } from '../many'
import { isWide } from './characters'
import { type Segment, segmentsOf } from './line-parts'
import { type Line, lineOf as partOf } from './lines'
import type { PlacedLine } from './paragraphs'

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
/** A page's height, in points, and more: lines of the next page are below. */
const PAGE = 100_000
/** A line with its parts. */
export function rowOf({ line, page }: PlacedLine): Row {
  return rowWith(line, page * PAGE + (line.top + line.bottom) / 2, false)
}

/** The line's row with labels of narrow columns apart, which stand closer than the columns of a page. */
export function closely({ line, at }: Row): Row {
  return rowWith(line, at, true)
}

/** The row with a figure apart that stands right behind a label without a gap: no label reaches where figures stand. */
export function withFigureApart(row: Row, area: number): Row {
  return withSegments(
    row.line,
    row.at,
    row.segments.flatMap((segment) => {
      const digits = [...segment.glyphs].reverse().findIndex(({ text }) => !/\d/.test(text))
      const end = segment.glyphs.length - Math.max(0, digits)
      const [label, figure] = [segment.glyphs.slice(0, end), segment.glyphs.slice(end)]
      const isApart = isWide(label.at(-1)?.text ?? '') && figure.length > 0 && segment.right > area
      return isApart ? [...partOf(label), ...partOf(figure)] : [segment]
    }),
  )
}

function rowWith(line: Line, at: number, close: boolean): Row {
  return withSegments(line, at, segmentsOf(line, close))
}

function withSegments(line: Line, at: number, segments: Segment[]): Row {
  return { line, segments, at, figures: segments.filter(({ text }) => FIGURE.test(text.normalize('NFKC'))) }
}

/** Whether a line ends with a figure behind something else. */
export function isFigureRow({ segments, figures }: Row): boolean {
  return segments.length > 1 && figures.length > 0 && figures[figures.length - 1] === segments[segments.length - 1]
}

/** Where a row's figures begin: left of it stand labels. */
export function areaOf({ figures }: Row): number {
  return least(figures.map(({ left }) => left))
}

/** Whether a line is nothing but parts of labels. */
export function isLabel(row: Row | undefined, area: number): boolean {
  return row !== undefined && row.line.right <= area && !/[。；]/.test(row.line.text)
}
