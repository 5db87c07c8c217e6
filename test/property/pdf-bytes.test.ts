import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { readSource } from '../../src/import/read'
import { rawPdf, write } from '../support/raw-pdf'

const CODES = [
  'read.broken',
  'read.encrypted',
  'read.scanned',
  'read.illegible',
  'read.limit',
  'read.empty',
  'read.unknown-kind',
]
/** Milliseconds a damaged file may take, on a machine that has other things to do. */
const LONGEST = 2000

const files = {
  'a report': new Uint8Array(readFileSync(new URL('../fixtures/sources/libreoffice-2021.pdf', import.meta.url))),
  'a page in plain operators': rawPdf([
    { content: `${write(72, 700, '正文')}100 500 40 100 re S 140 500 100 100 re S 240 500 100 100 re S` },
  ]),
}

/** pdf.js is loaded with the first file. */
beforeAll(async () => {
  for (const bytes of Object.values(files)) await readSource('report.pdf', bytes)
})

test.each(Object.entries(files))('%s with bytes cut off or changed is read or refused, and soon', async (_, bytes) => {
  const end = fc.integer({ min: 1, max: bytes.length })
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(end, fc.constant(bytes.length)),
      fc.array(change, { maxLength: 40 }),
      async (cut, changes) => {
        const damaged = bytes.slice(0, cut)
        for (const [at, byte] of changes) if (at < cut) damaged[at] = byte
        const start = performance.now()
        const reading = await readSource('report.pdf', damaged)
        expect(performance.now() - start).toBeLessThan(LONGEST)
        if (!reading.ok) expect(CODES).toContain(reading.problem.code)
      },
    ),
    { numRuns: 60 },
  )
})
