import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../src/draft/blank'
import type { CellKind } from '../../src/format/schema'
import { suitsKind } from '../../src/rules/cell'
import { isBlank } from '../../src/rules/finding'
import { draftWith } from '../support/drafts'
import { findingsOf, reportsOf } from '../support/findings'
import { allFormats, format2019, format2021 } from '../support/formats'

const RECEIVED = 'proactive.article20_5.licensing.decisions'
const CHANGE = 'proactive.article20_5.licensing.change'
const FEES = 'proactive.article20_8.administrativeFees.amount'

describe('a kind of cell', () => {
  it.each<[CellKind, number[], number[]]>([
    ['count', [0, 1, 999_999_999_999_999], [-1, 0.5, 1e15, 1e21, Number.POSITIVE_INFINITY, Number.NaN]],
    ['signedCount', [0, 5, -5], [0.5, -0.5, 1e15, -1e15]],
    ['amount', [0, 25.1, 59237.2449], [-0.01, 1e15]],
  ])('%s suits %j and not %j', (kind, suitable, unsuitable) => {
    for (const value of suitable) expect([value, suitsKind(kind, value)]).toEqual([value, true])
    for (const value of unsuitable) expect([value, suitsKind(kind, value)]).toEqual([value, false])
  })
})

describe('cell.kind', () => {
  it.each([-1, 2.5, 1e21])('reports %d in a count, whatever reading kept', (value) => {
    expect(reportsOf(format2021, draftWith(format2021, { [RECEIVED]: value }))).toMatchObject([
      {
        rule: 'cell.kind',
        severity: 'error',
        section: 'proactive',
        cells: [RECEIVED],
        left: value,
        right: null,
        difference: null,
        fingerprint: `cell.kind:${RECEIVED}:${value}`,
      },
    ])
  })

  it('takes a negative change in 2019, but no broken one', () => {
    expect(findingsOf(format2019, draftWith(format2019, { [CHANGE]: -3 }))).toEqual([])
    expect(findingsOf(format2019, draftWith(format2019, { [CHANGE]: 0.5 }))).toMatchObject([{ rule: 'cell.kind' }])
  })

  it('takes a broken amount, but no negative one', () => {
    expect(findingsOf(format2021, draftWith(format2021, { [FEES]: 25.1 }))).toEqual([])
    expect(findingsOf(format2021, draftWith(format2021, { [FEES]: -25.1 }))).toMatchObject([{ rule: 'cell.kind' }])
  })

  it('goes along with a relation the figure breaks', () => {
    const findings = findingsOf(format2021, draftWith(format2021, { 'disputes.review.upheld': -1 }))
    expect(findings.map((finding) => finding.rule)).toEqual(['disputes.group-total', 'cell.kind'])
  })
})

describe('cell.blank', () => {
  it.each(allFormats)('reports every cell of a blank draft once, and nothing else ($id)', (format) => {
    const findings = findingsOf(format, blankDraft(format, 2020))
    expect(findings.map((finding) => finding.rule)).toEqual(format.cells.map(() => 'cell.blank'))
    expect(findings.map((finding) => finding.cells)).toEqual(format.cells.map((cell) => [cell.path]))
    expect(findings.every(isBlank)).toBe(true)
  })

  it('reports a blank as an error with no value', () => {
    expect(reportsOf(format2021, draftWith(format2021, { [FEES]: null }))).toMatchObject([
      { rule: 'cell.blank', severity: 'error', section: 'proactive', cells: [FEES], left: null, right: null },
    ])
  })

  it('takes zero for an answer', () => {
    expect(findingsOf(format2021, draftWith(format2021, { [FEES]: 0 }))).toEqual([])
  })
})
