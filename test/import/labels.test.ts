import { expect, test } from 'vitest'
import type { Format } from '../../src/format/types'
import { readTextSource } from '../../src/import/read/text'
import { format2019, format2021 } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { exactSource, reportParts } from '../support/report-sources'

/** How reports word labels, by what the form has. */
const WORDINGS: [Format, [RegExp, string][]][] = [
  [
    format2021,
    [
      [/其他/, '其它'],
      [/总计/, '合计'],
      [/自然人/, '公民'],
      [/^规章$/, '政府规章'],
      [/^尚未审结$/, '未审结'],
      [/^本年制发件数$/, '本年制作数量'],
      [/^结果(维持|纠正)$/, '$1'],
      [/直接起诉/, '直接提起诉讼'],
    ],
  ],
  [
    format2019,
    [
      [/其他/, '其它'],
      [/^政府集中采购$/, '集中采购'],
      [/^社会公益组织$/, '社会公益机构'],
      [/^复议后起诉$/, '经复议后提起诉讼'],
    ],
  ],
]

test.each(WORDINGS.flatMap(([format, list]) => list.map(([from, to]) => [format.id, from, to, format] as const)))(
  'in a report of format %s, %s printed as %s is known, and said to be another word',
  async (_, from, to, format) => {
    const draft = distinctDraft(format)
    const parts = reportParts(format, draft, ({ sheet }) => [
      sheet.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace(from, to) }))),
    ])
    const result = await imported(exactSource(parts))
    expect(figuresOf(format, result.draft)).toEqual(figuresOf(format, draft))
    expect(unplaced(result.messages)).toEqual([])
    expect(result.printed.labels).toContainEqual(expect.objectContaining({ kind: 'variant' }))
  },
)

test('a label with the year in brackets is the label itself', async () => {
  const draft = distinctDraft(format2021)
  const parts = reportParts(format2021, draft, ({ sheet }) => [
    sheet.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace(/^本年/, '本年（2023）') }))),
  ])
  const result = await imported(exactSource(parts))
  expect(figuresOf(format2021, result.draft)).toEqual(figuresOf(format2021, draft))
  expect(unplaced(result.messages)).toEqual([])
})

test('the end of one row’s label before the beginning of the next one’s is the label of neither', async () => {
  const lines = ['第二十条第（六）项', '信息内容', '本年处理决定数量', '行政', '2', '处罚行政', '16732', '强制']
  const text = ['某市测试局2022年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines].join('\n')
  const { draft } = await imported(readTextSource(text))
  expect(Object.values(figuresOf(format2021, draft)).every((value) => value === null)).toBe(true)
})

test('a long label of which less than half is printed is known where no other begins so, and to be looked at', async () => {
  const draft = distinctDraft(format2021)
  const parts = reportParts(format2021, draft, ({ sheet }) => [
    sheet.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replace(/(逾期未按收费).*/, '$1') }))),
  ])
  const result = await imported(exactSource(parts))
  expect(figuresOf(format2021, result.draft)).toEqual(figuresOf(format2021, draft))
  expect(result.messages).toContainEqual(expect.objectContaining({ printed: '2.申请人逾期未按收费' }))
})

test('a header that explains itself in brackets is no figure where its row is blank', async () => {
  const lines = [
    '青禾县示例局2020年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '第二十条第（八）项 | ||',
    '信息内容 | 上一年项目数量（指2019年事项数） | 本年增/减（减用负值表示，如-8） |',
    '行政事业性收费 | ||',
    '行政许可（含延续16件） | ||',
  ]
  expect(unplaced((await imported(readTextSource(lines.join('\n')))).messages)).toEqual(['16'])
})
