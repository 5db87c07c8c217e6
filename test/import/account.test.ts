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

test('rows of as many figures as columns are not, but all of one figure, are told in one sentence', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const rows = /^((?:[^\t\n]*\t)?[1-5]\.[^\t\n]*)\t\d.*$/gm
  expect(text.match(rows)?.length).toBeGreaterThan(10)
  const account = await accountOf(text.replace(rows, '$1\t0\t0\t0\t0\t0\t0'))
  expect(account.filter((sentence) => sentence.includes('数字个数与列数不一致'))).toEqual([
    expect.stringMatching(/的表格有 \d+ 行共 \d+ 格，这些行的数字个数与列数不一致/),
  ])
})

test('many broken characters are told in one sentence, few one by one', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const lines = (count: number) => Array.from({ length: count }, (_, n) => `第${n + 1}项统(tǒng)筹推进。`).join('\n')
  const broken = (count: number) => text.replace(/^一、.*$/m, (title) => `${title}\n${lines(count)}`)
  const of = async (count: number) => (await accountOf(broken(count))).filter((sentence) => sentence.includes('乱码'))
  expect(await of(3)).toHaveLength(3)
  expect(await of(5)).toEqual([expect.stringContaining('有 5 处乱码')])
})

test('many cells with the same mark of a blank are told in one sentence, few one by one', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const of = async (row: string) =>
    (await accountOf(text.replace(/^.*（一）予以公开.*$/m, `（一）予以公开\t${row}`))).filter((one) =>
      one.includes('原文是'),
    )
  expect(await of('/\t0\t0\t0\t0\t0\t/')).toHaveLength(2)
  expect(await of('/\t/\t/\t/\t/\t/\t/')).toEqual([expect.stringContaining('有 7 格原文是“/”')])
})
