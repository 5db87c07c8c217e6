import { describe, expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import { runsText } from '../../src/draft/prose-text'
import type { Draft } from '../../src/draft/types'
import { readTextSource } from '../../src/import/read/text'
import { allFormats } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { reportParts, reportText, type Sheet } from '../support/report-sources'

describe.each(allFormats.map((format) => [format.id, format] as const))(
  'cells copied from a page in format %s',
  (_, format) => {
    const sparse: Draft = setCells(
      distinctDraft(format),
      format.cells.filter((_, index) => index % 3 === 1).map(({ path }) => [path, null] as const),
    )

    test.each([
      ['paragraphs', '\n\n\t\n\n', '\n\n\n\n\n'],
      ['lines', '\n\t\n', '\n\n\n'],
    ])('as %s with tabs in lines of their own give every figure back, and blanks as blanks', async (_, tab, end) => {
      const copied = (sheet: Sheet) => sheet.map((row) => row.map(({ text }) => text).join(tab)).join(end)
      const { draft: result, messages } = await imported(
        readTextSource(reportText(reportParts(format, sparse), copied)),
      )
      expect(figuresOf(format, result)).toEqual(figuresOf(format, sparse))
      expect(unplaced(messages)).toEqual([])
    })

    test('with a line break in blank cells give every figure back', async () => {
      const copied = (sheet: Sheet) => sheet.map((row) => row.map(({ text }) => text || '\n').join('\t')).join('\n')
      const { draft: result } = await imported(readTextSource(reportText(reportParts(format, sparse), copied)))
      const [expected, found] = [figuresOf(format, sparse), figuresOf(format, result)]
      const wrong = Object.keys(expected).filter((path) => found[path] !== null && found[path] !== expected[path])
      expect(wrong).toEqual([])
      const right = Object.values(found).filter((value) => value !== null).length
      expect(right).toBeGreaterThan(Object.values(expected).filter((value) => value !== null).length * 0.95)
    })
  },
)

describe('text beside copied cells with tabs in lines of their own', () => {
  const header = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
  const rows = [header, ['规章', '3', '1', '12'], ['行政规范性文件', '6', '2', '32'], ['合计', '9', '3', '44']]
  const table = rows.map((row) => row.join('\n\n\t\n\n')).join('\n\n\n\n\n')

  test('keeps its lines where a tab sets a page in columns, and is a title though a space stands in its number', async () => {
    const lines = [
      '栏目导航\n\t\n青禾县示例局\n2022年政府信息公开工作年度报告',
      '一、总体情况\n全年平稳。',
      '二、主动公开政府信息情况',
      table,
      '五 、存在的主要问题及改进情况',
      '人手不足。',
    ]
    const source = readTextSource(lines.join('\n\n'))
    const printed = source.blocks.flatMap((block) => (block.type === 'paragraph' ? [runsText(block.runs)] : []))
    expect(printed.slice(-2)).toEqual(['五 、存在的主要问题及改进情况', '人手不足。'])
    const { draft } = await imported(source)
    expect(draft.agency.name).toBe('青禾县示例局')
    expect(draft.sections.overview).toEqual([{ type: 'paragraph', runs: [{ text: '全年平稳。' }] }])
  })
})
