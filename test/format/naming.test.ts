import { describe, expect, it } from 'vitest'
import { cellName, nameTogether } from '../../src/format/labels'
import type { Cell } from '../../src/format/types'
import { format2019, format2021 } from '../support/formats'

function cells(...paths: string[]): Cell[] {
  return paths.map((path) => format2021.cellByPath.get(path) as Cell)
}

describe('the name of a cell', () => {
  it('is its row and its column in short', () => {
    const [received] = cells('requests.received.naturalPerson')
    expect(received && cellName(received)).toEqual({ block: null, row: '本年新收', column: '自然人' })
  })

  it('includes the group of the row, but not a group that only gathers rows on paper', () => {
    const [secrets] = cells('requests.refused.stateSecrets.business')
    expect(secrets && cellName(secrets)).toEqual({
      block: null,
      row: '（三）不予公开 1.属于国家秘密',
      column: '商业企业',
    })
  })

  it('has no row where the form prints none', () => {
    const [direct] = cells('disputes.litigation.direct.upheld')
    expect(direct && cellName(direct)).toEqual({ block: null, row: null, column: '行政诉讼 未经复议直接起诉 结果维持' })
  })

  it('includes the block of the table', () => {
    const [licences] = cells('proactive.article20_5.licensing.decisions')
    expect(licences && cellName(licences)).toEqual({
      block: '第二十条第（五）项',
      row: '行政许可',
      column: '本年处理决定数量',
    })
  })

  it.each([format2019, format2021])('is given to one cell only ($id)', ({ cells: all }) => {
    const names = all.map((cell) => JSON.stringify([cell.table, cellName(cell)]))
    expect(new Set(names).size).toBe(all.length)
  })
})

describe('naming cells together', () => {
  it('tells apart what they share from what is their own, across a row', () => {
    expect(nameTogether(cells('requests.received.naturalPerson', 'requests.received.business'))).toEqual({
      shared: { block: null, row: '本年新收', column: null },
      own: ['自然人', '商业企业'],
    })
  })

  it('does so down a column', () => {
    expect(nameTogether(cells('requests.received.other', 'requests.refused.stateSecrets.other'))).toEqual({
      shared: { block: null, row: null, column: '其他' },
      own: ['本年新收', '（三）不予公开 1.属于国家秘密'],
    })
  })

  it('shares outer labels only', () => {
    const rows = cells('requests.refused.stateSecrets.other', 'requests.refused.prohibitedByLaw.other')
    expect(nameTogether(rows)).toEqual({
      shared: { block: null, row: '（三）不予公开', column: '其他' },
      own: ['1.属于国家秘密', '2.其他法律行政法规禁止公开'],
    })
  })

  it('shares the block only of cells of one block', () => {
    const within = cells('proactive.article20_6.penalties.decisions', 'proactive.article20_6.coercion.decisions')
    const across = cells('proactive.article20_5.licensing.decisions', 'proactive.article20_6.coercion.decisions')
    expect(nameTogether(within).shared).toEqual({ block: '第二十条第（六）项', row: null, column: '本年处理决定数量' })
    expect(nameTogether(across).shared.block).toBeNull()
  })
})
