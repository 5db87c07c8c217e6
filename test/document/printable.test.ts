import { expect, test } from 'vitest'
import { printable } from '../../src/document/printable'

test.each([
  ['keeps text, tabs, line breaks and characters beyond the first plane', '一\t二\n三 😀𠮷', '一\t二\n三 😀𠮷'],
  ['drops control characters', 'a\u0000b\u0008c\u001b\u0085d', 'abcd'],
  ['drops what is no character', 'a\ufffe\uffff\ud800b', 'ab'],
])('%s', (_, text, expected) => {
  expect(printable(text)).toBe(expected)
})
