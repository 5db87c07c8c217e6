import { expect, test } from 'vitest'
import { thirdFormat } from '../support/formats'
import { distinctDraft, figuresOf, imported } from '../support/imported'
import { exactSource, reportParts } from '../support/report-sources'

test('a unit left over from a block whose row is missing is not taken for that of the next block', async () => {
  const draft = distinctDraft(thirdFormat)
  const parts = reportParts(thirdFormat, draft, ({ sheet }) => [
    sheet.filter((row) => row[0]?.text !== '行政事业性收费'),
  ])
  const result = await imported(exactSource(parts))
  const path = 'proactive.deposits.postage.collected'
  expect(figuresOf(thirdFormat, result.draft)[path]).toBe(figuresOf(thirdFormat, draft)[path])
})
