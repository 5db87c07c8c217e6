import { describe, expect, test } from 'vitest'
import type { SourceTable } from '../../../src/import/source'
import { paragraphs, read, tables } from './reading'

/** A table's cells as rows of texts, with their spans where they go over more than one place. */
function cells(table: SourceTable | undefined): string[][] | undefined {
  return table?.rows.map((row) =>
    row.map(({ text, rowSpan, colSpan }) => (rowSpan * colSpan > 1 ? `${text} ${rowSpan}×${colSpan}` : text)),
  )
}

const rows = [
  ['内容', '制发件数', '废止件数', '有效件数'],
  ['规章', '1', '', '3'],
  ['文件', '', '5', '6'],
]
const drawn = (table: string, row: string, cell: string): string =>
  `<div ${table}>${rows.map((texts) => `<div ${row}>${texts.map((text) => `<div ${cell}>${text}</div>`).join('')}</div>`).join('')}</div>`

describe('a table drawn without table elements', () => {
  test.each([
    [
      'by the displays of its parts',
      drawn('style="display:table"', 'style="display:table-row"', 'style="display: table-cell"'),
    ],
    ['by roles', drawn('role="table"', 'role="row"', 'role="cell"')],
    [
      'by roles, its rows in groups',
      `<div role="grid">${drawn('role="rowgroup"', 'role="row"', 'role="gridcell"')}</div>`,
    ],
    ['by rows of boxes with as many cells each', drawn('', 'style="display:flex"', 'style="flex:1"')],
    [
      'by a grid whose template says how many columns it has',
      `<div style="display:grid;grid-template-columns:2fr repeat(3, 1fr)">${rows
        .flat()
        .map((text) => `<div>${text}</div>`)
        .join('')}</div>`,
    ],
    [
      'by the page’s own style sheet',
      `<style>.t{display:table}.t .r{display:table-row}.t .r>div{display:table-cell}</style>${drawn('class="t"', 'class="r"', '')}`,
    ],
  ])('%s keeps its rows, columns and blanks', async (_, html) => {
    const source = await read(html)
    expect(cells(tables(source)[0])).toEqual(rows)
    expect(paragraphs(source)).toEqual([])
  })

  test('by roles has the spans it states', async () => {
    const html = `<div role="table"><div role="row"><div role="columnheader" aria-colspan="2">申请</div></div><div role="row"><div role="cell">1</div><div role="cell">2</div></div></div>`
    expect(cells(tables(await read(html))[0])).toEqual([['申请 1×2'], ['1', '2']])
  })

  test('by a grid has its cells where they say they stand, and empty ones where none does', async () => {
    const cell = (row: string, column: string, text: string): string =>
      `<div style="grid-row:${row};grid-column:${column}">${text}</div>`
    const more = Array.from({ length: 9 }, (_, at) => cell(`${at + 3}`, '3', `${at}`)).join('')
    const html = `<div style="display:grid">${cell('1 / span 2', '1', '行政诉讼')}${cell('1', '2 / 4', '结果')}${cell('2', '3', '7')}${more}</div>`
    expect(cells(tables(await read(html))[0])?.slice(0, 3)).toEqual([
      ['行政诉讼 2×1', '结果 1×2'],
      ['', '7'],
      ['', '', '0'],
    ])
  })
})

describe('a grid or boxes whose cells need not stand in their order are no table', () => {
  const texts = [...rows.flat(), '意见', '7', '8', '9']
  const grid = (style: string, first: string): string =>
    `<div style="display:grid;${style}"><div style="${first}">内容</div>${texts
      .slice(1)
      .map((text) => `<div>${text}</div>`)
      .join('')}</div>`

  test.each([
    ['that runs down its columns', grid('grid-template-columns:repeat(4,1fr);grid-auto-flow:column', '')],
    ['of which a cell names its area', grid('grid-template-columns:repeat(4,1fr)', 'grid-area:2 / 2')],
    ['of which a cell names only where it ends', grid('grid-template-columns:repeat(4,1fr)', 'grid-column-end:span 2')],
    [
      'of which some cells say where they stand',
      grid('grid-template-columns:repeat(4,1fr)', 'grid-row:2;grid-column:1'),
    ],
    ['of which a cell comes earlier', grid('grid-template-columns:repeat(4,1fr)', 'order:1')],
    [
      'with as many columns as there is room for',
      grid('grid-template-columns:repeat(auto-fill,9em)', 'grid-column:span 3'),
    ],
    ['with rows that begin at their end', drawn('', 'style="display:flex;flex-direction:row-reverse"', '')],
    ['with rows of which a box comes later', drawn('', 'style="display:flex"', 'style="order:1"')],
    [
      'of which two cells stand in one place',
      `<div style="display:grid">${texts.map((text, at) => `<div style="grid-row:${Math.floor(at / 4) + 1};grid-column:${Math.max(1, at % 4)}">${text}</div>`).join('')}</div>`,
    ],
  ])('%s', async (_, html) => expect(tables(await read(html))).toEqual([]))
})

describe('what arranges a page is no table', () => {
  test('rows of boxes that hold numbers and passages', async () => {
    const passage = '本机关依法公开政府信息，按时答复申请。'.repeat(20)
    const row = `<div style="display:flex"><b>一是</b><p>${passage}</p></div>`
    expect(paragraphs(await read(`<div>${row.repeat(6)}</div>`))).toHaveLength(12)
  })

  test('rows of boxes with a different number of cells, of which none says what it stands below', async () => {
    const row = (...texts: string[]): string =>
      `<div style="display:flex">${texts.map((text) => `<div>${text}</div>`).join('')}</div>`
    const source = await read(
      `<div>${row('甲', '乙')}${row('丙', '丁', '戊')}${row('1', '2', '3', '4', '5', '6', '7')}</div>`,
    )
    expect(tables(source)).toEqual([])
    expect(paragraphs(source)).toHaveLength(12)
  })

  test('a table of which something stands beside the cells, which would be lost', async () => {
    const source = await read(
      `<div role="table">单位：件<div role="row"><div role="cell">规章</div><div role="cell">1</div></div></div>`,
    )
    expect(paragraphs(source)).toEqual(['单位：件', '规章', '1'])
  })
})
