import type { Run } from '../../../draft/types'
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

/** Gaps, in parts of the type size. */
const GAP = {
  /** Between letters or figures: a space, printed or not. */
  western: 0.3,
  /** Between Han characters and others: wider than the quarter that programs put there by themselves. */
  mixed: 1,
  /** Between Han characters, which some lines are stretched with. */
  wide: 2,
}
/** Glyphs whose middles are closer than this part of the type size are in one line. */
const SAME_HEIGHT = 0.4
/** A character printed twice, this close: boldness as old programs make it. */
const OVERPRINT = 0.2

/** The lines glyphs form, from top to bottom, each read from left to right. */
export function linesOf(glyphs: Glyph[]): Line[] {
  const groups: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => middleY(a) - middleY(b))) {
    const first = groups[groups.length - 1]?.[0]
    const near = first && Math.abs(middleY(glyph) - middleY(first)) < SAME_HEIGHT * Math.max(glyph.size, first.size)
    if (near) groups[groups.length - 1]?.push(glyph)
    else groups.push([glyph])
  }
  return groups.flatMap(lineOf)
}

/** The line glyphs at one height form; none when they are all spaces. */
export function lineOf(group: Glyph[]): Line[] {
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
      right: Math.max(...glyphs.map((glyph) => glyph.right)),
      top: Math.min(...glyphs.map((glyph) => glyph.top)),
      bottom: Math.max(...glyphs.map((glyph) => glyph.bottom)),
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

/** Characters of one weight together, with the spaces a reader sees between them. */
function runsOf(ordered: Glyph[]): Run[] {
  const spaces = spacesBefore(ordered)
  const runs: Run[] = []
  for (const { glyph, space } of spaces) {
    const text = (space ? ' ' : '') + glyph.text
    const last = runs[runs.length - 1]
    if (last && Boolean(last.bold) === glyph.bold) last.text += text
    else runs.push(glyph.bold ? { text, bold: true } : { text })
  }
  return runs
}

/** Whether a space stands before each character. Where one stands between all of them, the line is only spread out. */
function spacesBefore(ordered: Glyph[]): { glyph: Glyph; space: boolean }[] {
  let printed = false
  let last: Glyph | null = null
  const spaces: { glyph: Glyph; space: boolean }[] = []
  for (const glyph of ordered) {
    if (glyph.text.trim() === '') {
      printed = true
      continue
    }
    spaces.push({ glyph, space: last !== null && isSpace(last, glyph, printed) })
    last = glyph
    printed = false
  }
  const spread = spaces.length > 3 && spaces.slice(1).every(({ space }) => space)
  return spread ? spaces.map(({ glyph }) => ({ glyph, space: false })) : spaces
}

function isSpace(last: Glyph, next: Glyph, printed: boolean): boolean {
  const gap = (next.left - last.right) / Math.max(last.size, next.size)
  const wide = [last, next].filter(({ text }) => isWide(text)).length
  if (wide === 0) return printed || gap > GAP.western
  return gap > (wide === 1 ? GAP.mixed : GAP.wide)
}
