import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import type { Format } from '../../src/format/types'
import { format2019, format2021 } from '../support/formats'
import { distinctDraft, imported, unplaced } from '../support/imported'
import { exactSource, reportParts, type Sheet } from '../support/report-sources'

const RECEIVED = 'requests.received.naturalPerson'
const AMOUNT = 'proactive.article20_9.procurement.amount'
const CHANGE = 'proactive.article20_5.licensing.change'

describe('a cell that prints', () => {
  test.each([
    ['1,234', 1234],
    ['１２３', 123],
    ['7件', 7],
    ['\u00a08 ', 8],
    ['-3', -3],
  ])('%s is that count', async (text, value) => {
    const { draft, messages } = await withText(format2021, RECEIVED, text)
    expect(getCell(draft, RECEIVED)).toBe(value)
    expect(unplaced(messages)).toEqual([])
  })

  test('a figure and a remark gives the figure and keeps the remark', async () => {
    const { draft } = await withText(format2021, RECEIVED, '22（其中修订16件）')
    expect(getCell(draft, RECEIVED)).toBe(22)
    expect(draft.notes[RECEIVED]).toBe('其中修订16件')
  })

  test.each(['22①', '22¹', '22[1]', '22（注1）', '22（脚注1）'])('%s is 22 and the mark of a note', async (text) => {
    const { draft, messages } = await withText(format2021, RECEIVED, text)
    expect(getCell(draft, RECEIVED)).toBe(22)
    expect(draft.notes[RECEIVED]).toMatch(/^(脚?注)?1$/)
    expect(unplaced(messages)).toEqual([])
  })

  test.each([
    ['—208', -208],
    ['－67', -67],
    ['+823', 823],
    ['减4', -4],
    ['增加3', 3],
    ['0', 0],
  ])('the change %s keeps its sign', async (text, value) => {
    const { draft } = await withText(format2019, CHANGE, text)
    expect(getCell(draft, CHANGE)).toBe(value)
  })

  test.each(['/', '—', '无', '-', '*', '――', '－－', '//'])('the mark %s is blank and is pointed at', async (text) => {
    const { draft, messages } = await withText(format2021, RECEIVED, text)
    expect(getCell(draft, RECEIVED)).toBeNull()
    expect(messages).toContainEqual(expect.objectContaining({ code: 'cell.mark', cell: RECEIVED }))
  })

  test('nothing is blank, never zero, and needs no word', async () => {
    const { draft, messages, printed } = await withText(format2021, RECEIVED, '')
    expect(getCell(draft, RECEIVED)).toBeNull()
    expect(messages).toEqual([])
    expect(printed.cells).toContain(RECEIVED)
  })

  test.each(['1 2', '3、4', '约12', '1.2.3', '12/13', '１２ｅ３', '00160', '1,23', '减4', '零', '见附件'])(
    '%s, which is not plainly one count, stays blank and is named with its place',
    async (text) => {
      const { draft, messages } = await withText(format2021, RECEIVED, text)
      expect(getCell(draft, RECEIVED)).toBeNull()
      expect(messages).toContainEqual(expect.objectContaining({ code: 'figure.unplaced', found: text }))
      const place = messages.find(({ code }) => code === 'figure.unplaced')?.place
      expect(place).toEqual(expect.objectContaining({ row: expect.any(Number), column: expect.any(Number) }))
    },
  )
})

describe('an amount', () => {
  test.each([
    ['609.11万元', 609.11],
    ['59237.2449', 59237.2449],
    ['1,234.5', 1234.5],
  ])('%s in its own unit is taken as it stands', async (text, value) => {
    const { draft, messages } = await withText(format2019, AMOUNT, text)
    expect(getCell(draft, AMOUNT)).toBe(value)
    expect(messages).toEqual([])
  })

  test.each([
    ['251000元', 25.1],
    ['0.0609亿元', 609],
    ['3.3元', 0.00033],
  ])('%s in another unit is converted exactly, and that is said', async (text, value) => {
    const { draft, messages } = await withText(format2019, AMOUNT, text)
    expect(getCell(draft, AMOUNT)).toBe(value)
    expect(messages).toContainEqual(expect.objectContaining({ code: 'cell.unit', cell: AMOUNT, value }))
  })

  test('below a header in another unit is converted exactly, and that is said', async () => {
    const cell = 'proactive.article20_8.administrativeFees.amount'
    const { draft, messages } = await changed(format2021, (text) =>
      text.startsWith('本年收费金额') ? '本年收费金额（单位：元）' : text,
    )
    expect(getCell(draft, cell)).toBe((getCell(distinctDraft(format2021), cell) as number) / 10_000)
    expect(messages).toContainEqual(expect.objectContaining({ code: 'cell.unit', cell }))
  })
})

/** A report with the figure of one cell printed as the given text. */
function withText(format: Format, path: string, text: string) {
  const figure = String(getCell(distinctDraft(format), path))
  return changed(format, (one) => (one === figure ? text : one))
}

function changed(format: Format, change: (text: string) => string) {
  const set = ({ sheet }: { sheet: Sheet }) => [
    sheet.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))),
  ]
  return imported(exactSource(reportParts(format, distinctDraft(format), set)))
}
