import { gapBetween, STRETCHED, usualGap } from './gaps'
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
  /** Between the labels of narrow columns. */
  labels: 0.4,
}
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
  for (const [index, glyph] of glyphs.entries()) {
    const last = glyphs[index - 1]
    const isBetweenFigures = last !== undefined && /\d$/.test(last.text) && /^[\d+\-−—–/]/.test(glyph.text)
    const least = isBetweenFigures ? GAP.figures : close ? GAP.labels : GAP.column
    // Figures too wide for their columns lie upon each other: which digits are whose cannot be told.
    const isUpon = isBetweenFigures && last !== undefined && gapBetween(last, glyph) < -GAP.overlap
    const isOwn = close && isNumbered(glyphs, index)
    if (!last || gapBetween(last, glyph) > least || isUpon || isOwn) parts.push([glyph])
    else parts[parts.length - 1]?.push(glyph)
  }
  return parts.flatMap(lineOf)
}

/** Whether a label's number in brackets begins here, as in 三、（一）予以公开; that in 第（一）项 is none. */
function isNumbered(glyphs: Glyph[], index: number): boolean {
  const [before, ...number] = [-1, 0, 1, 2].map((step) => glyphs[index + step]?.text ?? '')
  return before !== '第' && /^[（(][一二三四五六七八九][）)]$/.test(number.join(''))
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
