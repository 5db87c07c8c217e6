import { nameIn, POSTSCRIPT_NAME, readCharacterMap, tablesOf } from '../truetype'

/** A face as its file describes it. Lengths in units of the font, of which an em has `unitsPerEm`. */
export interface Typeface {
  bytes: Uint8Array
  name: string
  /** A checksum of the whole file: two faces of one name and sum are one font. */
  checksum: number
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  /** The box that holds every glyph: left, bottom, right, top. */
  box: [number, number, number, number]
  /** The glyph of a code point, 0 (.notdef, an empty box) where it has none. */
  glyphOf: (codePoint: number) => number
  advanceOf: (glyph: number) => number
}

const read = new WeakMap<Uint8Array, Typeface>()

/**
 * Reads a TrueType file, once, however many reports are set in it.
 * @throws RangeError when the bytes are no TrueType file with a Unicode character map (a fault of the fonts folder).
 */
export function readTypeface(bytes: Uint8Array): Typeface {
  const known = read.get(bytes) ?? readTables(bytes)
  read.set(bytes, known)
  return known
}

function readTables(bytes: Uint8Array): Typeface {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const table = (tag: string): number => {
    const offset = tables.get(tag)?.offset
    if (offset === undefined) throw new RangeError(`The font has no table ${tag}`)
    return offset
  }
  const [head, hhea, hmtx, os2] = [table('head'), table('hhea'), table('hmtx'), table('OS/2')]
  const metrics = view.getUint16(hhea + 34)
  const ascent = view.getInt16(hhea + 4)
  const coordinate = (index: number) => view.getInt16(head + 36 + 2 * index)
  return {
    bytes,
    name: nameIn(view, table('name'), POSTSCRIPT_NAME),
    checksum: view.getUint32(head + 8),
    unitsPerEm: view.getUint16(head + 18),
    ascent,
    descent: view.getInt16(hhea + 6),
    // Told from version 2 on (OpenType, OS/2).
    capHeight: (view.getUint16(os2) > 1 && view.getInt16(os2 + 88)) || ascent,
    box: [coordinate(0), coordinate(1), coordinate(2), coordinate(3)],
    glyphOf: readCharacterMap(view, table('cmap')),
    // Glyphs past the last entry share its width (OpenType, hmtx).
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)),
  }
}
