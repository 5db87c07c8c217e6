import { expect, test } from 'vitest'
import { withUnheardFailures } from '../../../src/import/read/pdf/unheard'

const listeners = (): number => process.listenerCount('unhandledRejection')

// Found by npm run fuzz: pdf.js fetches all pages ahead, and a damaged one that nobody asked for ended the program.
test('while a PDF is read somebody hears what pdf.js leaves to nobody, and afterwards nobody is left listening', async () => {
  const before = listeners()
  expect(await withUnheardFailures(async () => listeners())).toBe(before + 1)
  await expect(withUnheardFailures(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(listeners()).toBe(before)
})
