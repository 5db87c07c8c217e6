import { readCharacterMap, tablesOf } from '../truetype'

/**
 * Reads the advance widths of a TrueType file: a function from code point to width in em.
 * A character the file lacks is as wide as its .notdef glyph, which is what would be drawn.
 * pdfmake measures too, but keeps its measures to itself; titles, table cells and signatures are laid out before it runs.
 * @throws RangeError when the bytes are no TrueType file with a Unicode character map (a fault of the fonts folder).
 */
export function readAdvances(bytes: Uint8Array): (codePoint: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(view)
  const table = (tag: string): number => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new RangeError(`The font has no table ${tag}`)
    return offset
  }
  const unitsPerEm = view.getUint16(table('head') + 18)
  const metrics = view.getUint16(table('hhea') + 34)
  const hmtx = table('hmtx')
  const glyphOf = readCharacterMap(view, table('cmap'))
  // Lines are measured many times over while they are evened out, with few different characters.
  const known = new Map<number, number>()
  return (codePoint) => {
    let advance = known.get(codePoint)
    if (advance === undefined) {
      // Glyphs past the last entry share its width (OpenType, hmtx).
      advance = view.getUint16(hmtx + 4 * Math.min(glyphOf(codePoint), metrics - 1)) / unitsPerEm
      known.set(codePoint, advance)
    }
    return advance
  }
}
