import { tablesOf } from '../truetype'

/** What PDF asks for in an embedded TrueType font beside its glyphs, and a face may lack (ISO 32000-1, 9.9). */
const OPTIONAL = ['cvt ', 'fpgm', 'prep']

/**
 * A TrueType font of some glyphs of another, numbered in the order given, those they are composed of behind them.
 * Bytes are copied and no outline is read: fontkit decodes every point of every glyph (measured: a tenth of the time of
 * a report).
 * @throws RangeError when the bytes are no whole TrueType font
 */
export function subsetTrueType(bytes: Uint8Array, glyphs: readonly number[]): Uint8Array<ArrayBuffer> {
  const tables = tablesOf(viewOf(bytes))
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag)
    if (!found) throw new RangeError(`The font has no table ${tag}`)
    return bytes.subarray(found.offset, found.offset + found.length)
  }
  const [head, hhea, maxp] = [table('head').slice(), table('hhea').slice(), table('maxp').slice()]
  const { outlines, taken } = takeOutlines(table('glyf'), readOffsets(table('loca'), head), glyphs)
  const { glyf, loca } = joinOutlines(outlines)
  const hmtx = takeMetrics(table('hmtx'), viewOf(hhea).getUint16(34), taken)
  // No checksum of the whole; long offsets of outlines; a width for every glyph.
  viewOf(head).setUint32(8, 0)
  viewOf(head).setInt16(50, 1)
  viewOf(hhea).setUint16(34, taken.length)
  viewOf(maxp).setUint16(4, taken.length)
  const copied = OPTIONAL.flatMap((tag): [string, Uint8Array][] => (tables.has(tag) ? [[tag, table(tag)]] : []))
  return writeTables(
    new Map([
      ...copied,
      ['glyf', glyf],
      ['head', head],
      ['hhea', hhea],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', maxp],
    ]),
  )
}

/** Where the outline of a glyph begins, by the glyph's number: halved short numbers or long ones, as head says. */
function readOffsets(loca: Uint8Array, head: Uint8Array): (glyph: number) => number {
  const view = viewOf(loca)
  return viewOf(head).getInt16(50) === 0
    ? (glyph) => 2 * view.getUint16(2 * glyph)
    : (glyph) => view.getUint32(4 * glyph)
}

/** The outlines of glyphs and of all they are composed of, and which glyphs these are. */
function takeOutlines(
  glyf: Uint8Array,
  offsetOf: (glyph: number) => number,
  glyphs: readonly number[],
): { outlines: Uint8Array[]; taken: number[] } {
  const taken = [...glyphs]
  const numbers = new Map(taken.map((glyph, number) => [glyph, number]))
  const numberOf = (glyph: number): number => {
    const number = numbers.get(glyph) ?? taken.push(glyph) - 1
    numbers.set(glyph, number)
    return number
  }
  const outlines: Uint8Array[] = []
  // Grows while it is gone through.
  for (const glyph of taken) {
    const outline = glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1))
    outlines.push(isComposite(outline) ? renumberParts(outline.slice(), numberOf) : outline)
  }
  return { outlines, taken }
}

/** A composed glyph has a negative number of contours (OpenType, glyf). */
function isComposite(outline: Uint8Array): boolean {
  return outline.length > 0 && viewOf(outline).getInt16(0) < 0
}

/** Flags of a part of a composed glyph. */
const WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

function renumberParts(outline: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  const view = viewOf(outline)
  let flags = MORE
  for (let at = 10; flags & MORE; ) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)))
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0)
  }
  return outline
}

/** Outlines one behind the other, and where each begins. */
function joinOutlines(outlines: Uint8Array[]): { glyf: Uint8Array; loca: Uint8Array } {
  const loca = new Uint8Array(4 * (outlines.length + 1))
  const places = viewOf(loca)
  let end = 0
  outlines.forEach((outline, index) => {
    end += outline.length
    places.setUint32(4 * (index + 1), end)
  })
  const glyf = new Uint8Array(end)
  outlines.forEach((outline, index) => {
    glyf.set(outline, places.getUint32(4 * index))
  })
  return { glyf, loca }
}

/** Width and left bearing of glyphs. Those past the last of `full` pairs share its width and have a bearing only. */
function takeMetrics(hmtx: Uint8Array, full: number, glyphs: readonly number[]): Uint8Array {
  const from = viewOf(hmtx)
  const metrics = new Uint8Array(4 * glyphs.length)
  const to = viewOf(metrics)
  glyphs.forEach((glyph, index) => {
    to.setUint16(4 * index, from.getUint16(4 * Math.min(glyph, full - 1)))
    to.setInt16(4 * index + 2, from.getInt16(glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full)))
  })
  return metrics
}

/** A font file of tables given in the order of their names. Checksums are left out: no reader of a PDF asks for them. */
function writeTables(tables: Map<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const directory = 12 + 16 * tables.size
  const bytes = new Uint8Array([...tables.values()].reduce((sum, { length }) => sum + padded(length), directory))
  const view = viewOf(bytes)
  // The largest power of two among the number of tables, for a binary search (OpenType, table directory).
  const power = Math.floor(Math.log2(tables.size))
  view.setUint32(0, 0x10000)
  view.setUint16(4, tables.size)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * tables.size - (16 << power))
  let record = 12
  let at = directory
  for (const [tag, table] of tables) {
    for (let letter = 0; letter < 4; letter++) view.setUint8(record + letter, tag.charCodeAt(letter))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, table.length)
    bytes.set(table, at)
    record += 16
    at += padded(table.length)
  }
  return bytes
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return 4 * Math.ceil(length / 4)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
