import { expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import type { Source, SourceTable } from '../../src/import/source'
import { readTextSource } from '../../src/import/text'
import { allFormats, format2021 } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { cell, exactSource, reportParts, reportText, type Sheet, spread } from '../support/report-sources'

test('a row too short by one figure stays blank where blanks are lost, though all its figures are the same', async () => {
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '0'],
  ]
  const read = async (blanks: SourceTable['blanks']) => {
    const source: Source = exactSource(['二、主动公开政府信息情况', rows.map((row) => row.map((text) => cell(text)))])
    const blocks = source.blocks.map((block) =>
      block.type === 'table' ? { ...block, grid: 'loose' as const, ...(blanks ? { blanks } : {}) } : block,
    )
    const { draft } = await imported({ ...source, kind: 'pdf', blocks })
    return Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)
  }
  expect(await read(undefined)).toEqual([])
  expect(await read('lost')).toEqual([])
  expect(await read('kept')).toEqual([0, 0])
})

test.each(allFormats.map((format) => [format.id, format] as const))(
  'a row of text that lacks a cell all others of its table have stays blank, in format %s',
  async (_, format) => {
    const draft = setCells(distinctDraft(format), [['requests.granted.naturalPerson', null]])
    const parts = reportParts(format, draft)
    const bars = (sheet: Sheet) =>
      spread(sheet, '')
        .map((row) => (row.includes('（一）予以公开') ? row.filter((_, at) => at !== 5) : row))
        .map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
    const { draft: result, messages } = await imported(readTextSource(reportText(parts, bars)))
    const [expected, found] = [figuresOf(format, draft), figuresOf(format, result)]
    const wrong = Object.keys(expected).filter((path) => expected[path] !== found[path])
    const printed = Object.keys(expected).filter(
      (path) => path.startsWith('requests.granted.') && expected[path] !== null,
    )
    expect(wrong).toEqual(printed)
    expect(wrong.map((path) => found[path])).toEqual(printed.map(() => null))
    expect(unplaced(messages)).toHaveLength(printed.length - 1)
  },
)

test('blanks before figures are not passed over where the header names fewer columns than the row has cells', async () => {
  const rows = [
    ['', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '', ''],
    ['（一）予以公开', '1', '0', '0', '2', '0', '4', '7'],
    ['（七）总计', '', '', '20', '0', '0', '0', '20'],
  ]
  const text = rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
  const { draft, messages } = await imported(readTextSource(`三、收到和处理政府信息公开申请情况\n${text}`))
  const total = Object.entries(figuresOf(format2021, draft)).filter(([path]) => path.startsWith('requests.total.'))
  expect(total.map(([, value]) => value).filter((value) => value !== null)).toEqual([])
  expect(unplaced(messages)).toEqual(expect.arrayContaining(['20', '0', '0', '0', '20']))
})
