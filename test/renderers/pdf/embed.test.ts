import { expect, test } from 'vitest'
import { createDocumentFont } from '../../../src/renderers/pdf/document-font'
import { embedFonts, packFonts } from '../../../src/renderers/pdf/embed'
import { readTypeface } from '../../../src/renderers/pdf/typeface'
import { fonts } from './setting'

test('a font used for more characters since it was packed is embedded nowhere: they would be drawn as others', async () => {
  const objects = { ref: () => ({ data: {}, write: () => {}, end: () => {} }) }
  const font = createDocumentFont('F1', readTypeface(fonts.faces.fang?.bytes ?? new Uint8Array()))
  font.drawnIn(objects)
  font.ref()
  font.use('国'.codePointAt(0) ?? 0)
  const packed = await packFonts([font])
  expect(() => embedFonts(packed, objects)).not.toThrow()
  font.use('务'.codePointAt(0) ?? 0)
  expect(() => embedFonts(packed, objects)).toThrow('lacks a glyph drawn later')
})
