import type { FontSet } from '../fonts'
import type { DocumentFont, PdfObjects, Reference } from './document-font'
import { subsetTrueType } from './subset'
import { toUnicode } from './to-unicode'

/** A font file of the glyphs used of a face, packed as PDF's FlateDecode has it. */
export interface PackedFont {
  font: DocumentFont
  /** How many glyphs it has, and bytes before they were packed. */
  glyphs: number
  length: number
  packed: Uint8Array
}

/** Packs what is used of fonts, beside the main thread, which may do other things until this resolves. */
export function packFonts(fonts: DocumentFont[], deflate: FontSet['deflate'] = streamed): Promise<PackedFont[]> {
  return Promise.all(
    fonts.map(async (font) => {
      const glyphs = font.glyphs.map(({ glyph }) => glyph)
      const file = subsetTrueType(font.typeface.bytes, glyphs)
      return { font, glyphs: glyphs.length, length: file.length, packed: await deflate(file) }
    }),
  )
}

/**
 * Embeds the fonts something is drawn in.
 * @throws Error when one has come to be used for more glyphs since it was packed
 */
export function embedFonts(fonts: PackedFont[], document: PdfObjects): void {
  for (const { font, glyphs, length, packed } of fonts) {
    const { dictionary } = font
    if (!dictionary) continue
    if (font.glyphs.length !== glyphs) throw new Error(`${font.typeface.name} lacks a glyph drawn later`)
    const file = document.ref({ Filter: 'FlateDecode', Length1: length })
    file.write(packed)
    file.end()
    embed(font, dictionary, file, document)
  }
}

/** Flags of a font of other characters than the Latin ones (ISO 32000-1, 9.8.2). */
const SYMBOLIC = 4

/** Writes the dictionaries of a font whose file is written: glyphs are named by their numbers (ISO 32000-1, 9.7). */
function embed(font: DocumentFont, dictionary: Reference, file: Reference, document: PdfObjects): void {
  const { box, capHeight, name: ownName, unitsPerEm } = font.typeface
  const scale = 1000 / unitsPerEm
  const name = `${tagOf(font.id)}+${ownName.replaceAll(' ', '_')}`
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: box.map((measure) => measure * scale),
    ItalicAngle: 0,
    Ascent: font.ascender,
    Descent: font.descender,
    CapHeight: capHeight * scale,
    StemV: 0,
    FontFile2: file,
  })
  descriptor.end()
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    // In pdfkit a String object is a text, a plain one a name.
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, font.glyphs.map(({ width }) => width)],
    CIDToGIDMap: 'Identity',
  })
  descendant.end()
  const characters = document.ref()
  characters.end(toUnicode(font.glyphs.map(({ codePoint }) => codePoint)))
  dictionary.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: characters,
  }
  dictionary.end()
}

/** Six letters that tell the subsets of a document apart (ISO 32000-1, 9.6.4), by the font's id: F12 is AAAABC. */
function tagOf(id: string): string {
  return [...id.slice(1).padStart(6, '0')].map((digit) => String.fromCharCode(65 + Number(digit))).join('')
}

async function streamed(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(packed).arrayBuffer())
}
