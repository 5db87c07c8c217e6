import type { StyleName, Theme } from '../theme'

const POINTS_PER_MM = 72 / 25.4

/** Left free in lines broken before pdfmake runs, lest it, adding up in another order, find them too long. In points. */
export const HAIR = 0.01

/** How a text is set, as pdfmake takes it: face, size in points, line height in multiples of the size. */
export interface TextStyle {
  font: string
  fontSize: number
  lineHeight: number
}

/** The page in points, derived from a theme. */
export interface Page {
  size: { width: number; height: number }
  /** Left, top, right, bottom, as pdfmake wants them. */
  margins: [number, number, number, number]
  /** The type area (版心). */
  width: number
  height: number
  /** Distance of two lines of body text. */
  line: number
  /** Width of a character of body text. */
  character: number
}

/** Converts millimetres to points. */
export function points(mm: number): number {
  return mm * POINTS_PER_MM
}

/**
 * Measures the page of a theme. Line and character are what the type area leaves for the theme's grid, rounded down
 * so that the last one fits: 3号 (16 pt) would give 27 characters on 156 mm, where GB/T 9704-2012, 5.2.3 asks for 28.
 */
export function pageOf({ page, grid }: Theme): Page {
  const { top, bottom, left, right } = page.marginsMm
  const width = points(page.widthMm - left - right)
  const height = points(page.heightMm - top - bottom)
  return {
    size: { width: points(page.widthMm), height: points(page.heightMm) },
    margins: [points(left), points(top), points(right), points(bottom)],
    width,
    height,
    line: roundDown(height / grid.lines),
    character: roundDown(width / grid.characters),
  }
}

/** The style of a text on the grid of lines: body text, titles and headings, captions. */
export function gridStyle(theme: Theme, page: Page, name: StyleName): TextStyle {
  const { sizePt } = theme.styles[name]
  // What has the body's size fills the grid's characters like the body.
  const fontSize = sizePt === theme.styles.body.sizePt ? page.character : sizePt
  const lines = name === 'title' ? theme.spacingLines.title : Math.ceil(fontSize / page.line)
  return { font: faceOf(theme, name), fontSize, lineHeight: (lines * page.line) / fontSize }
}

/** The style of a text in or below a table. */
export function tableStyle(theme: Theme, name: StyleName): TextStyle {
  const { sizePt } = theme.styles[name]
  return { font: faceOf(theme, name), fontSize: sizePt, lineHeight: theme.table.linePt / sizePt }
}

/** The face of emphasised text. */
export function emphasisFace(theme: Theme): string {
  return faceId(theme, theme.emphasis)
}

/** The embedded fonts have no bold; what a style wants bold is set in the face of emphasis. */
function faceOf(theme: Theme, name: StyleName): string {
  const style = theme.styles[name]
  return style.bold ? emphasisFace(theme) : faceId(theme, style.font)
}

function faceId(theme: Theme, font: string): string {
  const face = theme.fonts[font]
  if (!face) throw new RangeError(`The theme has no font ${font}`)
  return face.pdf
}

function roundDown(length: number): number {
  return Math.floor(length * 100) / 100
}
