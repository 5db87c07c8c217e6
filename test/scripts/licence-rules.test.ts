import { describe, expect, test } from 'vitest'
import { isAllowed, licenceProblems } from '../../scripts/lib/licence-rules.mjs'

const mit = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`package-${i}@1.0.0`, 'MIT']))
const allowed = new Set(['MIT', 'ISC', 'Zlib'])

test.each(['MIT', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'GPL-2.0 OR ISC', 'MIT,ISC'])('%s is free', (one) => {
  expect(isAllowed(one, allowed)).toBe(true)
})

test.each(['GPL-3.0', 'MIT AND GPL-3.0', 'MIT*', 'UNKNOWN', '', 'UNLICENSED', 'MIT,GPL-3.0'])('"%s" is not', (one) => {
  expect(isAllowed(one, allowed)).toBe(false)
})

describe('licenceProblems', () => {
  test('MPL-2.0 may build but not ship', () => {
    const css = { 'lightningcss@1.0.0': 'MPL-2.0' }
    expect(licenceProblems(mit(20), { ...mit(200), ...css })).toEqual([])
    expect(licenceProblems({ ...mit(20), ...css }, mit(200))).toEqual([
      expect.stringContaining('production: lightningcss@1.0.0 is under MPL-2.0'),
    ])
  })

  test('a package read by hand passes in that version only', () => {
    expect(licenceProblems({ ...mit(20), 'png-js@1.1.0': 'MIT*' }, mit(200))).toEqual([])
    expect(licenceProblems({ ...mit(20), 'png-js@1.2.0': 'MIT*' }, mit(200))).toHaveLength(1)
  })

  test('seeing no packages is no pass', () => {
    expect(licenceProblems({}, {})).toHaveLength(2)
  })
})
