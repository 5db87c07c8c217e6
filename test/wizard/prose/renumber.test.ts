import { describe, expect, test } from 'vitest'
import { leadingNumber } from '../../../src/draft/heading-number'
import { type HeadingLine, renumber } from '../../../src/wizard/prose/renumber'

function lines(...texts: string[]): HeadingLine[] {
  return texts.map((text) => ({ level: leadingNumber(text)?.level ?? 1, text }))
}

/** The headings after a change, numbered. */
function numbered(before: HeadingLine[], now: HeadingLine[]): string[] {
  return renumber(before, now).map((text, index) => text ?? now[index]?.text ?? '')
}

describe('headings are numbered', () => {
  test('when one is put in between', () => {
    const before = lines('（一）甲', '（二）乙')
    expect(numbered(before, lines('（一）甲', '（一）新', '（二）乙'))).toEqual(['（一）甲', '（二）新', '（三）乙'])
  })

  test('when one is taken out', () => {
    const before = lines('（一）甲', '1.子', '（二）乙', '1.丑', '2.寅')
    expect(numbered(before, lines('（一）甲', '1.子', '1.丑', '2.寅'))).toEqual(['（一）甲', '1.子', '2.丑', '3.寅'])
  })

  test('when a line without a number becomes one', () => {
    const now: HeadingLine[] = [...lines('（一）甲'), { level: 1, text: '乙' }, { level: 2, text: '子' }]
    expect(numbered(lines('（一）甲'), now)).toEqual(['（一）甲', '（二）乙', '1.子'])
  })

  test('when one moves to another level', () => {
    const now: HeadingLine[] = [...lines('（一）甲'), { level: 3, text: '（二）乙' }, ...lines('（三）丙')]
    expect(numbered(lines('（一）甲', '（二）乙', '（三）丙'), now)).toEqual(['（一）甲', '（1）乙', '（二）丙'])
  })

  test('in the clerk’s own brackets and dots, past ten', () => {
    const ten = Array.from({ length: 11 }, (_, index) => `${index + 1}、甲`)
    expect(numbered(lines(...ten.slice(0, 10)), lines(...ten.slice(0, 10), '2、乙'))[10]).toBe('11、乙')
    const own = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'].map((one) => `(${one})甲`)
    expect(numbered(lines(...own), lines(...own, '（一）乙', '(一)丙')).slice(9)).toEqual([
      '(十)甲',
      '（十一）乙',
      '(十二)丙',
    ])
  })
})

describe('headings stay as they are', () => {
  test('while only their words change, or a number by hand', () => {
    expect(renumber(lines('（一）甲', '（二）乙'), lines('（一）甲', '（五）乙'))).toEqual([null, null])
  })

  test('on levels that were not in sequence before', () => {
    const before = lines('（三）甲', '1.子')
    expect(numbered(before, lines('（三）甲', '1.子', '1.丑', '（九）乙'))).toEqual([
      '（三）甲',
      '1.子',
      '2.丑',
      '（九）乙',
    ])
  })
})
