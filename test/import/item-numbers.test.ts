import { expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import { readTextSource } from '../../src/import/text'
import { allFormats } from '../support/formats'
import { distinctDraft, figuresOf, imported } from '../support/imported'
import { reportParts, reportText, withTabs } from '../support/report-sources'

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
