import { describe, expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import { allFormats, format2021 } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { exactSource, reportParts, type Sheet } from '../support/report-sources'

/** Every row of a table as one line, its cells apart by spaces and blank ones lost. */
const asLines = ({ sheet }: { sheet: Sheet }): string[] =>
  sheet.map((row) =>
    row
      .map(({ text }) => text)
      .join(' ')
      .trim(),
  )

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'a report of format %s whose rows are lines of text',
  (_, format) => {
    const draft = distinctDraft(format)

    test('has every figure at its place, though the last table has no label before its figures', async () => {
      const result = await imported(exactSource(reportParts(format, draft, asLines)))
      expect(figuresOf(format, result.draft)).toEqual(figuresOf(format, draft))
    })

    test('has figures named where one of the line is missing', async () => {
      const last = format.cells.filter(({ section }) => section === 'disputes').map(({ path }) => path)
      const blank = setCells(draft, [[last[0] as string, null]])
      const result = await imported(exactSource(reportParts(format, blank, asLines)))
      const figures = last.slice(1).map((path) => String(figuresOf(format, draft)[path]))
      expect(unplaced(result.messages)).toEqual(figures)
    })
  },
)

test('a line with a space in its label, or with a label nobody knows, leaves no figure unsaid', async () => {
  const { draft, messages } = await imported(
    exactSource([
      '青禾县示例局2022年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
      '（一） 予以公开 3 1 0 0 2 0 6',
      '另行办理 9 8 0 0 0 0 17',
    ]),
  )
  const figures = Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)
  expect(figures).toEqual([3, 1, 0, 0, 2, 0, 6])
  expect(unplaced(messages)).toEqual(['9', '8', '0', '0', '0', '0', '17'])
})

test('a row whose figures were cut is named where one goes on with a zero, not placed by the number of its pieces', async () => {
  const head = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  const { draft, messages } = await imported(
    exactSource([
      '青禾县示例局2022年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      ...head,
      '（一）予以公开',
      ...['3', '1', '0', '0', '2', '0', '6'],
      '（二）部分公开',
      // 14754 and 14801, each in two lines, and a blank cell.
      ...['1', '12', '18', '13', '147', '54', '148', '01'],
      '1.属于国家秘密',
      ...['0', '0', '0', '4', '0', '0', '4'],
    ]),
  )
  const figures = Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)
  expect(figures).toEqual([3, 1, 0, 0, 2, 0, 6, 0, 0, 0, 4, 0, 0, 4])
  expect(unplaced(messages)).toEqual(['1', '12', '18', '13', '147', '54', '148', '01'])
})
