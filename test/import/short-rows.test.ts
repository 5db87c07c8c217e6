import { expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import { readTextSource } from '../../src/import/read/text'
import type { Source, SourceTable } from '../../src/import/source'
import { allFormats, format2021 } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { cell, exactSource, reportParts, reportText, type Sheet, spread } from '../support/report-sources'

test('a row of three too short by one figure stays blank, though all its figures are the same', async () => {
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
  expect(await read('kept')).toEqual([])
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

const SECTION = '二、主动公开政府信息情况'

/** The figures a source gives, and those it names. */
async function readings(source: Source): Promise<[number[], string[]]> {
  const { draft, messages } = await imported(source)
  const figures = Object.values(draft.tables).flatMap((table) => JSON.stringify(table).match(/-?[\d.]+(?=[,}])/g) ?? [])
  return [figures.map(Number), unplaced(messages)]
}

test('a row of a grid too short by one figure stays blank, though all its figures are the same', async () => {
  const parts = reportParts(format2021, distinctDraft(format2021), ({ key, sheet }) => [
    key === 'proactive'
      ? sheet.map((row) => (row[0]?.text === '规章' ? ['规章', '8642', '8642'].map((text) => cell(text)) : row))
      : sheet,
  ])
  const [figures, named] = await readings(exactSource(parts))
  expect(figures).not.toContain(8642)
  expect(named).toEqual(['8642', '8642'])
})

test('a figure beside a blank cell below one cell of a header may be one too many, and so may its neighbours', async () => {
  const row = ['政府集中采购', '8642', '8643', ''].map((text) => cell(text))
  const header = [cell('信息内容'), cell('采购项目数量'), cell('采购总金额', 2)]
  const source = exactSource(['2020年政府信息公开工作年度报告', SECTION, [header, row]])
  expect(await readings(source)).toEqual([[], ['8642', '8643']])
})

test('a row of tabs longer than its header has a cell too many, though the last is blank', async () => {
  const header = '信息内容\t采购项目数量\t采购总金额'
  const lines = (row: string) => readTextSource([SECTION, header, row].join('\n'))
  expect((await readings(lines('政府集中采购\t8642\t86.43\t')))[1]).toEqual(['8642', '86.43'])
  expect((await readings(lines('政府集中采购\t8642\t86.43')))[1]).toEqual([])
})

test('a row of sixteen cells below fifteen columns is placed only where it adds up', async () => {
  const groups = ['行政复议\t行政诉讼', '未经复议直接起诉\t复议后起诉'].join('\n')
  const columns = Array.from({ length: 3 }, () => '结果维持\t结果纠正\t其他结果\t尚未审结\t总计').join('\t')
  const lines = (row: string) =>
    readTextSource(['四、政府信息公开行政复议、行政诉讼情况', groups, columns, row].join('\n'))
  const right = '1\t2\t3\t4\t10\t1\t0\t0\t0\t1\t5\t0\t0\t0\t5\t'
  const wrong = '1\t2\t3\t4\t10\t7\t1\t0\t0\t0\t1\t5\t0\t0\t0\t'
  expect((await readings(lines(right)))[1]).toEqual([])
  expect((await readings(lines(wrong)))[1]).toHaveLength(15)
})

const GROUPS = [
  [cell('行政复议', 5), cell('行政诉讼', 10)],
  [cell('结果维持'), cell('结果纠正'), cell('其他结果'), cell('尚未审结'), cell('总计')].map((one) => ({
    ...one,
    rowSpan: 2,
  })),
  ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].map(
    (text) => cell(text),
  ),
]
GROUPS[1]?.push(cell('未经复议直接起诉', 5), cell('复议后起诉', 5))

/** The figures placed of the only row of a table of disputes, and those of them that may stand one cell off. */
async function onlyRow(row: string) {
  const { draft, messages } = await imported(
    exactSource([
      '2021年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      [...GROUPS, row.split(' ').map((text) => cell(text === '空' ? '' : text))],
    ]),
  )
  expect(unplaced(messages)).toEqual([])
  const figures = figuresOf(format2021, draft)
  const shifted = messages.flatMap((one) =>
    one.code === 'cells.uncertain' && one.reason === 'shifted' ? one.cells : [],
  )
  return {
    placed: Object.values(figures).filter((value) => value !== null),
    shifted: shifted.map((path) => figures[path]),
  }
}

test('the only row of a table stays as printed, and groups that would add up with a cell less and one more are in doubt', async () => {
  expect((await onlyRow('1 2 3 4 10 0 2 0 3 5 1 0 0 0 1')).shifted).toEqual([])
  const two = await onlyRow('1 2 3 4 10 0 2 3 5 1 0 0 6 0 1')
  expect(two.placed).toEqual([1, 2, 3, 4, 10, 0, 2, 3, 5, 1, 0, 0, 6, 0, 1])
  expect(two.shifted).toEqual([0, 2, 3, 5, 1, 0, 0, 6, 0, 1])
  expect((await onlyRow('1 2 3 4 10 空 0 0 5 0 5 1 0 0 1')).shifted).toHaveLength(9)
})

test('one group that does not add up is as it was printed', async () => {
  const { placed, shifted } = await onlyRow('1 2 3 4 11 0 2 0 3 5 1 0 0 0 1')
  expect(placed).toHaveLength(15)
  expect(shifted).toEqual([])
})

test('a group whose total is blank is in doubt where marks stand for blanks and its last part may be the total, and nowhere else', async () => {
  expect((await onlyRow('1 2 — 4 空 0 2 0 3 5 1 0 0 0 1')).shifted).toEqual([1, 2, 4])
  for (const group of ['1 2 3 4 空', '1 0 0 4 空', '1 2 空 4 空', '0 0 — 0 空'])
    expect((await onlyRow(`${group} 0 2 0 3 5 1 0 0 0 1`)).shifted).toEqual([])
})

test('a total behind marks that stand for no figure is named where blanks may be left out', async () => {
  const header = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'
  const read = (row: string) => readings(readTextSource(`三、收到和处理政府信息公开申请情况\n${header}\n${row}`))
  expect(await read('（一）予以公开 / / / / / / 3')).toEqual([[], ['3']])
  expect(await read('（一）予以公开 / / / 3 / / 3')).toEqual([[3, 3], []])
})

test('a row between bars that lacks one of its cells is named, though all its figures are the same', async () => {
  const rows = [
    ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ['（一）予以公开', '5', '0', '0', '0', '0', '0', '5'],
    ['2.重复申请', '8', '8', '8', '8', '8', '8'],
  ]
  const text = rows.map((row) => `${row.join(' | ')} |`).join('\n')
  const [placed, named] = await readings(readTextSource(`三、收到和处理政府信息公开申请情况\n${text}`))
  expect(placed).toEqual([5, 0, 0, 0, 0, 0, 5])
  expect(named).toEqual(['8', '8', '8', '8', '8', '8'])
})

test('a blank line behind figures run together with their label is no cell', async () => {
  const text =
    '青禾县示例局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容采购项目数量采购总金额\n政府集中采购286190\n\n\u00a0\n三、收到和处理政府信息公开申请情况'
  const [placed, named] = await readings(readTextSource(text))
  expect(placed).toEqual([])
  expect(named.join()).toContain('286190')
})

test('a row that lost its blanks stays blank below a header that lacks a column: the header may have lost one too', async () => {
  const text = '二、主动公开政府信息情况\n信息内容 本年制发件数 现行有效件数\n规章 3 5\n行政规范性文件 4 6'
  const { draft, messages } = await imported(readTextSource(text))
  expect(Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)).toEqual([])
  expect(unplaced(messages)).toEqual(['3', '5', '4', '6'])
})

test('a figure whose cell reaches down beside the label of another row is in neither, and named', async () => {
  const sheet = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map((text) => cell(text)),
    [cell('规章'), cell('3', 1, 2), cell('4'), cell('5')],
    [cell('行政规范性文件'), cell('6'), cell('7')],
  ]
  const { draft, messages } = await imported(exactSource(['二、主动公开政府信息情况', sheet]))
  expect(unplaced(messages)).toEqual(['3'])
  expect(Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)).toEqual([4, 5, 6, 7])
})
