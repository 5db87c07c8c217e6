import { printedText, UNTOLD } from './characters'
import type { Glyph } from './marks'
import { apply, type Matrix, multiply } from './matrix'
import type { GraphicsState, TextPlace } from './state'

/** A glyph as pdf.js hands it out in a text operator. */
export interface PdfGlyph {
  unicode: string
  /** Its code in the font. */
  originalCharCode: number
  /** In the font's units. */
  width: number
  /** Whether word spacing is added: the character code is 32, whatever it prints. */
  isSpace: boolean
  /** Advance (negative, downwards) and origin of vertical writing. */
  vmetric?: [number, number, number] | null
}

/** The part of the type size that stands above the baseline: of Han characters the square they fill. */
const ASCENT = 0.88

/** In quarter turns: pages are scanned less askew. */
const SLANT = 0.1

/** A glyph and the way its line runs, in degrees of a quarter turn: 0 upright, 1 downwards, 2 upside down, 3 upwards. */
export interface PlacedGlyph extends Glyph {
  turn: number
  /** Whether its line runs aslant, as a watermark's does. */
  slanted: boolean
}

/** Stands for a text whose font cannot be used, of which pdf.js hands out nothing. */
const LOST: PdfGlyph = { unicode: '', originalCharCode: 0, width: 1000, isSpace: false }

/** The glyphs of a text operator; numbers between them are shifts. `place` moves on behind them. */
export function placeGlyphs(items: (PdfGlyph | number)[], state: GraphicsState, place: TextPlace): PlacedGlyph[] {
  const placed: PlacedGlyph[] = []
  const { font, size, stretch } = state
  for (const item of font.lost ? [LOST] : items) {
    if (typeof item === 'number') {
      if (font.vertical) place.y -= (item / 1000) * size
      else place.x -= (item / 1000) * size * stretch
      continue
    }
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0)
    const width = item.width * font.scale * size
    const whole = multiply(state.matrix, place.matrix)
    if (font.vertical) {
      const height = Math.abs(item.vmetric?.[0] ?? 1000) * font.scale * size
      placed.push(...glyphAt(item, whole, place.x - width / 2, place.y - height + size * (1 - ASCENT), width, state))
      place.y -= height + spacing
    } else {
      placed.push(...glyphAt(item, whole, place.x, place.y + state.rise, width * stretch, state))
      place.x += (width + spacing) * stretch
    }
  }
  return placed
}

function glyphAt(
  { unicode, originalCharCode }: PdfGlyph,
  whole: Matrix,
  x: number,
  y: number,
  width: number,
  { size, font }: GraphicsState,
): PlacedGlyph[] {
  // Where the file says nothing, pdf.js takes the code itself for the character.
  const text = !font.lost && font.says(originalCharCode) ? printedText(unicode) : UNTOLD
  const start = apply(whole, x, y - size * (1 - ASCENT))
  const end = apply(whole, x + width, y + size * ASCENT)
  const numbers = [start.x, start.y, end.x, end.y]
  if (text === '' || !numbers.every(Number.isFinite)) return []
  return [
    {
      text,
      left: Math.min(start.x, end.x),
      right: Math.max(start.x, end.x),
      top: Math.min(start.y, end.y),
      bottom: Math.max(start.y, end.y),
      size: Math.abs(size) * Math.hypot(whole[2], whole[3]),
      bold: font.bold,
      turn: turnOf(whole),
      slanted: isSlanted(whole),
    },
  ]
}

function turnOf(matrix: Matrix): number {
  return ((Math.round(quartersOf(matrix)) % 4) + 4) % 4
}

function isSlanted(matrix: Matrix): boolean {
  const quarters = quartersOf(matrix)
  return Math.abs(quarters - Math.round(quarters)) > SLANT
}

/** How far a line is turned, in quarter turns. */
function quartersOf(matrix: Matrix): number {
  return Math.atan2(matrix[1], matrix[0]) / (Math.PI / 2)
}
