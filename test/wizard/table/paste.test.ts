import { describe, expect, test } from 'vitest'
import { layOutTable } from '../../../src/format/grid'
import { placeBlock } from '../../../src/wizard/table/paste'
import { format2021 } from '../../support/formats'

const grids = format2021.tables.map(layOutTable)

/** Pastes a block at a cell. */
function paste(path: string, block: (string | null)[][]) {
  for (const grid of grids) {
    for (const [row, { cells }] of grid.rows.entries()) {
      const cell = cells.find((one) => one.path === path)
      if (cell)
        return placeBlock(format2021, (path) => format2021.computedBy.has(path), grid, block, {
          row,
          column: cell.column,
        })
    }
  }
  throw new Error(path)
}

describe('a pasted block', () => {
  test('spreads right and down, reads forgiving numerals and passes over totals', () => {
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
    })
  })

  test.each([
    ['too wide', [['1', '2', '3', '4']]],
    ['too long', Array.from({ length: 10_000 }, () => ['1'])],
  ])('is refused whole when %s', (_, block) => {
    expect(paste('proactive.article20_1.regulations.issued', block).ok).toBe(false)
  })
})
