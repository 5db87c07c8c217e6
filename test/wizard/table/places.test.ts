import { describe, expect, test } from 'vitest'
import { layOutTable } from '../../../src/format/grid'
import { blockRows, figureAt, type Move, move, type Place, widen } from '../../../src/wizard/table/places'
import { format2021 } from '../../support/formats'

const gridOf = (key: string) => {
  const table = format2021.tables.find((one) => one.key === key)
  if (!table) throw new Error(key)
  return layOutTable(table)
}
const proactive = gridOf('proactive')
const requests = gridOf('requests')

function placeOf(grid: typeof proactive, path: string): Place {
  for (const [row, { cells }] of grid.rows.entries()) {
    const cell = cells.find((one) => one.path === path)
    if (cell) return { row, column: cell.column }
  }
  throw new Error(path)
}

describe('moving over a table', () => {
  const led = (grid: typeof proactive, from: string, by: Move) => {
    const to = move(grid, placeOf(grid, from), by)
    return to && figureAt(grid, to)?.path
  }

  test.each<[string, Move, string | null]>([
    ['article20_1.regulations.inForce', 'right', null],
    ['article20_1.regulations.inForce', 'left', 'article20_1.regulations.repealed'],
    ['article20_1.normativeDocuments.inForce', 'down', 'article20_5.licensing.decisions'],
    ['article20_5.licensing.decisions', 'up', 'article20_1.normativeDocuments.issued'],
    ['article20_1.regulations.issued', 'up', null],
    ['article20_1.regulations.issued', 'rowEnd', 'article20_1.regulations.inForce'],
    ['article20_1.regulations.inForce', 'tableEnd', 'article20_8.administrativeFees.amount'],
    ['article20_6.coercion.decisions', 'tableStart', 'article20_1.regulations.issued'],
  ])('from %s %s leads to %s', (from, by, to) => {
    expect(led(proactive, `proactive.${from}`, by)).toBe(to && `proactive.${to}`)
  })

  test('reaches computed cells as well', () => {
    expect(led(requests, 'requests.received.other', 'right')).toBe('requests.received.total')
  })
})

describe('a block', () => {
  const block = (grid: typeof proactive, anchor: string, focus: string) => ({
    anchor: placeOf(grid, anchor),
    focus: placeOf(grid, focus),
  })
  const paths = (grid: typeof proactive, selection: { anchor: Place; focus: Place }) =>
    blockRows(grid, selection).map((row) => row.map(({ path }) => path))

  test('is the same from any of its corners', () => {
    const there = block(requests, 'requests.received.business', 'requests.carriedIn.research')
    const back = { anchor: there.focus, focus: there.anchor }
    expect(paths(requests, there)).toEqual([
      ['requests.received.business', 'requests.received.research'],
      ['requests.carriedIn.business', 'requests.carriedIn.research'],
    ])
    expect(paths(requests, back)).toEqual(paths(requests, there))
  })

  test('takes in what a wide cell of it covers, and passes over headers', () => {
    const down = block(
      proactive,
      'proactive.article20_1.normativeDocuments.issued',
      'proactive.article20_5.licensing.decisions',
    )
    expect(paths(proactive, down).map((row) => row.length)).toEqual([3, 1])
  })

  test('widens to its rows or its columns', () => {
    const one = block(requests, 'requests.granted.business', 'requests.granted.business')
    expect(paths(requests, widen(requests, one, 'row'))[0]).toHaveLength(7)
    expect(paths(requests, widen(requests, one, 'column'))).toHaveLength(25)
    expect(paths(requests, widen(requests, one, 'selection'))).toEqual([['requests.granted.business']])
  })
})
