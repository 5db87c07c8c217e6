import type { FontSet } from '../fonts'
import { subsetTrueType } from './subset'

/** What is needed of a document's fonts as pdfmake (`fontCache`, by the face's id) and pdfkit keep them. Undocumented. */
export interface FontedDocument {
  fontCache: Record<string, { normal?: DrawnFont }>
  ref(data: object): Reference
}

interface DrawnFont {
  /** What pages name it by; none while nothing is drawn in it. */
  dictionary?: Reference
  embedded?: boolean
  id: string
  /** The glyphs drawn, by the number they have in the document, and their widths in thousandths of an em. */
  subset: { glyphs: number[] }
  widths: number[]
  /** Units of the face to thousandths of an em; the other measures are in these. */
  scale: number
  bbox: { minX: number; minY: number; maxX: number; maxY: number }
  ascender: number
  descender: number
  capHeight: number
  name: string
  toUnicodeCmap(): Reference
}

interface Reference {
  data: object
  write(content: Uint8Array): void
  end(): void
}

/**
 * Embeds what was drawn of each face, before pdfkit would: by copying (`subsetTrueType`), and packed beside the main
 * thread, which may do other things until this resolves.
 */
export async function embedFonts(document: FontedDocument, { faces }: FontSet): Promise<void> {
  // Two faces may be one font.
  const drawn = new Map<DrawnFont, Uint8Array>()
  for (const [id, { normal }] of Object.entries(document.fontCache)) {
    const bytes = faces[id]?.bytes
    if (normal?.dictionary && bytes) drawn.set(normal, bytes)
  }
  const files = [...drawn].map(async ([font, bytes]) => {
    const file = subsetTrueType(bytes, font.subset.glyphs)
    return { font, length: file.length, packed: await deflate(file) }
  })
  for (const { font, length, packed } of await Promise.all(files)) {
    const file = document.ref({ Filter: 'FlateDecode', Length1: length })
    for (const part of packed) file.write(part)
    file.end()
    embed(font, file, document)
  }
}

/** Flags of a font of other characters than the Latin ones (ISO 32000-1, 9.8.2). */
const SYMBOLIC = 4

/** Writes the dictionaries of a font whose file is written: glyphs are named by their numbers (ISO 32000-1, 9.7). */
function embed(font: DrawnFont, file: Reference, document: FontedDocument): void {
  const { dictionary, bbox, scale } = font
  if (!dictionary) return
  const name = `${tagOf(font.id)}+${font.name.replaceAll(' ', '_')}`
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC,
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((measure) => measure * scale),
    ItalicAngle: 0,
    Ascent: font.ascender,
    Descent: font.descender,
    CapHeight: font.capHeight || font.ascender,
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
    W: [0, font.widths],
    CIDToGIDMap: 'Identity',
  })
  descendant.end()
  dictionary.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: font.toUnicodeCmap(),
  }
  dictionary.end()
  font.embedded = true
}

/** Six letters that tell the subsets of a document apart (ISO 32000-1, 9.6.4), by pdfkit's name of a font: F12 is AAAABC. */
function tagOf(id: string): string {
  return [...id.slice(1).padStart(6, '0')].map((digit) => String.fromCharCode(65 + Number(digit))).join('')
}

/** Packs bytes as PDF's FlateDecode has them, in parts. */
async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate')).getReader()
  for (let part = await packed.read(); !part.done; part = await packed.read()) parts.push(part.value)
  return parts
}
