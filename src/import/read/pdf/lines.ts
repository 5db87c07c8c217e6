import type { Run } from '../../../draft/types'
import { append, greatest, least } from '../many'
import { raisedText } from '../raised'
import { isWide } from './characters'
import { type Glyph, middleY } from './marks'

/** Glyphs side by side at one height. */
export interface Line {
  runs: Run[]
  text: string
  left: number
  right: number
  top: number
  bottom: number
  size: number
  glyphs: Glyph[]
}

/** Gaps that are spaces, though none is printed there, in parts of the type size. */
const GAP = {
  /** Between letters or figures. */
  western: 0.3,
  /** Between Han characters and others: wider than the quarter that programs put there by themselves. */
  mixed: 1,
  /** Between Han characters. */
  wide: 2,
  /** Between the columns of a table without lines. */
  column: 1.2,
  /** Between the figures of narrow columns: inside a figure there is no space at all. */
  figures: 0.25,
  /** Digits of one figure lie upon each other by less than this. */
  overlap: 0.15,
  /** Between the labels of narrow columns. */
  labels: 0.4,
}
/** In a line stretched to the margin all gaps are wide: a space is wider than the usual one by this factor. */
const STRETCHED = 1.5
/** Glyphs whose middles are closer than this part of the type size are in one line. */
const SAME_HEIGHT = 0.4
/** A raised mark is smaller than this part of its figure's size, and stands beside it by this part of its own, higher by this. */
const RAISED = { size: 0.9, overlap: 0.2, height: 0.08 }
/** Most columns a table has that is not drawn. */
const MOST_COLUMNS = 15
/** A character printed twice, this close: boldness as old programs make it. */
const OVERPRINT = 0.2

/** The lines glyphs form, from top to bottom, each read from left to right. */
export function linesOf(glyphs: Glyph[]): Line[] {
  const groups: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => middleY(a) - middleY(b))) {
    const first = groups[groups.length - 1]?.[0]
    if (first && (near(glyph, first) || isRaised(glyph, first))) groups[groups.length - 1]?.push(glyph)
    else groups.push([glyph])
  }
  return groups.flatMap(lineOf)
}

function near(one: Glyph, other: Glyph): boolean {
  return Math.abs(middleY(one) - middleY(other)) < SAME_HEIGHT * Math.max(one.size, other.size)
}

/** Whether one of two is a smaller mark, raised or lowered beside the other. */
function isRaised(one: Glyph, other: Glyph): boolean {
  const [small, large] = [one, other].map(({ size }) => size).sort((a, b) => a - b) as [number, number]
  const overlap = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return small < RAISED.size * large && overlap > RAISED.overlap * small
}

/** The line glyphs at one height form; none when they are all spaces. */
function lineOf(group: Glyph[]): Line[] {
  const ordered = withoutOverprint([...group].sort((a, b) => a.left - b.left))
  const glyphs = ordered.filter(({ text }) => text.trim() !== '')
  const [first] = glyphs
  if (!first) return []
  const runs = runsOf(ordered)
  return [
    {
      runs,
      text: runs.map((run) => run.text).join(''),
      left: first.left,
      right: greatest(glyphs.map((glyph) => glyph.right)),
      top: least(glyphs.map((glyph) => glyph.top)),
      bottom: greatest(glyphs.map((glyph) => glyph.bottom)),
      size: middleSize(glyphs),
      glyphs,
    },
  ]
}

function middleSize(glyphs: Glyph[]): number {
  const sizes = glyphs.map((glyph) => glyph.size).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

function withoutOverprint(glyphs: Glyph[]): Glyph[] {
  const single: Glyph[] = []
  for (const glyph of glyphs) {
    const last = single[single.length - 1]
    const twice =
      last && last.text === glyph.text && glyph.text !== ' ' && glyph.left - last.left < OVERPRINT * glyph.size
    if (twice) single[single.length - 1] = { ...last, bold: true }
    else single.push(glyph)
  }
  return single
}

/** A glyph, and whether a space stands before it. */
interface Spaced {
  glyph: Glyph
  space: boolean
}

/** Characters of one weight together, with the spaces a reader sees between them. */
function runsOf(ordered: Glyph[]): Run[] {
  const runs: Run[] = []
  for (const { glyph, space } of withRaisedNumbers(spacesBefore(ordered))) {
    const text = (space ? ' ' : '') + glyph.text
    const last = runs[runs.length - 1]
    if (last && Boolean(last.bold) === glyph.bold) last.text += text
    else runs.push(glyph.bold ? { text, bold: true } : { text })
  }
  return runs
}

/** Numbers of notes, small and raised behind a figure or before a note, as one sign each, in brackets. */
function withRaisedNumbers(glyphs: Spaced[]): Spaced[] {
  const joined: Spaced[] = []
  for (let index = 0; index < glyphs.length; ) {
    const start = glyphs[index] as Spaced
    const before = glyphs[index - 1]?.glyph
    const beside = before ?? largest(glyphs)
    let count = 0
    for (let next: Spaced | undefined = start; next && isHigher(next.glyph, beside); next = glyphs[index + count])
      count++
    const number = glyphs.slice(index, index + count).map(({ glyph }) => glyph.text)
    const text = raisedText(before?.text ?? '', number.join(''))
    if (count > 0 && text !== number.join('')) joined.push({ ...start, glyph: { ...start.glyph, text } })
    else append(joined, glyphs.slice(index, index + Math.max(1, count)))
    index += Math.max(1, count)
  }
  return joined
}

function largest(glyphs: { glyph: Glyph }[]): Glyph {
  return glyphs.map(({ glyph }) => glyph).reduce((one, other) => (other.size > one.size ? other : one))
}

/** Whether a glyph is smaller than another and its middle higher. */
function isHigher(glyph: Glyph, beside: Glyph): boolean {
  return glyph.size < RAISED.size * beside.size && middleY(beside) - middleY(glyph) > RAISED.height * beside.size
}

/** Whether a space stands before each character. Where one stands between all of them, the line is only spread out. */
function spacesBefore(ordered: Glyph[]): Spaced[] {
  const glyphs = ordered.filter(({ text }) => text.trim() !== '')
  const usual = usualGap(glyphs)
  const behindSpace = new Set(ordered.filter((_, index) => ordered[index - 1]?.text.trim() === ''))
  const spaces = glyphs.map((glyph, index) => {
    const last = glyphs[index - 1]
    return { glyph, space: last !== undefined && (behindSpace.has(glyph) || isWideGap(last, glyph, usual)) }
  })
  const spread = spaces.length > 3 && spaces.slice(1).every(({ space }) => space)
  return spread ? glyphs.map((glyph) => ({ glyph, space: false })) : spaces
}

function isWideGap(last: Glyph, next: Glyph, usual: number): boolean {
  const wide = [last, next].filter(({ text }) => isWide(text)).length
  const least = wide === 0 ? GAP.western : wide === 1 ? GAP.mixed : GAP.wide
  const gap = gapBetween(last, next)
  return gap > least && gap > STRETCHED * usual
}

/** A part of a line between gaps, in points. */
export interface Segment {
  text: string
  left: number
  right: number
  top: number
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
    if (!last || gapBetween(last, glyph) > least || isUpon) parts.push([glyph])
    else parts[parts.length - 1]?.push(glyph)
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

function usualGap(glyphs: Glyph[]): number {
  const gaps = glyphs.slice(1).map((next, index) => gapBetween(glyphs[index] ?? next, next))
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
}

/** In type sizes. */
function gapBetween(last: Glyph, next: Glyph): number {
  return (next.left - last.right) / Math.max(last.size, next.size)
}
