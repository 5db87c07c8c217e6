import type { PlacedGlyph } from './glyphs'
import { type Box, middleX, middleY } from './marks'
import type { GraphicsState } from './state'

/** A glyph and whether a reader sees it. */
export interface SeenGlyph extends PlacedGlyph {
  seen: boolean
}

/** An area filled on a page. */
export interface Area extends Box {
  white: boolean
}

/** White as pdf.js gives it, which paper is too. */
export const WHITE = '#ffffff'
/** Modes of painting characters (ISO 32000-1, table 106): by their edges alone, not at all, as a clip alone. */
const EDGES = new Set([1, 5])
const NOT_AT_ALL = new Set([3, 7])

/** Whether a glyph shows on what is painted so far: white ones do on an area of another colour. */
export function isSeen(glyph: PlacedGlyph, { mode, stroke, fill }: GraphicsState, areas: Area[]): boolean {
  if (NOT_AT_ALL.has(mode)) return false
  if ((EDGES.has(mode) ? stroke : fill) !== WHITE) return true
  const [x, y] = [middleX(glyph), middleY(glyph)]
  // From the last one painted, and without a function for each: a drawing has thousands.
  for (let index = areas.length - 1; index >= 0; index--) {
    const area = areas[index]
    if (area && x > area.left && x < area.right && y > area.top && y < area.bottom) return !area.white
  }
  return false
}

/** What of a page's text belongs to what it says, and how much does not. */
interface Readable {
  glyphs: PlacedGlyph[]
  unseen: number
  slanted: number
  recognised: boolean
}

/**
 * The glyphs of a page that belong to what it says: those seen, and all where most are unseen, as these are the text
 * a program recognised on the scanned picture of a page. What runs aslant across the others is a watermark.
 */
export function readableGlyphs(glyphs: SeenGlyph[]): Readable {
  const printed = glyphs.filter(({ text }) => text.trim() !== '')
  const unseen = printed.filter(({ seen }) => !seen).length
  const slanted = printed.filter((glyph) => glyph.slanted).length
  const recognised = unseen * 2 > printed.length
  const isWatermark = slanted * 2 < printed.length
  return {
    glyphs: glyphs.filter((glyph) => (recognised || glyph.seen) && !(isWatermark && glyph.slanted)),
    unseen: recognised ? 0 : unseen,
    slanted: isWatermark ? slanted : 0,
    recognised,
  }
}
