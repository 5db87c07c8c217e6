import { describe, expect, it } from 'vitest'
import { formatNumeral, parseNumeral, parseYear } from '../../src/draft/numeral'

const value = (text: string, unit: string | null = null) => {
  const numeral = parseNumeral(text, unit)
  return numeral.ok ? numeral.value : numeral.reason
}

describe('a numeral is read', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['007', 7],
    ['25.1', 25.1],
    ['25.10', 25.1],
    ['0.5', 0.5],
    ['123456789012345', 123456789012345],
    ['1234567890.12345', 1234567890.12345],
    ['000000000000000000012', 12],
  ])('plain: %s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it.each([
    ['１２', 12],
    ['２５．１', 25.1],
    ['１，２３４', 1234],
    ['－３', -3],
    ['＋３', 3],
  ])('in full-width characters: %s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it.each([
    ['1,234', 1234],
    ['12,345,678.9', 12345678.9],
  ])('with thousands separators: %s', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it.each(['-5', '−5', '–5', '—5', '－5', '‐5', '‑5', '- 5'])('negative with any dash: %s', (text) => {
    expect(value(text)).toBe(-5)
  })

  it('with a plus sign', () => {
    expect(value('+5')).toBe(5)
  })

  it('as zero, never as minus zero', () => {
    expect(Object.is(value('-0'), 0)).toBe(true)
  })

  it.each(['\u200B12', '12\uFEFF', '\u200E12\u200B'])('with characters without width around it: %j', (text) => {
    expect(value(text)).toBe(12)
  })

  it.each(['12件', '12 件', '12次', '12项', '12个', '12条', '12宗', '12起'])('with the word counted by: %s', (text) => {
    expect(value(text)).toBe(12)
  })

  it.each(['25.1万元', '25.1 万元', '２５．１万元'])('with the unit of its cell: %s', (text) => {
    expect(value(text, '万元')).toBe(25.1)
  })

  it.each([' 12 ', '\t12\n', '\u300012', '12\u00a0'])('with space around it: %j', (text) => {
    expect(value(text)).toBe(12)
  })

  it.each(['', ' ', '\u3000'])('as blank when empty: %j', (text) => {
    expect(value(text)).toBeNull()
  })
})

describe('a numeral is refused', () => {
  it.each(['1,23', '1,2345', ',123', '1,', '12,34,567', '0,123', '1234,567'])('with wrong separators: %s', (text) => {
    expect(value(text)).toBe('not-a-number')
  })

  it.each(['1 2', '0 0', '1 234', '1\n2', '12\t3'])(
    'with space between digits, which may be two figures: %j',
    (text) => {
      expect(value(text)).toBe('not-a-number')
    },
  )

  it.each(['1e21', '1E3', '１ｅ３'])('with an exponent: %s', (text) => {
    expect(value(text)).toBe('not-a-number')
  })

  it.each(['①', '一', '十二', '½', '٣', 'Ⅻ'])('in other digits: %s', (text) => {
    expect(value(text)).toBe('not-a-number')
  })

  it.each([
    '无',
    '/',
    '-',
    '—',
    '+',
    '.',
    '1.',
    '.5',
    '1.2.3',
    '5%',
    '约5',
    '3-5',
    '--5',
    '0x10',
    'Infinity',
    'NaN',
    '件',
  ])('as a word or mark: %s', (text) => {
    expect(value(text)).toBe('not-a-number')
  })

  it.each(['251000元', '25.1件', '25.1亿元'])('in 万元 when it names another unit: %s', (text) => {
    expect(value(text, '万元')).toBe('not-a-number')
  })

  it('in 元 when it names 万元', () => {
    expect(value('5万元', '元')).toBe('not-a-number')
  })

  it('as a count when it names a unit of money', () => {
    expect(value('5元')).toBe('not-a-number')
  })

  it.each(['1234567890123456', '0.1234567890123456', '1000000000000000.0'])('with more than 15 digits: %s', (text) => {
    expect(value(text)).toBe('too-long')
  })
})

describe('a figure is shown', () => {
  it.each([
    [null, ''],
    [0, '0'],
    [-0, '0'],
    [1234567, '1234567'],
    [-3, '-3'],
    [96171.6, '96171.6'],
    [59237.2449, '59237.2449'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [1e-25, '0.0000000000000000000000001'],
  ])('%s as "%s"', (figure, text) => {
    expect(formatNumeral(figure)).toBe(text)
  })

  it('so that it reads back the same', () => {
    for (const figure of [0, 7, -12, 25.1, 0.000001, 1.5e-7, 123456789012345]) {
      expect(value(formatNumeral(figure))).toBe(figure)
    }
  })
})

describe('a year', () => {
  it('is four digits, however wide, with or without 年', () => {
    expect(['2025', ' ２０２５ ', '2025年', '２０２５年'].map(parseYear)).toEqual([2025, 2025, 2025, 2025])
    expect(['', '25', '20255', '2025件', '二〇二五'].map(parseYear)).toEqual([null, null, null, null, null])
  })
})
