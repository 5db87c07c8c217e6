import { least } from '../many'
import { isWide } from './characters'
import { isFigureText } from './figures'
import { type Segment, segmentsOf } from './line-parts'
import { type Line, lineOf as partOf } from './lines'
import type { PlacedLine } from './paragraphs'

/** A line with the parts gaps divide it into, figures among them. */
export interface Row {
  line: Line
  text: string
  segments: Segment[]
  figures: Segment[]
  /** Height of its middle, in points from the first page's top. */
  at: number
}

/** A page's height, in points, and more: lines of the next page are below. */
const PAGE = 100_000

/** The page a height is on. */
export function pageOf(at: number): number {
  return Math.floor(at / PAGE)
}

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
      const isApart = isLabelEnd(label.at(-1)?.text ?? '') && figure.length > 0 && segment.right > area
      return isApart ? [...partOf(label), ...partOf(figure)] : [segment]
    }),
  )
}

function isLabelEnd(text: string): boolean {
  return isWide(text) || /[”’)]$/.test(text)
}

function rowWith(line: Line, at: number, close: boolean): Row {
  return withSegments(line, at, segmentsOf(line, close))
}

function withSegments(line: Line, at: number, segments: Segment[]): Row {
  const figures = segments.filter(({ text }) => isFigureText(text))
  return { line, text: line.text.trim(), segments, at, figures }
}

/** Whether a line ends with a figure behind something else, or is one where lone figures of its table stand, from `area` on. */
export function isFigureRow({ line, segments, figures }: Row, area: number): boolean {
  const isLast = figures.length > 0 && figures[figures.length - 1] === segments[segments.length - 1]
  return isLast && (segments.length > 1 || line.left >= area)
}

/** Nowhere: no figure of a table without labels stands alone in its line. */
export const NOWHERE = Number.POSITIVE_INFINITY

/** Where a row's figures begin: left of it stand labels. */
export function areaOf({ figures }: Row): number {
  return least(figures.map(({ left }) => left))
}

/** Whether a line is nothing but parts of labels. */
export function isLabel(row: Row | undefined, area: number): boolean {
  return row !== undefined && row.line.right <= area && !/[。；]/.test(row.line.text)
}
