import { describe, expect, test, vi } from 'vitest'
import { createDocumentFont } from '../../../src/renderers/pdf/document-font'
import { createTypesetter } from '../../../src/renderers/pdf/text'
import { readTypeface } from '../../../src/renderers/pdf/typeface'
import { fonts } from './setting'

const fang = readTypeface(fonts.faces.fang?.bytes ?? new Uint8Array())

function fontOf(...characters: string[]) {
  const font = createDocumentFont('F1', fang)
  for (const character of characters) font.use(character.codePointAt(0) ?? 0)
  return font
}

describe('a face in a document', () => {
  test('measures a text by the widths of its characters: a digit is half as wide as a character', () => {
    expect(fontOf('国', '1').widthOfString('国11', 16)).toBe(32)
    expect(fontOf().widthOfString('', 16)).toBe(0)
  })

  test('has lines as high as its ascent and descent', () => {
    expect(fontOf().lineHeight(16)).toBe(16)
  })

  test('writes characters as numbers in the order of their use, each once, behind the glyph for what is lacking', () => {
    const font = fontOf('国', '务', '国', '院')
    expect(font.encode('院国院')).toEqual([['000300010003'], [{ xAdvance: 0, advanceWidth: 0 }]])
    expect(font.glyphs).toEqual([
      { glyph: 0, codePoint: null, width: 1000 },
      ...[...'国务院'].map((one) => {
        const codePoint = one.codePointAt(0) ?? 0
        return { glyph: fang.glyphOf(codePoint), codePoint, width: 1000 }
      }),
    ])
  })

  test('draws nothing that was not set before, for its file is packed by then', () => {
    const font = fontOf('国')
    expect(() => font.encode('国务')).toThrow('务 is drawn without having been set')
    expect(() => font.widthOfString('务', 16)).toThrow('务 is drawn without having been set')
  })

  test('is asked into pages only by a document, once', () => {
    const font = fontOf()
    expect(() => font.ref()).toThrow('F1 is drawn in no document')
    const ref = vi.fn(() => ({ data: {}, write: () => {}, end: () => {} }))
    font.drawnIn({ ref })
    expect(font.ref()).toBe(font.ref())
    expect(ref).toHaveBeenCalledOnce()
  })
})

describe('the fonts of a document', () => {
  test('know what is set in them, and no more: a line break is nothing to draw', () => {
    const typesetter = createTypesetter(fonts, ['kai'])
    typesetter.set('国\n国㎡', 'fang')
    expect(typesetter.fonts().map(({ id, glyphs }) => [id, glyphs.map(({ codePoint }) => codePoint)])).toEqual([
      ['F1', [null, 0x56fd]],
      ['F2', [null, 0x33a1]],
    ])
  })

  test('are one for two faces of one file, as where a clerk has one font for both', () => {
    const { fang: face } = fonts.faces
    if (!face) throw new Error('no face fang')
    const twice = { faces: { fang: face, kai: { ...face, bytes: face.bytes.slice() }, hei: fonts.faces.hei ?? face } }
    const typesetter = createTypesetter(twice, [])
    expect(typesetter.font('kai')).toBe(typesetter.font('fang'))
    expect(typesetter.font('hei')).not.toBe(typesetter.font('fang'))
  })
})

test('what is no font cannot be read', () => {
  expect(() => readTypeface(new Uint8Array(100))).toThrow(RangeError)
})
