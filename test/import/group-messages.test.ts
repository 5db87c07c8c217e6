import { describe, expect, test } from 'vitest'
import { describeUnplacedRow } from '../../src/import/describe'
import { groupByRow } from '../../src/import/group-messages'
import type { Unplaced } from '../../src/import/problems'
import type { Source } from '../../src/import/source'

const SOURCE: Source = { kind: 'html', blocks: [], title: null, embedded: null }

/** A figure without a cell, in the first table of a page. */
function unplaced(found: string, row: number, column: number, more: Partial<Unplaced> = {}): Unplaced {
  const place = { block: 0, row, column }
  return { code: 'figure.unplaced', found, reason: 'count', label: '本年新收', place, ...more }
}

describe('figures without a cell', () => {
  test('of one row and one reason are one line, at the place of the first', () => {
    const [first, second, other] = [unplaced('3', 4, 2), unplaced('5', 4, 3), unplaced('7', 5, 2)]
    expect(groupByRow([first, other, second])).toEqual([[first, second], [other]])
  })

  test('stay apart where the reason differs, where they may be read in several ways, and in a text without a label', () => {
    const apart = [
      unplaced('3', 4, 2),
      unplaced('5', 4, 3, { reason: 'taken' }),
      unplaced('12', 4, 4, { readings: [['1', '2']] }),
      unplaced('34', 4, 4, { readings: [['3', '4']] }),
      unplaced('8', 4, 2, { place: { block: 3 }, label: null }),
      unplaced('9', 4, 2, { place: { block: 3 }, label: null }),
      unplaced('10', 4, 2, { place: null }),
    ]
    expect(groupByRow(apart)).toEqual(apart.map((one) => [one]))
  })

  test('are named together, in their order, and their row but once', () => {
    const text = describeUnplacedRow([unplaced('3', 4, 2), unplaced('5', 4, 3)], SOURCE)
    expect(text).toContain('“3”、“5”')
    expect(text).toContain('第5行')
    expect(text).not.toMatch(/第3格|第4格/)
    expect(text.match(/本年新收/g)).toHaveLength(1)
  })

  test('of a line of text are one line as well', () => {
    const place = (column: number) => ({ block: 0, row: 2, column, line: 35 })
    const figures = [unplaced('3', 0, 0, { place: place(1) }), unplaced('5', 0, 0, { place: place(2) })]
    expect(groupByRow(figures)).toEqual([figures])
  })

  test('of a row printed in one paragraph, or in paragraphs after each other, are one line as well', () => {
    const figures = [36, 36, 37, 38].map((block) => unplaced('0', 0, 0, { place: { block } }))
    const another = unplaced('0', 0, 0, { place: { block: 38 }, label: '上年结转' })
    const farther = unplaced('0', 0, 0, { place: { block: 52 } })
    expect(groupByRow([...figures, another, farther])).toEqual([figures, [another], [farther]])
  })

  test('of a row over several lines of text are one line, which says how many they are where they are many', () => {
    const figures = Array.from({ length: 20 }, (_, index) =>
      unplaced('0', 0, 0, { place: { block: 0, row: 2, column: index, line: 35 + index } }),
    )
    const [group, ...others] = groupByRow(figures)
    expect(others).toEqual([])
    const text = describeUnplacedRow(group as [Unplaced, ...Unplaced[]], SOURCE)
    expect(text).toContain('第35行')
    expect(text).toContain('20')
    expect(text.match(/“0”/g)).toHaveLength(1)
  })
})
