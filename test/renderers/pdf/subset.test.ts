import { describe, expect, test } from 'vitest'
import { subsetTrueType } from '../../../src/renderers/pdf/subset'
import { tablesOf } from '../../../src/renderers/truetype'
import { fonts } from './setting'

/** Flags of a part of a composed glyph, which follow ten bytes on the whole (OpenType, glyf). */
const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX] = [0x1, 0x8, 0x20, 0x40, 0x80]
const HEADER = 10

describe('a font of some glyphs', () => {
  test('has their outlines, widths and bearings, in the order asked for', () => {
    const fang = bytesOf('fang')
    const glyphs = [0, 7000, 12, 345]
    const subset = subsetTrueType(fang, glyphs)
    expect(glyphsOf(subset)).toEqual(glyphs.map((glyph) => glyphOf(fang, glyph)))
    // The file tells that it is TrueType as the face itself does.
    expect(view(subset).getUint32(0)).toBe(view(fang).getUint32(0))
  })

  test('gives the last glyphs, which share a width in the face, widths of their own', () => {
    const fang = bytesOf('fang')
    const last = view(fang).getUint16(at(fang, 'maxp') + 4) - 1
    expect(last).toBe(view(fang).getUint16(at(fang, 'hhea') + 34))
    expect(glyphsOf(subsetTrueType(fang, [0, last]))[1]).toEqual(glyphOf(fang, last))
  })

  test('brings along what a glyph is composed of, under its new number', () => {
    const kai = bytesOf('kai')
    const count = view(kai).getUint16(at(kai, 'maxp') + 4)
    const composed = Array.from({ length: count }, (_, glyph) => glyph).find((glyph) => isComposed(kai, glyph)) ?? 0
    const [, whole, part] = glyphsOf(subsetTrueType(kai, [0, composed]))
    const numbered = new Uint8Array(whole?.outline ?? [])
    expect(view(numbered).getUint16(12)).toBe(2)
    expect(part).toEqual(glyphOf(kai, view(glyphOf(kai, composed).outline).getUint16(12)))
    expect(isComposed(kai, composed)).toBe(true)
  })

  test('numbers every part of a composed glyph anew, whether places and scales are written in bytes or words', () => {
    const kai = bytesOf('kai').slice()
    const count = view(kai).getUint16(at(kai, 'maxp') + 4)
    const parts = [
      { flags: MORE | SCALE, bytes: 4 + 2 + 2 },
      { flags: MORE | WORDS | TWO_SCALES, bytes: 4 + 4 + 4 },
      { flags: MORE | MATRIX, bytes: 4 + 2 + 8 },
      { flags: MORE | WORDS, bytes: 4 + 4 },
      { flags: WORDS, bytes: 4 + 4 },
    ]
    const places = parts.map((_, index) => parts.slice(0, index).reduce((sum, { bytes }) => sum + bytes, HEADER))
    const long = Array.from({ length: count }, (_, glyph) => glyph).find(
      (glyph) => glyphOf(kai, glyph).outline.length >= HEADER + 50,
    )
    const outline = new DataView(kai.buffer, at(kai, 'glyf') + view(kai).getUint32(at(kai, 'loca') + 4 * (long ?? 0)))
    outline.setInt16(0, -1)
    places.forEach((place, index) => {
      outline.setUint16(place, parts[index]?.flags ?? 0)
      outline.setUint16(place + 2, 7000 + index)
    })
    const [, whole, ...others] = glyphsOf(subsetTrueType(kai, [0, long ?? 0]))
    const numbered = view(whole?.outline ?? new Uint8Array())
    expect(places.map((place) => numbered.getUint16(place + 2))).toEqual([2, 3, 4, 5, 6])
    expect(others).toEqual([7000, 7001, 7002, 7003, 7004].map((glyph) => glyphOf(kai, glyph)))
  })

  test('cannot be made of what is no font', () => {
    expect(() => subsetTrueType(new Uint8Array(4), [0])).toThrow(RangeError)
    expect(() => subsetTrueType(new Uint8Array(100), [0])).toThrow(RangeError)
  })
})

function bytesOf(id: string): Uint8Array {
  return fonts.faces[id]?.bytes ?? new Uint8Array()
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function at(font: Uint8Array, table: string): number {
  return tablesOf(view(font)).get(table)?.offset ?? Number.NaN
}

function glyphsOf(font: Uint8Array) {
  return Array.from({ length: view(font).getUint16(at(font, 'maxp') + 4) }, (_, glyph) => glyphOf(font, glyph))
}

/** A glyph of a font with long offsets, as all of these are. */
function glyphOf(font: Uint8Array, glyph: number) {
  expect(view(font).getInt16(at(font, 'head') + 50)).toBe(1)
  const [start, end] = [glyph, glyph + 1].map(
    (one) => at(font, 'glyf') + view(font).getUint32(at(font, 'loca') + 4 * one),
  )
  const full = view(font).getUint16(at(font, 'hhea') + 34)
  const hmtx = at(font, 'hmtx')
  return {
    outline: font.slice(start, end),
    width: view(font).getUint16(hmtx + 4 * Math.min(glyph, full - 1)),
    bearing: view(font).getInt16(glyph < full ? hmtx + 4 * glyph + 2 : hmtx + 4 * full + 2 * (glyph - full)),
  }
}

function isComposed(font: Uint8Array, glyph: number): boolean {
  const { outline } = glyphOf(font, glyph)
  return outline.length > 0 && view(outline).getInt16(0) < 0
}
