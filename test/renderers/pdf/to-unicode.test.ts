import { expect, test } from 'vitest'
import { toUnicode } from '../../../src/renderers/pdf/to-unicode'

test('glyphs are given back their text, beyond the first plane too, in ranges whose codes differ in one byte', () => {
  const codePoints = [null, 0x56fd, 0x20bb7, ...Array.from({ length: 255 }, () => 0x31)]
  const map = toUnicode(codePoints)
  expect(map).toContain('2 beginbfrange\n<0000> <00ff> [<0000> <56fd> <d842dfb7> <0031>')
  expect(map).toContain('\n<0100> <0101> [<0031> <0031>]\nendbfrange')
})
