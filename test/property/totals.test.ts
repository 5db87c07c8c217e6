import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../src/draft/blank'
import { getCell, setCells } from '../../src/draft/cells'
import { changeCells } from '../../src/draft/change'
import type { CellValue, Draft } from '../../src/draft/types'
import type { Cell, Format } from '../../src/format/types'
import { allFormats } from '../support/formats'

/** Figures that suit the cell: whole ones, or amounts with up to four decimals. */
function figureFor(cell: Cell): fc.Arbitrary<number> {
  const whole = fc.nat(1_000_000)
  return cell.kind === 'amount' ? whole.map((tenThousandths) => tenThousandths / 10_000) : whole
}

function addendsOf(format: Format): Cell[] {
  return format.cells.filter((cell) => !format.computedBy.has(cell.path))
}

function typed(format: Format, draft: Draft, path: string, value: CellValue): Draft {
  return setCells(draft, changeCells(format, draft, [[path, value]]))
}

/** The sum in whole ten-thousandths: another way of adding than the one under test. */
function sumOf(values: CellValue[]): CellValue {
  let total = 0
  for (const value of values) {
    if (value === null) return null
    total += Math.round(value * 10_000)
  }
  return total / 10_000
}

function expectTotalsToFollow(format: Format, draft: Draft): void {
  for (const [path, relation] of format.computedBy) {
    expect([path, getCell(draft, path)]).toEqual([path, sumOf(relation.left.map((addend) => getCell(draft, addend)))])
  }
}

describe.each(allFormats)('totals ($id)', (format) => {
  const addends = addendsOf(format)
  const edit = fc
    .constantFrom(...addends)
    .chain((cell) => fc.tuple(fc.constant(cell.path), fc.option(figureFor(cell), { freq: 4 })))

  it('are sums or blank after any addends were typed into a blank draft', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), (edits) => {
        const draft = edits.reduce(
          (before, [path, value]) => typed(format, before, path, value),
          blankDraft(format, format.years.from),
        )
        expectTotalsToFollow(format, draft)
      }),
      { numRuns: 25 },
    )
  })

  it('are sums once every addend is typed, and stay so after any further edits', () => {
    const filling = fc.tuple(...addends.map((cell) => figureFor(cell)))
    fc.assert(
      fc.property(filling, fc.array(edit, { maxLength: 10 }), (values, edits) => {
        const filled = addends.reduce(
          (before, cell, index) => typed(format, before, cell.path, values[index] ?? 0),
          blankDraft(format, format.years.from),
        )
        for (const { path } of format.cells) expect(getCell(filled, path)).not.toBeNull()
        expectTotalsToFollow(format, filled)
        expectTotalsToFollow(
          format,
          edits.reduce((before, [path, value]) => typed(format, before, path, value), filled),
        )
      }),
      { numRuns: 10 },
    )
  })

  it('come out the same typed one by one or pasted at once', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 15 }), (edits) => {
        const blank = blankDraft(format, format.years.from)
        const oneByOne = edits.reduce((before, [path, value]) => typed(format, before, path, value), blank)
        expect(setCells(blank, changeCells(format, blank, edits))).toEqual(oneByOne)
      }),
      { numRuns: 25 },
    )
  })
})
