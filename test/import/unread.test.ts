import { expect, test } from 'vitest'
import { readTextSource } from '../../src/import/read/text'
import type { Source } from '../../src/import/source'
import { format2021 } from '../support/formats'
import { distinctDraft, imported, unplaced } from '../support/imported'
import { cell, exactSource, reportParts, reportText, type Sheet, withBars } from '../support/report-sources'

const draft = distinctDraft(format2021)
const text = reportText(reportParts(format2021, draft), withBars)

/** The report with rows more at the end of every table. */
function withRows(rows: Sheet): Source {
  return exactSource(reportParts(format2021, draft, ({ sheet }) => [[...sheet, ...rows]]))
}

async function named(source: Source): Promise<string[]> {
  return unplaced((await imported(source)).messages)
}

test('a row whose cells ran together is named figure by figure, with its line', async () => {
  const printed = text.split('\n').find((line) => line.startsWith('行政强制')) ?? ''
  const { messages } = await imported(readTextSource(text.replace(printed, '行政强制12，其中3')))
  const unread = messages.filter((one) => one.code === 'figure.unplaced')
  expect(unread.map(({ found, reason }) => [found, reason])).toEqual([
    ['12', 'unread'],
    ['3', 'unread'],
  ])
  expect(unread[0]?.place?.line).toBe(text.split('\n').indexOf(printed) + 1)
})

test('figures of a remark below a table are named, as the draft has no place for it', async () => {
  expect(await named(withRows([[cell('以上由各科室报送，核对17次。', 9)]]))).toEqual(['17', '17', '17'])
})

test('a title with a figure behind it leaves the figure over', async () => {
  const source = readTextSource(text.replace(/^三、.*$/m, (title) => `${title}4711`))
  expect((await named(source)).join('')).toContain('4711')
})

test.each([
  '（2023年度）',
  '填报日期：2024-01-20',
  '截至2023年12月31日',
  '见条例第20条第5项',
  '减少的写负数，例如-8',
  '减少的写负数，如-8',
  '1.本表由办公室填写',
])('%s below a table holds no figure of it', async (remark) => {
  expect(await named(withRows([[cell(remark, 9)]]))).toEqual([])
})

test('numbers of rows in a column of their own are no figures', async () => {
  const hasFigure = (row: Sheet[number]) => row.some(({ text }) => /^-?[\d.]+$/.test(text))
  const numbered = ({ sheet }: { sheet: Sheet }) => [
    sheet.map((row, index) => [cell(hasFigure(row) ? String(index + 1) : ''), ...row]),
  ]
  const source = exactSource(reportParts(format2021, draft, numbered))
  expect((await named(source)).filter((found) => found.length < 3)).toEqual([])
})

test('what somebody wrote beside the cells of a file with its data is named', async () => {
  const embedded = JSON.stringify((await imported(withRows([]))).draft)
  const { messages } = await imported({ ...withRows([[cell('另有4711件', 9)]]), embedded })
  expect(messages.map((one) => [one.code, 'found' in one ? one.found : null])).toEqual(
    Array.from({ length: 3 }, () => ['figure.unplaced', '4711']),
  )
})

test('a figure that text taken out of a PDF has behind the signature is named', async () => {
  const signed = `${text}\n青禾县示例局\n2022年1月20日\n`
  expect(await named(readTextSource(`${signed}4711\n\f`))).toContain('4711')
})

test('single figures in lines between the rows of one page are no page numbers', async () => {
  const rows = [
    '（一）予以公开',
    '7101 7102 7103',
    '4',
    '7104 7105',
    '（二）部分公开',
    '7201 7202 7203',
    '5',
    '7204 7205',
  ]
  const source = readTextSource(['三、收到和处理政府信息公开申请情况', ...rows, '\f'].join('\n'))
  expect(await named(source)).toEqual(expect.arrayContaining(['4', '5']))
})

test('a year with digits too many in a text that is kept leaves nothing over', async () => {
  const note = '数据的统计期限自2020年1月1日起至202020年12月31日止。'
  expect(await named(readTextSource(`${note}\n${text}`))).toEqual([])
})
