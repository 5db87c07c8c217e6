import { expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import { readTextSource } from '../../src/import/read/text'
import { allFormats, format2021 } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { cell, exactSource, reportParts, reportText, withTabs } from '../support/report-sources'

// The 1 at its end looks like the number of the next row's label, 1.属于国家秘密; without it all others moved a column.
test.each(allFormats.map((format) => [format.id, format] as const))(
  'the last figure of a row with blanks is no item number of the next row, in format %s',
  async (_, format) => {
    const draft = setCells(distinctDraft(format), [
      ['requests.partlyGranted.naturalPerson', null],
      ['requests.partlyGranted.research', null],
      ['requests.partlyGranted.total', 1],
    ])
    const result = await imported(readTextSource(reportText(reportParts(format, draft), withTabs)))
    expect(figuresOf(format, result.draft)).toEqual(figuresOf(format, draft))
  },
)

test('figures before the label of a row that are no number of it are named', async () => {
  const rows = [
    ['', '', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['77', '88', '规章', '3', '4', '5'],
  ]
  const { draft, messages } = await imported(
    exactSource(['二、主动公开政府信息情况', rows.map((row) => row.map((text) => cell(text)))]),
  )
  expect(unplaced(messages)).toEqual(['77', '88'])
  expect(Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)).toEqual([3, 4, 5])
})
