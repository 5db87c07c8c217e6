import { IDENTITY, type Matrix } from './matrix'

/** A font as far as reading needs it. */
export interface Font {
  /** Glyph widths times this are parts of the type size. */
  scale: number
  vertical: boolean
  bold: boolean
  /** Whether the file says which character a code of the font is. */
  says: (code: number) => boolean
  /** Whether it cannot be used: none of the characters set in it come out of the file. */
  lost: boolean
}

/** What PDF operators change and q/Q keep and bring back (ISO 32000-1, 8.4 and 9.3). */
export interface GraphicsState {
  matrix: Matrix
  font: Font
  size: number
  charSpacing: number
  wordSpacing: number
  /** 1 is normal. */
  stretch: number
  rise: number
  leading: number
  penWidth: number
  /** Colours as pdf.js gives them: '#ffffff'. */
  stroke: string
  fill: string
  /** How characters are painted (ISO 32000-1, 9.3.6): 3 is not at all. */
  mode: number
}

/** What a page's content begins with (ISO 32000-1, 8.4.1): black, no font, sizes in units of `matrix`. */
export function startState(matrix: Matrix): GraphicsState {
  return {
    matrix,
    font: { scale: 0.001, vertical: false, bold: false, says: () => true, lost: false },
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
    penWidth: 1,
    stroke: '#000000',
    fill: '#000000',
    mode: 0,
  }
}

/** Where text goes next: the text matrix, the beginning of the line, and the place on it. */
export interface TextPlace {
  matrix: Matrix
  lineX: number
  lineY: number
  x: number
  y: number
}

/** Where BT begins (ISO 32000-1, 9.4.1), or where Tm puts the text. */
export function startText(matrix: Matrix = IDENTITY): TextPlace {
  return { matrix, lineX: 0, lineY: 0, x: 0, y: 0 }
}

/** Begins a line `x` and `y` from the beginning of the last, as Td does (ISO 32000-1, 9.4.2). */
export function moveText(place: TextPlace, x: number, y: number): void {
  place.lineX += x
  place.lineY += y
  place.x = place.lineX
  place.y = place.lineY
}
