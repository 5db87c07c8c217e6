import { expect, test } from 'vitest'
import { openReport } from '../../src/import/open'
import { format2021, officialFormats } from '../support/formats'
import { cleanReport, copiedText, pageOf, templatesWith } from '../support/published'

const HEADER = /^(?:\t*自然人|商业企业)\t.*\n/gm

async function accountOf(text: string): Promise<string[]> {
  const opening = await openReport('page.txt', new TextEncoder().encode(text), templatesWith(officialFormats))
  if (!opening.ok) throw new Error(opening.problem)
  return opening.report.account
}

test('figures of one row without a cell are told in one sentence', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const account = await accountOf(text.replace(/^.*（七）总计.*$/m, '（七）总计\t1\t2\t3\t4\t5\t6\t7\t8'))
  expect(account.filter((sentence) => sentence.includes('没有放入'))).toEqual([
    expect.stringContaining('“1”、“2”、“3”、“4”、“5”、“6”、“7”、“8”没有放入表格'),
  ])
})

test('the rows of a table without a header are told in one sentence, with how many they are', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  expect(text.match(HEADER)).not.toBeNull()
  const account = await accountOf(text.replace(HEADER, ''))
  expect(account.filter((sentence) => sentence.includes('没有列名'))).toEqual([
    expect.stringContaining('“收到和处理政府信息公开申请情况”的表格有 25 行共 175 格上面没有列名'),
  ])
})
