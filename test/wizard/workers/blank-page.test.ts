import { describe, expect, test } from 'vitest'
import { getCell } from '../../../src/draft/cells'
import { reportReader } from '../../../src/import/worker/reader'
import { blankPage } from '../../../src/wizard/workers/blank-page'
import { format2019, format2021 } from '../../support/formats'

describe('the form a worker reads before a file comes', () => {
  test.each([format2019, format2021])('is read as a report of $id with all its figures', async (format) => {
    const read = reportReader({ formats: [format2019, format2021], words: undefined })
    const answer = await read({ name: '', bytes: new TextEncoder().encode(blankPage(format)) })
    if (!answer.ok) throw new Error(answer.problem.code)
    const { draft, places } = answer.imported
    expect(draft.format).toBe(format.id)
    expect([draft.agency.name, draft.year, draft.signature.units]).toEqual([
      '某市人民政府',
      format.years.from,
      ['某市人民政府'],
    ])
    const prose = format.sections.filter(({ kind }) => kind === 'prose')
    expect(prose.filter(({ key }) => (draft.sections[key] ?? []).length === 0)).toEqual([])
    expect([...places.keys()].sort()).toEqual(format.cells.map(({ path }) => path).sort())
    expect(format.cells.filter(({ path }) => getCell(draft, path) !== 0)).toEqual([])
  })
})
