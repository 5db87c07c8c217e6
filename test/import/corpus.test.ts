import { beforeAll, describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { reportTitle } from '../../src/draft/title'
import { importSource } from '../../src/import/import'
import { readTextSource } from '../../src/import/read/text'
import type { ImportResult } from '../../src/import/result'
import { corpusFile, corpusReports, withoutCorpus } from '../support/corpus'
import { corpusDraft, expectedReport } from '../support/corpus-drafts'
import { format2019, officialFormats } from '../support/formats'
import { importWords } from '../support/import-words'

describe.skipIf(withoutCorpus).each(corpusReports())('importing report %s of the corpus', (number) => {
  const expected = expectedReport(number)
  const draft = corpusDraft(format2019, expected)
  let result: ImportResult

  beforeAll(async () => {
    const text = new TextDecoder().decode(corpusFile(`seeds/${number}.txt`))
    result = await importSource(readTextSource(text), officialFormats, importWords)
  })

  test('gives every figure printed, and only those', () => {
    const cells = format2019.cells.map((cell) => cell.path)
    const figures = (one: typeof draft) => Object.fromEntries(cells.map((path) => [path, getCell(one, path)]))
    expect(figures(result.draft)).toEqual(figures(draft))
  })

  test('gives agency, year, form, title and signature', () => {
    expect(result.draft.agency.name).toBe(expected.agency)
    expect(result.draft.year).toBe(expected.year)
    expect(result.draft.format).toBe(expected.format)
    expect(reportTitle(format2019, result.draft)).toBe(expected.title)
    expect(result.draft.signature.units).toEqual(expected.signatures ?? [])
  })
})
