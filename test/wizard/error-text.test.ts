import { expect, test } from 'vitest'
import { errorText } from '../../src/wizard/error-text'

test.each([
  'Failed to fetch dynamically imported module: http://example.cn/assets/pdf.js',
  'Failed to fetch',
  'error loading dynamically imported module: http://example.cn/assets/pdf.js',
  'NetworkError when attempting to fetch resource.',
  'Importing a module script failed.',
])('of a lost connection no browser’s English is shown: %s', (text) => {
  expect(errorText(new TypeError(text))).not.toMatch(/[a-z]/i)
})

test('of anything else the error’s own words are shown', () => {
  expect(errorText(new Error('没有字体'))).toBe('没有字体')
  expect(errorText('没有字体')).toBe('没有字体')
})
