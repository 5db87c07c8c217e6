import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import type { Format } from '../../src/format/types'
import { format2019, format2021 } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { cell, exactSource, reportParts, type SetTable, type Sheet } from '../support/report-sources'

const LEAVES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']

describe('a table that is not the official one', () => {
  test('with （六）其他处理 as one row in a report of 2021 leaves its three rows blank and names the figures', async () => {
    const { result, wrong } = await read(format2021, 'requests', (sheet) => [
      sheet.flatMap((row) => {
        if (row.some(({ text }) => text.startsWith('（六）'))) return [[cell('（六）其他处理', 2), ...figures(row)]]
        return row.some(({ text }) => /^2\.申请人逾期未|^3\.其他$/.test(text)) ? [] : [row]
      }),
    ])
    expect(wrong.every((path) => path.startsWith('requests.otherHandling.'))).toBe(true)
    expect(wrong).toHaveLength(21)
    expect(unplaced(result.messages)).toHaveLength(7)
  })

  test('with rows missing leaves exactly these blank', async () => {
    const { result, wrong } = await read(format2019, 'requests', (sheet) => [
      sheet.filter((row) => !row.some(({ text }) => text.startsWith('8.'))),
    ])
    expect(wrong.every((path) => path.startsWith('requests.refused.administrativeQueries.'))).toBe(true)
    expect(wrong).toHaveLength(7)
    expect(result.printed.cells).not.toContain(wrong[0])
  })

  test('with 复议 and 诉讼 in tables of their own gives every figure', async () => {
    const { result, wrong } = await read(format2021, 'disputes', (sheet) => {
      const values = sheet.at(-1) ?? []
      return [
        [[cell('行政复议', 5)], LEAVES.map((text) => cell(text)), values.slice(0, 5)],
        [
          [cell('行政诉讼', 10)],
          [cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
          [...LEAVES, ...LEAVES].map((text) => cell(text)),
          values.slice(5),
        ],
      ]
    })
    expect(wrong).toEqual([])
    expect(unplaced(result.messages)).toEqual([])
  })

  test('with the groups of 复议 and 诉讼 as rows places nothing it cannot tell and names every figure', async () => {
    const { result, wrong } = await read(format2021, 'disputes', (sheet) => {
      const values = sheet.at(-1) ?? []
      return [
        [
          [cell('', 2), ...LEAVES.map((text) => cell(text))],
          [cell('行政复议', 2), ...values.slice(0, 5)],
          [cell('行政诉讼', 1, 2), cell('未经复议直接起诉'), ...values.slice(5, 10)],
          [cell('复议后起诉'), ...values.slice(10)],
        ],
      ]
    })
    expect(wrong.every((path) => getCell(result.draft, path) === null)).toBe(true)
    expect(unplaced(result.messages)).toHaveLength(wrong.length)
  })

  test.each([
    ['a cell too few', -1, (row: Sheet[number]) => row.filter((one) => one !== figures(row)[1])],
    [
      'a cell too many',
      1,
      (row: Sheet[number]) => row.flatMap((one) => (one === figures(row)[1] ? [cell('77'), one] : [one])),
    ],
  ])(
    'with %s in one of its rows has no figure of it in another column, and every one named',
    async (_, named, change) => {
      for (const [table, label] of [
        ['requests', '（一）予以公开'],
        ['proactive', '规章'],
        ['disputes', ''],
      ] as const) {
        const isRow = (row: Sheet[number]) =>
          figures(row).length > 2 && (label === '' || row.some(({ text }) => text === label))
        const { result, wrong } = await read(format2021, table, (sheet) => [
          sheet.map((row) => (isRow(row) ? change(row) : row)),
        ])
        for (const path of wrong) expect(getCell(result.draft, path)).toBeNull()
        expect(wrong.length).toBeGreaterThan(2)
        // The one too few is printed nowhere, the one too many is named, too.
        expect(unplaced(result.messages).length - wrong.length).toBe(named)
      }
    },
  )

  test('with a cell merged over two rows has its figure in neither of them, and named', async () => {
    const { result, wrong } = await read(format2021, 'requests', (sheet) => {
      const at = sheet.findIndex((row) => row.some(({ text }) => text === '2.重复申请'))
      const [merged, below] = [figures(sheet[at] ?? [])[1], figures(sheet[at + 1] ?? [])[1]]
      return [
        sheet.map((row) =>
          row.flatMap((one) => (one === below ? [] : [one === merged ? { ...one, rowSpan: 2 } : one])),
        ),
      ]
    })
    expect(wrong).toEqual(['requests.notProcessed.duplicates.business', 'requests.notProcessed.publications.business'])
    expect(wrong.map((path) => getCell(result.draft, path))).toEqual([null, null])
    expect(unplaced(result.messages)).toHaveLength(1)
  })

  test('with a row printed twice keeps the blanks of the first, and names the figures of the second', async () => {
    const { result, wrong } = await read(format2021, 'requests', (sheet) => [
      sheet.flatMap((row) => {
        if (!row.some(({ text }) => text === '2.重复申请')) return [row]
        const [first] = figures(row)
        return [
          row.map((one) => (one === first ? cell('') : one)),
          row.map((one) => (figures([one]).length > 0 ? cell('88') : one)),
        ]
      }),
    ])
    expect(wrong).toEqual(['requests.notProcessed.duplicates.naturalPerson'])
    expect(getCell(result.draft, wrong[0] ?? '')).toBeNull()
    expect(unplaced(result.messages)).toEqual(Array(7).fill('88'))
  })

  test('with 本年增 and 减 in columns of their own never takes one for the other', async () => {
    const { result, wrong } = await read(format2019, 'proactive', (sheet) => [
      sheet.map((row) =>
        row.flatMap((one) => {
          if (one.text === '本年增/减') return [cell('本年增'), cell('减', one.colSpan)]
          return one.text.startsWith('-') ? [cell('0'), cell(one.text.slice(1), one.colSpan)] : [one]
        }),
      ),
    ])
    expect(wrong.every((path) => path.endsWith('.change'))).toBe(true)
    for (const path of wrong) expect(getCell(result.draft, path)).toBeNull()
  })
})

/** What a report is read as with one table set another way, and the cells that do not come back. */
async function read(format: Format, table: string, set: (sheet: Sheet) => Sheet[]) {
  const draft = distinctDraft(format)
  const change = ({ key, sheet }: SetTable) => (key === table ? set(sheet) : [sheet])
  const result = await imported(exactSource(reportParts(format, draft, change)))
  const [expected, found] = [figuresOf(format, draft), figuresOf(format, result.draft)]
  return { result, wrong: Object.keys(expected).filter((path) => expected[path] !== found[path]) }
}

function figures(row: Sheet[number]): Sheet[number] {
  return row.filter(({ text }) => /^\d{4}/.test(text))
}
