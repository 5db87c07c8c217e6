import { describe, expect, test } from 'vitest'
import { layOutTable } from '../../../src/format/grid'
import { placeBlock, totalsOff } from '../../../src/wizard/table/paste'
import { withoutLabels } from '../../../src/wizard/table/without-labels'
import { draftWith } from '../../support/drafts'
import { format2021 } from '../../support/formats'

const grids = format2021.tables.map(layOutTable)

/** Pastes a block at a cell. */
function paste(path: string, block: (string | null)[][]) {
  for (const grid of grids) {
    for (const [row, { cells }] of grid.rows.entries()) {
      const cell = cells.find((one) => one.path === path)
      if (cell)
        return placeBlock(
          format2021,
          (path) => format2021.computedBy.has(path),
          grid,
          withoutLabels(block, format2021),
          { row, column: cell.column },
        )
    }
  }
  throw new Error(path)
}

describe('a pasted block', () => {
  test('spreads right and down, reads forgiving numerals and keeps totals apart', () => {
    expect(
      paste('requests.received.legalService', [
        ['１２', '1,234件', '9'],
        ['', '0', '0'],
      ]),
    ).toEqual({
      ok: true,
      values: [
        ['requests.received.legalService', 12],
        ['requests.received.other', 1234],
        ['requests.carriedIn.legalService', null],
        ['requests.carriedIn.other', 0],
      ],
      totals: [
        ['requests.received.total', 9],
        ['requests.carriedIn.total', 0],
      ],
    })
  })

  test('gives a wide cell of the form what a wide cell of the source holds', () => {
    expect(
      paste('proactive.article20_6.penalties.decisions', [
        ['3', null, null],
        ['4', null, null],
      ]),
    ).toEqual({
      ok: true,
      values: [
        ['proactive.article20_6.penalties.decisions', 3],
        ['proactive.article20_6.coercion.decisions', 4],
      ],
      totals: [],
    })
  })

  test.each([
    ['too wide', [['1', '2', '3', '4']]],
    ['too long', Array.from({ length: 10_000 }, () => ['1'])],
  ])('is refused whole when %s', (_, block) => {
    expect(paste('proactive.article20_1.regulations.issued', block).ok).toBe(false)
  })

  test.each<[string, string, (string | null)[][]]>([
    ['a row', 'requests.granted.naturalPerson', [['（二）部分公开', '3', '4']]],
    [
      'a column',
      'requests.granted.naturalPerson',
      [
        ['', '商业企业', '科研机构'],
        ['（一）予以公开', '3', '4'],
      ],
    ],
  ])('is refused whole when %s was copied with the label of another', (_, path, block) => {
    const pasted = paste(path, block)
    expect(pasted.ok).toBe(false)
    expect(!pasted.ok && pasted.message).toMatch(/“(（二）部分公开|商业企业)”/)
  })

  test.each([['12%'], ['-'], ['无'], ['22（其中修订16件）'], ['"1'], ['约12件']])(
    'is refused whole when %s stands where a figure belongs, and moves nothing into its place',
    (text) => {
      expect(paste('requests.granted.naturalPerson', [[text, '3']]).ok).toBe(false)
    },
  )

  test('of the whole first table fills it, over the headers in its middle', () => {
    const header = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
    expect(
      paste('proactive.article20_1.regulations.issued', [
        ['第二十条第（一）项', null, null, null],
        header,
        ['规章', '1', '2', '3'],
        ['行政规范性文件', '4', '5', '6'],
        ['第二十条第（五）项', null, null, null],
        ['信息内容', '本年处理决定数量', null, null],
        ['行政许可', '7', null, null],
      ]),
    ).toEqual({
      ok: true,
      values: [
        ['proactive.article20_1.regulations.issued', 1],
        ['proactive.article20_1.regulations.repealed', 2],
        ['proactive.article20_1.regulations.inForce', 3],
        ['proactive.article20_1.normativeDocuments.issued', 4],
        ['proactive.article20_1.normativeDocuments.repealed', 5],
        ['proactive.article20_1.normativeDocuments.inForce', 6],
        ['proactive.article20_5.licensing.decisions', 7],
      ],
      totals: [],
    })
  })
})

describe('a copied total', () => {
  const row = (...texts: string[]) => {
    const pasted = paste('requests.granted.naturalPerson', [texts])
    if (!pasted.ok) throw new Error(pasted.message)
    return totalsOff(format2021, draftWith(format2021, {}), pasted).map(({ cell, copied, sum }) => [
      cell.path,
      copied,
      sum,
    ])
  }

  test('that its parts add up to is nothing to speak of, and neither is a blank one', () => {
    expect(row('1', '2', '0', '0', '0', '0', '3')).toEqual([])
    expect(row('1', '2', '0', '0', '0', '0', '')).toEqual([])
  })

  test('that its parts do not add up to is told with both figures', () => {
    expect(row('1', '2', '0', '0', '0', '0', '4')).toEqual([['requests.granted.total', 4, 3]])
  })

  test('is told where a part is blank, as a blank is not counted as zero', () => {
    expect(row('1', '2', '0', '', '0', '0', '3')).toEqual([['requests.granted.total', 3, null]])
  })
})
