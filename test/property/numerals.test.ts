import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumeral, parseNumeral } from '../../src/draft/numeral'

describe('any figure of up to fifteen digits', () => {
  const figure = fc
    .tuple(fc.integer({ min: -(10 ** 14) + 1, max: 10 ** 14 - 1 }), fc.nat(8))
    .map(([digits, decimals]) => Number(`${digits}e-${decimals}`))
    .map((value) => (value === 0 ? 0 : value))

  it('is read back as it is shown', () => {
    fc.assert(
      fc.property(figure, (value) => {
        expect(parseNumeral(formatNumeral(value))).toEqual({ ok: true, value })
      }),
      { numRuns: 300 },
    )
  })
})

describe('any number at all', () => {
  it('is shown in plain digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(formatNumeral(value)).toMatch(/^-?\d+(\.\d+)?$/)
        expect(Number(formatNumeral(value)) === value).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('any text that looks like a figure', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789,.，．０９-—+ \u3000件万元e①%'), maxLength: 9 })

  it('is one number, blank or refused', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, '万元'), (typed, unit) => {
        const numeral = parseNumeral(typed, unit)
        if (!numeral.ok) expect(['not-a-number', 'too-long']).toContain(numeral.reason)
        else if (numeral.value === null) expect(typed.trim()).toBe('')
        else expect(Number.isFinite(numeral.value)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
