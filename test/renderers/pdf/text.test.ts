import { describe, expect, test } from 'vitest'
import { readCoverage } from '../../../src/renderers/coverage'
import { spansOf } from '../../../src/renderers/pdf/line-nodes'
import { createTypesetter } from '../../../src/renderers/pdf/text'
import { fonts, setting } from './setting'

describe('coverage', () => {
  test('reads ranges and single characters', () => {
    const has = readCoverage('20-7e,a0,4e00-9fff')
    expect([0x1f, 0x20, 0x7e, 0x7f, 0xa0, 0xa1, 0x4e00, 0x9fff, 0xa000].filter(has)).toEqual([
      0x20, 0x7e, 0xa0, 0x4e00, 0x9fff,
    ])
    expect(readCoverage('')(0x20)).toBe(false)
  })
})

describe('spans', () => {
  const spans = (text: string) => spansOf(setting.typesetter.set(text, 'fang'))

  test('are set in a fallback face only where the own one lacks a character', () => {
    expect(spans('约30㎡，龚㛃说')).toEqual([
      { text: '约30', font: 'fang' },
      { text: '㎡', font: 'kai' },
      { text: '，龚', font: 'fang' },
      { text: '㛃', font: 'kai' },
      { text: '说', font: 'fang' },
    ])
  })

  test('show the mark for a missing sort where no face has a character', () => {
    expect(spans('前😀后')).toEqual([{ text: '前〓后', font: 'fang' }])
  })

  test('ask for a face the font set lacks: a fault of our own', () => {
    expect(() => createTypesetter({ faces: {} }, []).set('字', 'fang')).toThrow(RangeError)
  })
})

describe('widths', () => {
  test('are those of the font', () => {
    const { width } = setting.typesetter
    expect(width('国', 'fang')).toBe(1)
    expect(width('1234', 'fang')).toBe(2)
    expect(width('㎡', 'fang')).toBe(1)
    expect(fonts.faces.fang?.bytes.length).toBeGreaterThan(1_000_000)
  })
})
