import { expect, test } from 'vitest'
import { fromBase85, fromHex } from '../../../src/import/read/pdf/letters'
import { type Unpack, unpackLzw, unpackRunLengths } from '../../../src/import/read/pdf/unpack'
import { utf8 } from './reading'

function unpacked(unpack: Unpack, packed: number[], most = 1000): number[] {
  const bytes: number[] = []
  const size = unpack(Uint8Array.from(packed), most, (part) => bytes.push(...part))
  expect(size).toBe(bytes.length)
  return bytes
}

// The example of ISO 32000-1, 7.4.4.2.
test('codes stand for what came before them', () => {
  const packed = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]
  expect(unpacked(unpackLzw(true), packed)).toEqual([45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
})

test('runs repeat a byte or give several, up to the mark for the end', () => {
  expect(unpacked(unpackRunLengths, [2, 1, 2, 3, 254, 7, 128, 0, 9])).toEqual([1, 2, 3, 7, 7, 7])
})

test('no more is unpacked than asked for', () => {
  expect(unpacked(unpackRunLengths, Array(200).fill(129), 1000).length).toBeLessThan(1200)
})

test('letters stand for bytes, z for four zeros, and blanks for nothing', () => {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  expect(text(fromBase85(utf8('9jqo^Bl\nbD-~>'), 100))).toBe('Man is d')
  expect([...fromBase85(utf8('z!<~>'), 100)]).toEqual([0, 0, 0, 0, 1])
  expect(text(fromHex(utf8('4d 61 6E2>00')))).toBe('Man ')
})
