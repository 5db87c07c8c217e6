import type { Typeface } from './typeface'

/** An object of a PDF as pdfkit writes it: a dictionary, with a stream if something was written. */
export interface Reference {
  data: object
  write(content: Uint8Array | string): void
  end(content?: string): void
}

/** What is needed of pdfkit's document: its objects. */
export interface PdfObjects {
  ref(data?: object): Reference
}

/** A glyph of a document. */
interface Glyph {
  /** Its number in the face. */
  glyph: number
  codePoint: number | null
  /** In thousandths of an em. */
  width: number
}

/**
 * A face as one document is set in it. To pdfmake, which measures with it, and pdfkit, which draws with it, it is a
 * font: `id` to `ref` are all they ask of one for the texts we hand them (undocumented: docs/pdf.md).
 * Characters have the widths of the face, and nothing moves them: no kerning and no ligatures, which lines broken by us
 * know nothing of either. pdfkit opens each face anew with fontkit for every document, and has it lay out each text: a
 * quarter of the time of a report (measured).
 */
export interface DocumentFont {
  id: string
  /** In thousandths of an em, as all of pdfkit's measures of a font. */
  ascender: number
  descender: number
  lineHeight(size: number): number
  widthOfString(text: string, size: number): number
  /** Glyphs as hexadecimal digits, and how far each is moved: one piece, none moved. */
  encode(text: string): [[string], [{ xAdvance: 0; advanceWidth: 0 }]]
  /** What pages name the font by. */
  ref(): Reference

  /** Says what document the font is drawn in. Returns the font. */
  drawnIn(document: PdfObjects): DocumentFont
  typeface: Typeface
  /** Makes a character one that is drawn. Those that are not made so beforehand cannot be. */
  use(codePoint: number): void
  /** The glyphs used, by their number in the document. */
  glyphs: Glyph[]
  /** There once something was drawn. */
  dictionary: Reference | null
}

const UNMOVED: [{ xAdvance: 0; advanceWidth: 0 }] = [{ xAdvance: 0, advanceWidth: 0 }]

/** Makes a face a font of one document, named by `id` (F1, F2, …) in its pages. */
export function createDocumentFont(id: string, typeface: Typeface): DocumentFont {
  const scale = 1000 / typeface.unitsPerEm
  const [ascender, descender] = [typeface.ascent * scale, typeface.descent * scale]
  const glyphOf = (glyph: number, codePoint: number | null): Glyph => ({
    glyph,
    codePoint,
    width: typeface.advanceOf(glyph) * scale,
  })
  let owner: PdfObjects | null = null
  const characters = new Map<string, { code: string; width: number }>()
  const find = (character: string) => {
    const found = characters.get(character)
    if (!found) throw new Error(`${character} is drawn without having been set`)
    return found
  }
  const font: DocumentFont = {
    id,
    ascender,
    descender,
    lineHeight: (size) => ((ascender - descender) / 1000) * size,
    widthOfString: (text, size) => {
      let width = 0
      for (const character of text) width += find(character).width
      return width * (size / 1000)
    },
    encode: (text) => {
      let codes = ''
      for (const character of text) codes += find(character).code
      return [[codes], UNMOVED]
    },
    ref: () => {
      if (!owner) throw new Error(`${id} is drawn in no document`)
      font.dictionary ??= owner.ref()
      return font.dictionary
    },
    drawnIn: (document) => {
      owner = document
      return font
    },
    typeface,
    use: (codePoint) => {
      const character = String.fromCodePoint(codePoint)
      if (characters.has(character)) return
      const one = glyphOf(typeface.glyphOf(codePoint), codePoint)
      const number = font.glyphs.push(one) - 1
      characters.set(character, { code: number.toString(16).padStart(4, '0'), width: one.width })
    },
    // The first glyph of a font stands for what it lacks.
    glyphs: [glyphOf(0, null)],
    dictionary: null,
  }
  return font
}
