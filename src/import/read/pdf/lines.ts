import type { Run } from '../../../draft/types'
import { limit } from '../limits'
import { greatest, least } from '../many'
import { runsOf, SMALLER } from './line-runs'
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

/** Glyphs whose middles are closer than this part of the type size are in one line. */
const SAME_HEIGHT = 0.4
/** A raised mark stands beside its figure by at least this part of its own size. */
const BESIDE = 0.2
/** A character printed twice, this close: boldness as old programs make it. */
const OVERPRINT = 0.2

/** The lines glyphs form, from top to bottom, each read from left to right. */
export function linesOf(glyphs: Glyph[]): Line[] {
  const groups: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => middleY(a) - middleY(b))) {
    const first = groups[groups.length - 1]?.[0]
    if (first && (near(glyph, first) || isRaised(glyph, first))) groups[groups.length - 1]?.push(glyph)
    else groups.push([glyph])
    limit('line', groups[groups.length - 1]?.length ?? 0)
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
  return small < SMALLER * large && overlap > BESIDE * small
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
