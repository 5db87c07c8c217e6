/** What stands on a page, in points from the page's top left corner, the page turned so that its text is upright. */
export interface Marks {
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
}

/** What lies between four edges, in points. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A printed character; seldom more than one (ligatures). Spaces are glyphs too. */
export interface Glyph extends Box {
  text: string
  /** Height of the type. */
  size: number
  bold: boolean
}

/** A straight line of a table's border: horizontal at a height, or vertical at a distance from the left. */
export interface Rule {
  way: 'horizontal' | 'vertical'
  at: number
  from: number
  to: number
}

/** Middle of a glyph. */
export function middleX(glyph: Glyph): number {
  return (glyph.left + glyph.right) / 2
}

/** The same in the other direction. */
export function middleY(glyph: Glyph): number {
  return (glyph.top + glyph.bottom) / 2
}
