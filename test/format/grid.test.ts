import { describe, expect, it } from 'vitest'
import { type Grid, type GridCell, labelDepth, layOutTable } from '../../src/format/grid'
import type { TableDefinition } from '../../src/format/schema'
import type { Format } from '../../src/format/types'
import { corpusFile, withoutCorpus } from '../support/corpus'
import { readWordTables } from '../support/docx-tables'
import { format2019, format2021, officialFormats } from '../support/formats'

describe.skipIf(withoutCorpus)('the tables of format 2021, beside the blank form as issued', () => {
  const issued = withoutCorpus ? [] : readWordTables(corpusFile('official/blank-2021.docx'))

  it.each([
    ['proactive', 0],
    ['requests', 1],
    ['disputes', 2],
  ])('%s has the same rows, labels and merged cells', (key, index) => {
    const ours = gridOf(format2021, key).rows.map((row) => row.cells.map(place))
    expect(issued[index]?.length).toBeGreaterThan(3)
    expect(ours).toEqual(issued[index])
  })
})

describe('the header of requests', () => {
  it.each(officialFormats)('is three rows of groups and columns with the relation in its corner ($id)', (format) => {
    const header = gridOf(format, 'requests').rows.filter((row) => row.header)
    expect(header.map((row) => row.cells.map(drawn))).toEqual([
      ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） @0 3×3', '申请人情况 @3 7×1'],
      ['自然人 @3 1×2', '法人或其他组织 @4 5×1', '总计 @9 1×2'],
      ['商业企业 @4 1×1', '科研机构 @5 1×1', '社会公益组织 @6 1×1', '法律服务机构 @7 1×1', '其他 @8 1×1'],
    ])
  })
})

describe('the row labels of requests', () => {
  it('are the official ones of 2019, word for word', () => {
    expect(rowLabels(format2019, 'requests')).toEqual([
      '一、本年新收政府信息公开申请数量 @0 3×1',
      '二、上年结转政府信息公开申请数量 @0 3×1',
      '三、本年度办理结果 @0 1×20',
      '（一）予以公开 @1 2×1',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） @1 2×1',
      ...REFUSED_TO_NOT_PROCESSED,
      '（六）其他处理 @1 2×1',
      '（七）总计 @1 2×1',
      '四、结转下年度继续办理 @0 3×1',
    ])
  })

  it('are the official ones of 2021, with （六）其他处理 in three rows', () => {
    expect(rowLabels(format2021, 'requests')).toEqual([
      '一、本年新收政府信息公开申请数量 @0 3×1',
      '二、上年结转政府信息公开申请数量 @0 3×1',
      '三、本年度办理结果 @0 1×22',
      '（一）予以公开 @1 2×1',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） @1 2×1',
      ...REFUSED_TO_NOT_PROCESSED,
      '（六）其他处理 @1 1×3',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 @2 1×1',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 @2 1×1',
      '3.其他 @2 1×1',
      '（七）总计 @1 2×1',
      '四、结转下年度继续办理 @0 3×1',
    ])
  })
})

const REFUSED_TO_NOT_PROCESSED = [
  '（三）不予公开 @1 1×8',
  '1.属于国家秘密 @2 1×1',
  '2.其他法律行政法规禁止公开 @2 1×1',
  '3.危及“三安全一稳定” @2 1×1',
  '4.保护第三方合法权益 @2 1×1',
  '5.属于三类内部事务信息 @2 1×1',
  '6.属于四类过程性信息 @2 1×1',
  '7.属于行政执法案卷 @2 1×1',
  '8.属于行政查询事项 @2 1×1',
  '（四）无法提供 @1 1×3',
  '1.本机关不掌握相关政府信息 @2 1×1',
  '2.没有现成信息需要另行制作 @2 1×1',
  '3.补正后申请内容仍不明确 @2 1×1',
  '（五）不予处理 @1 1×5',
  '1.信访举报投诉类申请 @2 1×1',
  '2.重复申请 @2 1×1',
  '3.要求提供公开出版物 @2 1×1',
  '4.无正当理由大量反复申请 @2 1×1',
  '5.要求行政机关确认或重新出具已获取信息 @2 1×1',
]

