import { describe, expect, test } from 'vitest'
import { chineseNumber, chineseNumeral } from '../../src/draft/chinese-numerals'

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
])('%i is written %s', (number, written) => {
  expect(chineseNumeral(number)).toBe(written)
})

describe('a number in Chinese', () => {
  test.each([
    ['零', 0],
    ['十', 10],
    ['三十一', 31],
    ['一百零五', 105],
    ['一百二十三', 123],
    ['百', 100],
    ['两千〇五', 2005],
    ['二〇二一', 2021],
    ['二○二一', 2021],
  ])('%s is %i', (written, number) => {
    expect(chineseNumber(written)).toBe(number)
  })

  test('reads every numeral it writes', () => {
    const numbers = Array.from({ length: 99 }, (_, index) => index + 1)
    expect(numbers.map((number) => chineseNumber(chineseNumeral(number)))).toEqual(numbers)
  })

  test.each(['', '二三', '三一十', '1十', '万', '〇十'])('%s is none', (written) => {
    expect(chineseNumber(written)).toBeNull()
  })
})
