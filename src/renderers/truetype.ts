/** Where a table stands in its file, in bytes from the file's start. */
interface TablePlace {
  offset: number
  length: number
}

/** Where each table of a TrueType file stands, by its tag. As the file says: no check. */
export function tablesOf(view: DataView): Map<string, TablePlace> {
  const records = Array.from({ length: view.getUint16(4) }, (_, index) => 12 + 16 * index)
  return new Map(
    records.map((record) => [
      tagAt(view, record),
      { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) },
    ]),
  )
}

/** Four letters, as a file's kind or the name of a table. */
export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)))
}

/**
 * The glyph of a code point by a table cmap, 0 where it has none. Character maps of format 12 (all of Unicode) and 4
 * (its first plane) are read; the fuller one is taken (OpenType, cmap).
 * @throws RangeError when there is neither
 */
export function readCharacterMap(view: DataView, cmap: number): (codePoint: number) => number {
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
  // The first segment that ends at the code point or behind it.
  let low = 0
  let high = doubled / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.getUint16(ends + 2 * middle) < codePoint) low = middle + 1
    else high = middle
  }
  const start = view.getUint16(starts + 2 * low)
  if (codePoint < start || codePoint > view.getUint16(ends + 2 * low)) return 0
  const delta = view.getUint16(starts + doubled + 2 * low)
  const rangeAt = starts + 2 * doubled + 2 * low
  const range = view.getUint16(rangeAt)
  if (range === 0) return (codePoint + delta) & 0xffff
  const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** What a record of table name holds (OpenType, name). */
export const FAMILY_NAME = 1
export const POSTSCRIPT_NAME = 6

const WINDOWS = 3

/**
 * A name of the font, by a table name's records for Windows, which are UTF-16: the one in the language asked for, else
 * the first; empty where there is none.
 */
export function nameIn(view: DataView, table: number, kind: number, language?: number): string {
  const records = Array.from({ length: view.getUint16(table + 2) }, (_, index) => table + 6 + 12 * index)
  const named = records.filter((at) => view.getUint16(at) === WINDOWS && view.getUint16(at + 6) === kind)
  const record = named.find((at) => view.getUint16(at + 4) === language) ?? named[0]
  if (record === undefined) return ''
  const text = table + view.getUint16(table + 4) + view.getUint16(record + 10)
  const length = view.getUint16(record + 8) / 2
  return String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint16(text + 2 * index)))
}
