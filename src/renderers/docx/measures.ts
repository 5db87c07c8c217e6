import type { Theme } from '../theme'

/** The theme's page in Word's units: lengths in twips (1/20 point). */
export interface Measures {
  pageWidth: number
  pageHeight: number
  margins: { top: number; bottom: number; left: number; right: number }
  /** The type area (版心): the page without its margins. */
  typeWidth: number
  typeHeight: number
  /** Height of a line of body text. */
  linePitch: number
  /** Width of a Chinese character of body text, with the space after it. */
  characterWidth: number
}

const TWIPS_PER_POINT = 20
const MM_PER_INCH = 25.4
const POINTS_PER_INCH = 72

/** Points as twips. */
export function points(length: number): number {
  return Math.round(length * TWIPS_PER_POINT)
}

/** Millimetres as twips. */
export function millimetres(length: number): number {
  return Math.round((length / MM_PER_INCH) * POINTS_PER_INCH * TWIPS_PER_POINT)
}

/**
 * What follows from the theme's page and grid. Pitch and character width are rounded down:
 * one twip too many and the last line of the page, the last character of the line, no longer fits.
 */
export function measure(theme: Theme): Measures {
  const { page, grid } = theme
  const margins = {
    top: millimetres(page.marginsMm.top),
    bottom: millimetres(page.marginsMm.bottom),
    left: millimetres(page.marginsMm.left),
    right: millimetres(page.marginsMm.right),
  }
  const pageWidth = millimetres(page.widthMm)
  const pageHeight = millimetres(page.heightMm)
  const typeWidth = pageWidth - margins.left - margins.right
  const typeHeight = pageHeight - margins.top - margins.bottom
  return {
    pageWidth,
    pageHeight,
    margins,
    typeWidth,
    typeHeight,
    linePitch: Math.floor(typeHeight / grid.lines),
    characterWidth: Math.floor(typeWidth / grid.characters),
  }
}
