import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../src/import/read/zip'

describe('a ZIP file', () => {
  test('gives its entries, packed or stored, after anything put before the comment at its end', () => {
    const packed = zipSync({ 'word/甲.xml': strToU8('年报'.repeat(900)), b: [strToU8('乙'), { level: 0 }] })
    const zip = openZip(packed)
    expect(zip?.names).toEqual(['word/甲.xml', 'b'])
    expect(strFromU8(zip?.read('word/甲.xml') ?? new Uint8Array())).toBe('年报'.repeat(900))
    expect(strFromU8(zip?.read('b') ?? new Uint8Array())).toBe('乙')
    expect(zip?.read('c')).toBeNull()
    expect(openZip(Uint8Array.from([...packed, 0, 0, 0]))?.names).toEqual(['word/甲.xml', 'b'])
  })

  test('without its directory, or with one that leads outside, is none', () => {
    const packed = zipSync({ a: strToU8('甲') })
    expect(openZip(packed.slice(0, -30))).toBeNull()
    const astray = packed.slice()
    astray[packed.length - 6] = 0xff
    expect(openZip(astray)).toBeNull()
  })
})