describe('the table proactive', () => {
  it('prints the articles and labels of 2019', () => {
    expect(gridOf(format2019, 'proactive').rows.map((row) => row.cells.filter(isLabel).map(drawn).join(' | '))).toEqual(
      [
        '第二十条第（一）项 @0 4×1',
        '信息内容 @0 1×1 | 本年新制作数量 @1 1×1 | 本年新公开数量 @2 1×1 | 对外公开总数量 @3 1×1',
        '规章 @0 1×1',
        '规范性文件 @0 1×1',
        '第二十条第（五）项 @0 4×1',
        '信息内容 @0 1×1 | 上一年项目数量 @1 1×1 | 本年增/减 @2 1×1 | 处理决定数量 @3 1×1',
        '行政许可 @0 1×1',
        '其他对外管理服务事项 @0 1×1',
        '第二十条第（六）项 @0 4×1',
        '信息内容 @0 1×1 | 上一年项目数量 @1 1×1 | 本年增/减 @2 1×1 | 处理决定数量 @3 1×1',
        '行政处罚 @0 1×1',
        '行政强制 @0 1×1',
        '第二十条第（八）项 @0 4×1',
        '信息内容 @0 1×1 | 上一年项目数量 @1 1×1 | 本年增/减 @2 2×1',
        '行政事业性收费 @0 1×1',
        '第二十条第（九）项 @0 4×1',
        '信息内容 @0 1×1 | 采购项目数量 @1 1×1 | 采购总金额（单位：万元） @2 2×1',
        '政府集中采购 @0 1×1',
      ],
    )
  })

  it('prints the articles and labels of 2021', () => {
    expect(gridOf(format2021, 'proactive').rows.map((row) => row.cells.filter(isLabel).map(drawn).join(' | '))).toEqual(
      [
        '第二十条第（一）项 @0 4×1',
        '信息内容 @0 1×1 | 本年制发件数 @1 1×1 | 本年废止件数 @2 1×1 | 现行有效件数 @3 1×1',
        '规章 @0 1×1',
        '行政规范性文件 @0 1×1',
        '第二十条第（五）项 @0 4×1',
        '信息内容 @0 1×1 | 本年处理决定数量 @1 3×1',
        '行政许可 @0 1×1',
        '第二十条第（六）项 @0 4×1',
        '信息内容 @0 1×1 | 本年处理决定数量 @1 3×1',
        '行政处罚 @0 1×1',
        '行政强制 @0 1×1',
        '第二十条第（八）项 @0 4×1',
        '信息内容 @0 1×1 | 本年收费金额（单位：万元） @1 3×1',
        '行政事业性收费 @0 1×1',
      ],
    )
  })

  it('repeats no header when it breaks over pages, as each block has its own', () => {
    expect(gridOf(format2021, 'proactive').rows.filter((row) => row.header)).toEqual([])
  })
})

describe('the table disputes', () => {
  it.each(officialFormats)('has three header rows, no row labels and fifteen figures ($id)', (format) => {
    const rows = gridOf(format, 'disputes').rows
    const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    expect(rows.map((row) => row.cells.map(drawn))).toEqual([
      ['行政复议 @0 5×1', '行政诉讼 @5 10×1'],
      [...results.map((text, i) => `${text} @${i} 1×2`), '未经复议直接起诉 @5 5×1', '复议后起诉 @10 5×1'],
      [...results.map((text, i) => `${text} @${i + 5} 1×1`), ...results.map((text, i) => `${text} @${i + 10} 1×1`)],
      Array.from({ length: 15 }, (_, i) => ` @${i} 1×1`),
    ])
    expect(rows.map((row) => row.header)).toEqual([true, true, true, false])
  })
})

describe('every grid', () => {
  const tables = officialFormats.flatMap((format) => format.tables.map((table) => [format.id, table] as const))

  it.each(tables)('covers each of its places exactly once (%s $key)', (_, table) => {
    const grid = layOutTable(table)
    const covered = grid.rows.flatMap((row, y) =>
      row.cells.flatMap(({ column, colSpan, rowSpan }) =>
        range(y, rowSpan).flatMap((line) => range(column, colSpan).map((place) => `${line}:${place}`)),
      ),
    )
    const places = grid.rows.flatMap((_, line) => grid.widths.map((__, place) => `${line}:${place}`))
    expect(covered.sort()).toEqual(places.sort())
  })

  it.each(tables)('carries the cell paths in the order of the form (%s $key)', (id, table) => {
    const format = officialFormats.find((one) => one.id === id)
    const paths = layOutTable(table).rows.flatMap((row) => row.cells.flatMap((cell) => cell.path ?? []))
    expect(paths).toEqual(format?.cells.filter((cell) => cell.table === table.key).map((cell) => cell.path))
  })
})

describe('labelDepth', () => {
  it('counts levels, and none for the empty label of a table without row labels', () => {
    expect(labelDepth([{ label: '' }])).toBe(0)
    expect(labelDepth([{ label: '甲' }])).toBe(1)
    expect(
      labelDepth([{ label: '甲' }, { label: '乙', children: [{ label: '丙', children: [{ label: '丁' }] }] }]),
    ).toBe(3)
  })
})

function gridOf(format: Format, key: string): Grid {
  return layOutTable(format.tables.find((table) => table.key === key) as TableDefinition)
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index)
}

function place({ text, column, colSpan, rowSpan }: GridCell) {
  return { text, column, colSpan, rowSpan }
}

/** "text @column width×height" */
function drawn({ text, column, colSpan, rowSpan }: GridCell): string {
  return `${text} @${column} ${colSpan}×${rowSpan}`
}

function isLabel(cell: GridCell): boolean {
  return cell.role !== 'value'
}

function rowLabels(format: Format, key: string): string[] {
  return gridOf(format, key).rows.flatMap((row) => row.cells.filter((cell) => cell.role === 'rowHeader').map(drawn))
}
