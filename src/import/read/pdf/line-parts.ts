import { gapBetween, STRETCHED, usualGap, usualOf } from './gaps'
import { type Line, lineOf } from './lines'
import type { Glyph } from './marks'

/** Gaps between the parts of a line, in parts of the type size. */
const GAP = {
  /** Between the columns of a table without lines. */
  column: 1.2,
  /** Between the figures of narrow columns: inside a figure there is no space at all. */
  figures: 0.25,
  /** Digits of one figure lie upon each other by less than this. */
  overlap: 0.15,
  /** Digits of one figure stand as far apart as those of any other in its line, but for this. */
  uneven: 0.025,
  /** Between the labels of narrow columns. */
  labels: 0.4,
  /** Where other lines show that columns are apart: wider by this than the usual gap of the label. */
  shown: 0.1,
}
/** Two ones stand closer than other digits in many faces. */
const CLOSER = '11'
/** Digits of one size differ by less than this part of it. */
const SAME_SIZE = 0.05
/** Most columns a table has that is not drawn. */
const MOST_COLUMNS = 15

/** A part of a line between gaps, in points. */
export interface Segment {
  text: string
  left: number
  right: number
  top: number
  glyphs: Glyph[]
}

/** A line's parts between gaps that only columns have, and between its figures; with `close` between narrow labels too. */
export function segmentsOf({ glyphs }: Line, close = false): Segment[] {
  const parts: Glyph[][] = []
  const usual = usualOf(glyphs.flatMap((glyph, index) => digitGap(glyphs[index - 1], glyph) ?? []))
  for (const [index, glyph] of glyphs.entries()) {
    const last = glyphs[index - 1]
    const isBetweenFigures = last !== undefined && /\d$/.test(last.text) && /^[\d+\-−—–/]/.test(glyph.text)
    const least = isBetweenFigures ? GAP.figures : close ? GAP.labels : GAP.column
    // Figures too wide for their columns lie upon each other: which digits are whose cannot be told.
    const isUpon = isBetweenFigures && last !== undefined && gapBetween(last, glyph) < -GAP.overlap
    // Figures that just touch are told by the one gap that is another than those of the line's digits.
    const isTouching = Math.abs((digitGap(last, glyph) ?? usual) - usual) > GAP.uneven
    const isOwn = close && isNumbered(glyphs, index)
    if (!last || gapBetween(last, glyph) > least || isUpon || isTouching || isOwn) parts.push([glyph])
    else parts[parts.length - 1]?.push(glyph)
  }
  return parts.flatMap(lineOf)
}

/** The gap between two digits of one size that may be of one figure; null for others. */
function digitGap(last: Glyph | undefined, glyph: Glyph): number | null {
  if (!last || !/^\d$/.test(last.text) || !/^\d$/.test(glyph.text) || last.text + glyph.text === CLOSER) return null
  if (Math.abs(last.size - glyph.size) > SAME_SIZE * last.size) return null
  const gap = gapBetween(last, glyph)
  return gap < GAP.figures && gap > -GAP.overlap ? gap : null
}

/** Whether a label's number in brackets begins here, as in 三、（一）予以公开; that in 第（一）项 is none. */
function isNumbered(glyphs: Glyph[], index: number): boolean {
  const [before, ...number] = [-1, 0, 1, 2].map((step) => glyphs[index + step]?.text ?? '')
  return before !== '第' && /^[（(][一二三四五六七八九][）)]$/.test(number.join(''))
}

/** A part of a line cut where a gap lies between two columns of figures below it; `columns` from left to right. */
export function cutBetween(part: Segment, columns: { left: number; right: number }[]): Segment[] {
  let next = 0
  return cutAtGaps(part, (begin, last, glyph) => {
    while (next < columns.length && (columns[next]?.left ?? 0) < last.right) next += 1
    const [before, behind] = [columns[next - 1], columns[next]]
    const isOver = before !== undefined && before.right > begin.left && before.right <= glyph.left
    return isOver && behind !== undefined && behind.left < part.right
  })
}

/** A part of a line cut where a gap ends at a place others begin at; `lefts` in whole points. */
export function cutBefore(part: Segment, lefts: Set<number>): Segment[] {
  return cutAtGaps(part, (_, __, glyph) => lefts.has(Math.round(glyph.left)))
}

/** Cuts at gaps wider than the usual one, where told by the part's first glyph and those beside the gap. */
function cutAtGaps({ glyphs }: Segment, isCut: (begin: Glyph, last: Glyph, glyph: Glyph) => boolean): Segment[] {
  const least = usualGap(glyphs) + GAP.shown
  const parts: Glyph[][] = []
  for (const [index, glyph] of glyphs.entries()) {
    const [last, part] = [glyphs[index - 1], parts[parts.length - 1]]
    const [begin] = part ?? []
    const isApart = last && begin && isCut(begin, last, glyph) && gapBetween(last, glyph) > least
    if (part && !isApart) part.push(glyph)
    else parts.push([glyph])
  }
  return parts.flatMap(lineOf)
}

/** A line's parts between gaps that only columns have. */
export function piecesOf({ glyphs }: Line): string[] {
  // Of a few figures far apart no gap is usual.
  const usual = glyphs.length > 2 * MOST_COLUMNS ? usualGap(glyphs) : 0
  const pieces: Glyph[][] = []
  for (const [index, glyph] of glyphs.entries()) {
    const last = glyphs[index - 1]
    const gap = last ? gapBetween(last, glyph) : Number.POSITIVE_INFINITY
    if (gap > GAP.column && gap > STRETCHED * usual) pieces.push([glyph])
    else pieces[pieces.length - 1]?.push(glyph)
  }
  return pieces.flatMap(lineOf).map(({ text }) => text)
}
