import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { getCell, setCells } from '../../src/draft/cells'
import type { Draft } from '../../src/draft/types'
import { publicDraft } from '../../src/draft/write'
import type { Format } from '../../src/format/types'
import { importSource } from '../../src/import/import'
import { readSource } from '../../src/import/read'
import type { Source } from '../../src/import/source'
import { publish } from '../../src/publish/publish'
import { written, zeroDraft } from '../support/drafts'
import { loadFonts } from '../support/fonts'
import { officialFormats } from '../support/formats'
import { importWords } from '../support/import-words'
import { layouts } from '../support/layouts'

const KINDS = ['html', 'docx', 'pdf'] as const
type Kind = (typeof KINDS)[number]

/** PDFs take longest to write and read. */
const RUNS: Record<Kind, number> = { html: 20, docx: 15, pdf: 4 }

/** A report of a format: any figures, some blank, notes on some of them, words in every section. */
function reportOf(format: Format): fc.Arbitrary<Draft> {
  const figures = fc.array(fc.option(fc.integer({ min: 0, max: 99_999 }), { freq: 8 }), {
    minLength: format.cells.length,
    maxLength: format.cells.length,
  })
  const noted = fc.subarray(
    format.cells.map(({ path }) => path),
    { maxLength: 3 },
  )
  return fc.record({ figures, noted }).map(({ figures, noted }) => {
    const draft = written(zeroDraft(format))
    const filled = setCells(
      draft,
      format.cells.map(({ path }, index) => [path, figures[index] ?? null] as const),
    )
    const notes = noted.filter((path) => getCell(filled, path) !== null).map((path) => [path, '其中含往年受理的'])
    return { ...filled, agency: { ...draft.agency, name: '云岭县教育局' }, notes: Object.fromEntries(notes) }
  })
}

/** The report as published and read, through the data its file carries and without them. */
async function readBack(format: Format, draft: Draft, kind: Kind) {
  const file = await publish(format, draft, kind, { layouts, loadFonts: async () => loadFonts() })
  const reading = await readSource(file.name, file.bytes)
  if (!reading.ok) throw new Error(reading.problem.code)
  const read = (source: Source) => importSource(source, officialFormats, importWords)
  const carried = await read(reading.source)
  const { draft: shown } = await read({ ...reading.source, embedded: null })
  return { carried, shown }
}

describe.each(officialFormats)('a published report of format $id read back', (format) => {
  test.each(KINDS)(
    'from %s is the public draft through the data it carries, and shows each figure, note and word without it',
    async (kind) => {
      const property = fc.asyncProperty(reportOf(format), async (draft) => {
        const { carried, shown } = await readBack(format, draft, kind)
        expect(carried.draft).toEqual(publicDraft(draft))
        expect(carried.messages).toEqual([])
        expect(shown.tables).toEqual(draft.tables)
        expect(shown.notes).toEqual(draft.notes)
        expect(shown.sections).toEqual(draft.sections)
        expect([shown.agency.name, shown.year, shown.format, shown.title]).toEqual([
          ...[draft.agency.name, draft.year, draft.format],
          null,
        ])
      })
      await fc.assert(property, { numRuns: RUNS[kind], endOnFailure: true })
    },
  )
})
