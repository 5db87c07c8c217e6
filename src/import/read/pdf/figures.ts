import { type Glyph, middleY } from './marks'

/** A figure with its unit or remark, or what stands for none. */
const FIGURE = /^(?:[+\-−—–]?\d(?:[\d,，.]*\d)?\p{Script=Han}{0,2}(?:\(.*\))?|[-—–/])$/u
const DIGIT = /^[\d.,]+$/
const DIGITS = /^[\d.,，]+$/
/** In type sizes: the digits of one figure are no further apart, and none lies on another. */
const GAP = 0.15
const SAME_HEIGHT = 0.1

/** Digits printed one behind the other without a gap, as one figure is; those of a page in the order of its file. */
export function figuresOf(glyphs: Glyph[]): Glyph[][] {
  const figures: Glyph[][] = []
  let last: Glyph | undefined
  for (const glyph of glyphs) {
    if (!DIGIT.test(glyph.text)) {
      last = undefined
      continue
    }
    if (last && goesOn(last, glyph)) figures[figures.length - 1]?.push(glyph)
    else figures.push([glyph])
    last = glyph
  }
  return figures.filter((figure) => figure.length > 1)
}

function goesOn(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size)
  return Math.abs(next.left - last.right) < GAP * size && Math.abs(middleY(next) - middleY(last)) < SAME_HEIGHT * size
}

/** Whether a text is nothing but a figure, or what stands for none. */
export function isFigureText(text: string): boolean {
  return FIGURE.test(text.normalize('NFKC'))
}

/** Whether a text is nothing but digits, as a figure cut in two has on both sides. */
export function isDigits(text: string): boolean {
  return DIGITS.test(text)
}
