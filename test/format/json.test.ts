import { describe, expect, it } from 'vitest'
import { findJsonError, numberLiterals, preview } from '../../src/format/json'

describe('finding where JSON breaks', () => {
  it.each([
    ['{"a":}', 1, 6],
    ['{"a" 1}', 1, 6],
    ['{"a":1,}', 1, 8],
    ['{a:1}', 1, 2],
    ['{"a":1', 1, 7],
    ['{"a":"text', 1, 11],
    ['[1,2\n,x]', 2, 2],
    ['[1 2]', 1, 4],
    ['[1,]', 1, 4],
    ['[1}', 1, 3],
    ['{"a":1]', 1, 7],
    ['{"a":1} x', 1, 9],
    ['', 1, 1],
    ['\n\n', 3, 1],
    ['hello', 1, 1],
    ['01', 1, 2],
    ['{"a":+1}', 1, 6],
    ['{"a":1.}', 1, 7],
    ['"a\nb"', 1, 3],
    ['"\\x"', 1, 2],
    ['"\\u12g4"', 1, 2],
    ["{'a':1}", 1, 2],
    ['{\n  "agency": “甲县”\n}', 2, 13],
  ])('%j breaks at %i:%i', (text, line, column) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(findJsonError(text)).toEqual({ line, column })
  })

  it.each(['{}', '[]', ' {"a":[1,{"b":null}],"c":"\\"\\u4e00\\\\"} ', '-0.5e+10', 'true', '"\u2028"', '[[],{},""]'])(
    '%s is sound',
    (text) => {
      expect(() => JSON.parse(text)).not.toThrow()
      expect(findJsonError(text)).toBeNull()
    },
  )
})

describe('number literals', () => {
  it('come as written, whatever stands in texts', () => {
    const json = '{"a 1":[-0.50, 1e5,2], "b":"7 \\"8\\" 9\\\\", "c":10}'
    expect([...numberLiterals(json)]).toEqual(['-0.50', '1e5', '2', '10'])
  })

  it('are found in texts with millions of escapes', () => {
    const json = `{"a":"${'\\n'.repeat(5_000_000)}","b":3}`
    expect([...numberLiterals(json)]).toEqual(['3'])
  })
})

describe('a preview', () => {
  it('is JSON', () => {
    expect(preview({ a: [1, '二'] })).toBe('{"a":[1,"二"]}')
  })

  it('is cut to eighty characters', () => {
    expect(preview('x'.repeat(200))).toBe(`"${'x'.repeat(78)}…`)
  })

  it('stands in for what is nested too deep to be written out', () => {
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(preview(deep)).toBe('[…]')
    expect(preview({ deep })).toBe('{…}')
  })
})
