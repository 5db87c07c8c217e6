import type { Glyph } from './marks'

/** In a line stretched to the margin all gaps are wide: a space is wider than the usual one by this factor. */
export const STRETCHED = 1.5

/** The middle one of the gaps between the glyphs of a line, in type sizes. */
export function usualGap(glyphs: Glyph[]): number {
  return usualOf(glyphs.slice(1).map((next, index) => gapBetween(glyphs[index] ?? next, next)))
}

/** The middle one of some gaps; 0 of none. */
export function usualOf(gaps: number[]): number {
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
}

/** The room between two glyphs of a line, in type sizes; below 0 where they lie upon each other. */
export function gapBetween(last: Glyph, next: Glyph): number {
  return (next.left - last.right) / Math.max(last.size, next.size)
}
