import type { Run } from '../../../draft/types'
import { append, greatest } from '../many'
import { raisedText } from '../raised'
import { isWide } from './characters'
import { gapBetween, STRETCHED, usualGap } from './gaps'
import { type Glyph, middleY } from './marks'

/** Gaps that are spaces, though none is printed there, in parts of the type size. */
const SPACE = {
  /** Between letters or figures. */
  western: 0.3,
  /** Between Han characters and others: wider than the quarter that programs put there by themselves. */
  mixed: 1,
  /** Between Han characters. */
  wide: 2,
}
/** A raised mark is smaller than this part of its figure's size, and higher by this part of it. */
export const SMALLER = 0.9
const HIGHER = 0.08

/** A glyph, and whether a space stands before it. */
interface Spaced {
  glyph: Glyph
  space: boolean
}

/** Characters of one weight together, with the spaces a reader sees between them. */
export function runsOf(ordered: Glyph[]): Run[] {
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
  const most = greatest(glyphs.map(({ glyph }) => glyph.size))
  if (glyphs.every(({ glyph }) => glyph.size >= SMALLER * most)) return glyphs
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
  return glyph.size < SMALLER * beside.size && middleY(beside) - middleY(glyph) > HIGHER * beside.size
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
  const least = wide === 0 ? SPACE.western : wide === 1 ? SPACE.mixed : SPACE.wide
  const gap = gapBetween(last, next)
  return gap > least && gap > STRETCHED * usual
}
