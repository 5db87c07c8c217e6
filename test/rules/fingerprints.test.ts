import { describe, expect, it } from 'vitest'
import { setCells } from '../../src/draft/cells'
import { draftWith } from '../support/drafts'
import { findingsOf } from '../support/findings'
import { allFormats, format2021, officialFormats } from '../support/formats'

const WRONG = { 'disputes.review.upheld': 2, 'disputes.review.total': 5 }

function fingerprints(figures: Record<string, number | null>): string[] {
  return findingsOf(format2021, draftWith(format2021, figures)).map((finding) => finding.fingerprint)
}

describe('the fingerprint of a finding', () => {
  it('stays the same while its figures do, whatever else changes', () => {
    const [before] = fingerprints(WRONG)
    const others = { 'disputes.litigation.direct.upheld': 1, 'disputes.litigation.direct.total': 1 }
    expect(fingerprints({ ...WRONG, ...others })).toEqual([before])
  })

  it('stays the same when notes and words change', () => {
    const draft = draftWith(format2021, WRONG)
    const changed = { ...draft, notes: { 'disputes.review.total': '注' }, year: 2031, title: '改了' }
    expect(findingsOf(format2021, changed)[0]?.fingerprint).toBe(findingsOf(format2021, draft)[0]?.fingerprint)
  })

  it('changes with an addend', () => {
    expect(fingerprints({ ...WRONG, 'disputes.review.upheld': 3 })).not.toEqual(fingerprints(WRONG))
  })

  it('changes with the total', () => {
    expect(fingerprints({ ...WRONG, 'disputes.review.total': 6 })).not.toEqual(fingerprints(WRONG))
  })

  it('tells a blank in one cell from a blank in another', () => {
    expect(fingerprints({ 'disputes.review.other': null })).not.toEqual(fingerprints({ 'disputes.review.total': null }))
  })

  it('tells figures of the wrong kind apart', () => {
    const path = 'proactive.article20_5.licensing.decisions'
    expect(fingerprints({ [path]: -1 })).not.toEqual(fingerprints({ [path]: -2 }))
  })

  it.each(allFormats)('belongs to one finding only, though everything is wrong at once ($id)', (format) => {
    const draft = setCells(
      draftWith(format, {}),
      format.cells.map((cell) => [cell.path, -1.5] as const),
    )
    const all = findingsOf(format, draft).map((finding) => finding.fingerprint)
    expect(all.length).toBeGreaterThan(format.cells.length)
    expect(new Set(all).size).toBe(all.length)
  })

  it.each(officialFormats)('begins with the rule ($id)', (format) => {
    const draft = draftWith(format, { ...WRONG, 'requests.received.other': null })
    for (const { rule, fingerprint } of findingsOf(format, draft)) expect(fingerprint.startsWith(`${rule}:`)).toBe(true)
  })
})
