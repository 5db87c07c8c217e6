import { describe, expect, it } from 'vitest'
import { difference, isExact, sum } from '../../src/draft/decimal'

describe('sums', () => {
  it('are decimal, not binary', () => {
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(sum([0.1, 0.2])).toBe(0.3)
    expect(sum([96171.6, 59237.2449])).toBe(155408.8449)
    expect(sum(Array(1000).fill(0.1))).toBe(100)
  })

  it('of whole figures are exact where numbers are not', () => {
    expect(sum([4, 0, 3])).toBe(7)
    expect(sum([2 ** 53, 1, 1])).toBe(2 ** 53 + 2)
    expect(difference([2 ** 53, 1], [2 ** 53])).toBe(1)
    expect(difference([2 ** 52, 2 ** 52 + 1], [2 ** 52, 2 ** 52])).toBe(1)
  })

  it('of nothing are zero', () => {
    expect(sum([])).toBe(0)
  })

  it('beyond the largest number stay a figure', () => {
    expect(sum([1e308, 1e308])).toBe(Number.MAX_VALUE)
    expect(sum([-1e308, -1e308])).toBe(-Number.MAX_VALUE)
  })
})

describe('differences', () => {
  it('are decimal', () => {
    expect(difference([0.3], [0.1])).toBe(0.2)
    expect(difference([1, 0], [4, 0])).toBe(-3)
  })

  it('are zero only for equal sums, even where a number could not tell them apart', () => {
    expect(sum([1e21, 1])).toBe(1e21)
    expect(difference([1e21, 1], [1e21])).toBe(1)
    expect(difference([0.1, 0.2], [0.3])).toBe(0)
    expect(difference([1e308, 1e308], [1e308, 1e308])).toBe(0)
  })
})

describe('a JSON literal', () => {
  it.each(['0', '-0', '1.0', '0.1', '59237.2449', '1e5', '1E-5', '12345678901234', '1e21'])(
    'is exact: %s',
    (literal) => {
      expect(isExact(literal)).toBe(true)
    },
  )

  it.each(['0.1234567890123456789', '9007199254740993', '1e999', '1e-999', '-12345678901234567'])(
    'is not exact: %s',
    (literal) => {
      expect(isExact(literal)).toBe(false)
    },
  )
})
