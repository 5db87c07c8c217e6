/**
 * Reads the advance widths of a TrueType file: a function from code point to width in em.
 * A character the file lacks is as wide as its .notdef glyph, which is what would be drawn.
 * pdfmake measures too, but keeps its measures to itself; titles, table cells and signatures are laid out before it runs.
 * @throws RangeError when the bytes are no TrueType file with a Unicode character map (a fault of the fonts folder).
 */
export function readAdvances(bytes: Uint8Array): (codePoint: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const table = (tag: string) => {
    for (let index = 0; index < view.getUint16(4); index++) {
      const record = 12 + 16 * index
      if (tagAt(view, record) === tag) return view.getUint32(record + 8)
    }
    throw new RangeError(`The font has no table ${tag}`)
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

/** OpenType character maps of format 12 (all of Unicode) and 4 (its first plane); the fuller one is taken. */
function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
  let segments: number | null = null
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 4 + 8 * index + 4)
    const format = view.getUint16(subtable)
    if (format === 12) return (codePoint) => glyphInGroups(view, subtable, codePoint)
    if (format === 4) segments = subtable
  }
  if (segments === null) throw new RangeError('The font has no Unicode character map')
  const subtable = segments
  return (codePoint) => glyphInSegments(view, subtable, codePoint)
}

function glyphInGroups(view: DataView, subtable: number, codePoint: number): number {
  let low = 0
  let high = view.getUint32(subtable + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = subtable + 16 + 12 * middle
    if (codePoint < view.getUint32(group)) high = middle - 1
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group)
  }
  return 0
}

function glyphInSegments(view: DataView, subtable: number, codePoint: number): number {
  const doubled = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const starts = ends + doubled + 2
  for (let offset = 0; offset < doubled; offset += 2) {
    if (codePoint > view.getUint16(ends + offset)) continue
    const start = view.getUint16(starts + offset)
    if (codePoint < start) return 0
    const delta = view.getUint16(starts + doubled + offset)
    const rangeAt = starts + 2 * doubled + offset
    const range = view.getUint16(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)))
}
