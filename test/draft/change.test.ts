import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import { changeCells, computeCell } from '../../src/draft/change'
import type { CellValue, Draft } from '../../src/draft/types'
import { withUnlocked } from '../../src/draft/unlocked'
import type { Format } from '../../src/format/types'
import { draftWith, zeroDraft } from '../support/drafts'
import { format2021, officialFormats, thirdFormat } from '../support/formats'

function changes(format: Format, draft: Draft, values: Record<string, CellValue>): Record<string, CellValue> {
  return Object.fromEntries(changeCells(format, draft, Object.entries(values)))
}

describe('typing an addend', () => {
  it.each(officialFormats)('recomputes the totals above it, through two levels ($id)', (format) => {
    expect(changes(format, zeroDraft(format), { 'requests.granted.business': 4 })).toEqual({
      'requests.granted.business': 4,
      'requests.granted.total': 4,
      'requests.total.business': 4,
      'requests.total.total': 4,
    })
  })

  it('recomputes nothing across the relation of the table, which only checks', () => {
    expect(changes(format2021, zeroDraft(format2021), { 'requests.received.other': 2 })).toEqual({
      'requests.received.other': 2,
      'requests.received.total': 2,
    })
  })

  it('leaves a total filled in by hand alone, and what is above it', () => {
    const draft = zeroDraft(format2021)
    const byHand = { ...draft, acknowledged: withUnlocked([], 'requests.granted.total', '上级核定') }
    expect(changes(format2021, byHand, { 'requests.granted.business': 4 })).toEqual({
      'requests.granted.business': 4,
      'requests.total.business': 4,
      'requests.total.total': 4,
    })
  })

  it('recomputes the total of its group of disputes only', () => {
    expect(changes(format2021, zeroDraft(format2021), { 'disputes.litigation.direct.pending': 3 })).toEqual({
      'disputes.litigation.direct.pending': 3,
      'disputes.litigation.direct.total': 3,
    })
  })

  it('recomputes no total where there is none', () => {
    expect(changes(format2021, zeroDraft(format2021), { 'proactive.article20_5.licensing.decisions': 9 })).toEqual({
      'proactive.article20_5.licensing.decisions': 9,
    })
  })

  it('adds amounts in decimals', () => {
    const draft = draftWith(thirdFormat, { 'proactive.deposits.copies.collected': 0.1 })
    expect(changes(thirdFormat, draft, { 'proactive.deposits.copies.waived': 0.2 })).toEqual({
      'proactive.deposits.copies.waived': 0.2,
      'proactive.deposits.copies.total': 0.3,
    })
  })

  it('changes nothing in the draft given', () => {
    const draft = zeroDraft(format2021)
    const before = structuredClone(draft)
    changeCells(format2021, draft, [['requests.granted.business', 4]])
    expect(draft).toEqual(before)
  })
})

describe('blanks', () => {
  it('never count as zero: a total with a blank addend is blank', () => {
    const draft = zeroDraft(format2021)
    expect(changes(format2021, draft, { 'requests.granted.business': null })).toEqual({
      'requests.granted.business': null,
      'requests.granted.total': null,
      'requests.total.business': null,
      'requests.total.total': null,
    })
  })

  it('leave the totals of a half-filled row blank', () => {
    const draft = blankDraft(format2021, 2025)
    expect(changes(format2021, draft, { 'requests.received.naturalPerson': 3 })).toEqual({
      'requests.received.naturalPerson': 3,
    })
  })

  it('give way to the total once the last addend is there', () => {
    const addends = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService']
    const draft = setCells(
      blankDraft(format2021, 2025),
      addends.map((column) => [`requests.received.${column}`, 1] as const),
    )
    expect(changes(format2021, draft, { 'requests.received.other': 2 })).toEqual({
      'requests.received.other': 2,
      'requests.received.total': 7,
    })
  })
})

describe('totals as printed', () => {
  it('stay wrong above cells that were not touched', () => {
    const draft = draftWith(format2021, { 'requests.carriedOut.total': 5, 'disputes.review.total': 8 })
    const changed = changes(format2021, draft, { 'requests.granted.business': 1 })
    expect(changed).not.toHaveProperty(['requests.carriedOut.total'])
    expect(changed).not.toHaveProperty(['disputes.review.total'])
  })

  it('are corrected above a cell that was', () => {
    const draft = draftWith(format2021, { 'disputes.review.total': 8 })
    expect(changes(format2021, draft, { 'disputes.review.upheld': 1 })).toMatchObject({ 'disputes.review.total': 1 })
  })

  it('may be typed over, and raise what is above them', () => {
    expect(changes(format2021, zeroDraft(format2021), { 'requests.total.business': 6 })).toEqual({
      'requests.total.business': 6,
      'requests.total.total': 6,
    })
  })
})

describe('several cells at once', () => {
  it('are added up together', () => {
    const values = { 'requests.granted.business': 1, 'requests.granted.other': 2, 'requests.partlyGranted.other': 3 }
    expect(changes(format2021, zeroDraft(format2021), values)).toEqual({
      ...values,
      'requests.granted.total': 3,
      'requests.partlyGranted.total': 3,
      'requests.total.business': 1,
      'requests.total.other': 5,
      'requests.total.total': 6,
    })
  })

  it('keep a total pasted along with its addends, right or wrong', () => {
    const values = { 'disputes.review.upheld': 2, 'disputes.review.total': 9 }
    expect(changes(format2021, zeroDraft(format2021), values)).toEqual(values)
  })
})

describe('the value a cell should have', () => {
  it('is the sum of its addends', () => {
    const draft = draftWith(format2021, { 'requests.granted.business': 4, 'requests.granted.total': 99 })
    expect(computeCell(format2021, draft, 'requests.granted.total')).toBe(4)
  })

  it('is blank while an addend is', () => {
    const draft = draftWith(format2021, { 'requests.granted.business': null })
    expect(computeCell(format2021, draft, 'requests.granted.total')).toBeNull()
  })

  it('is what stands there for a cell no rule computes', () => {
    const draft = draftWith(format2021, { 'requests.received.other': 3 })
    expect(computeCell(format2021, draft, 'requests.received.other')).toBe(3)
  })
})
