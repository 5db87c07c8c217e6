import { describe, expect, it } from 'vitest'
import type { CellValue } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { draftWith, zeroDraft } from '../support/drafts'
import { findingsOf, reportsOf } from '../support/findings'
import { allFormats, format2019, format2021, officialFormats, thirdFormat } from '../support/formats'

/** Findings of a draft with 0 in every cell but some: rule, left, right, difference. */
function found(format: Format, figures: Record<string, CellValue>) {
  return reportsOf(format, draftWith(format, figures)).map(({ rule, left, right, difference }) => [
    rule,
    left,
    right,
    difference,
  ])
}

describe('a draft with 0 in every cell', () => {
  it.each(allFormats)('is clean ($id)', (format) => {
    expect(findingsOf(format, zeroDraft(format))).toEqual([])
  })
})

/** A year with three applications from two kinds of applicants, one of them carried over: sound in both formats. */
const SOUND = {
  'requests.received.naturalPerson': 2,
  'requests.received.business': 1,
  'requests.received.total': 3,
  'requests.carriedIn.business': 1,
  'requests.carriedIn.total': 1,
  'requests.granted.naturalPerson': 1,
  'requests.granted.total': 1,
  'requests.refused.thirdPartyRights.business': 2,
  'requests.refused.thirdPartyRights.total': 2,
  'requests.total.naturalPerson': 1,
  'requests.total.business': 2,
  'requests.total.total': 3,
  'requests.carriedOut.naturalPerson': 1,
  'requests.carriedOut.total': 1,
  'disputes.review.upheld': 1,
  'disputes.review.pending': 1,
  'disputes.review.total': 2,
  'disputes.litigation.afterReview.other': 4,
  'disputes.litigation.afterReview.total': 4,
}

describe('figures that agree', () => {
  it.each(officialFormats)('give no findings ($id)', (format) => {
    expect(found(format, SOUND)).toEqual([])
  })
})

describe.each(officialFormats)('requests.row-total ($id)', (format) => {
  it('fails where the kinds of applicants do not add up', () => {
    const [finding, ...others] = reportsOf(format, draftWith(format, { ...SOUND, 'requests.granted.total': 2 }))
    expect(finding).toMatchObject({
      rule: 'requests.row-total',
      severity: 'error',
      section: 'requests',
      left: 1,
      right: 2,
      difference: -1,
    })
    expect(finding?.cells).toEqual([
      ...['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'other'].map(
        (column) => `requests.granted.${column}`,
      ),
      'requests.granted.total',
    ])
    expect(others.map(({ rule, cells }) => [rule, cells[cells.length - 1]])).toEqual([
      ['requests.column-total', 'requests.total.total'],
    ])
  })

  it('is checked in every row, that of （七）总计 among them', () => {
    const totals = format.cells.filter(({ path }) => /^requests\..*\.total$/.test(path)).map((cell) => cell.path)
    const wrong = Object.fromEntries(totals.map((path) => [path, 1]))
    const rows = reportsOf(format, draftWith(format, wrong)).filter(({ rule }) => rule === 'requests.row-total')
    expect(rows.map(({ cells }) => cells[cells.length - 1])).toEqual(totals)
  })
})

describe.each(officialFormats)('requests.column-total ($id)', (format) => {
  it('fails where the results do not add up to （七）总计', () => {
    const results = reportsOf(format, draftWith(format, { 'requests.refused.stateSecrets.other': 1 }))
    expect(results.map(({ rule, left, right, difference }) => [rule, left, right, difference])).toEqual([
      ['requests.row-total', 1, 0, 1],
      ['requests.column-total', 1, 0, 1],
    ])
    expect(results[1]?.cells).toContain('requests.refused.stateSecrets.other')
    expect(results[1]?.cells[results[1].cells.length - 1]).toBe('requests.total.other')
  })

  it('counts every result row once, and only result rows', () => {
    const rows = format.cells.filter(({ path }) => /^requests\..*\.other$/.test(path)).map(({ path }) => path)
    const notResults = ['received', 'carriedIn', 'carriedOut', 'total'].map((row) => `requests.${row}.other`)
    for (const path of rows) {
      const rules = found(format, { [path]: 5 }).map(([rule]) => rule)
      expect(rules.includes('requests.column-total')).toBe(
        !notResults.includes(path) || path === 'requests.total.other',
      )
    }
  })
})

describe('（六）其他处理', () => {
  it('counts into （七）总计 as one row in 2019', () => {
    const figures = { 'requests.otherHandling.other': 1, 'requests.otherHandling.total': 1 }
    expect(found(format2019, figures)).toContainEqual(['requests.column-total', 1, 0, 1])
  })

  it.each(['notCorrected', 'feeUnpaid', 'other'])('counts into （七）总计 with its row %s in 2021', (row) => {
    const figures = { [`requests.otherHandling.${row}.other`]: 1, [`requests.otherHandling.${row}.total`]: 1 }
    expect(found(format2021, figures)).toContainEqual(['requests.column-total', 1, 0, 1])
  })
})

describe.each(officialFormats)('requests.identity ($id)', (format) => {
  it('fails where 一 + 二 is not （七）总计 + 四', () => {
    const figures = { 'requests.carriedOut.research': 2, 'requests.carriedOut.total': 2 }
    const results = reportsOf(format, draftWith(format, figures))
    expect(results).toMatchObject([
      {
        rule: 'requests.identity',
        severity: 'error',
        section: 'requests',
        cells: ['received', 'carriedIn', 'total', 'carriedOut'].map((row) => `requests.${row}.research`),
        left: 0,
        right: 2,
        difference: -2,
      },
      { rule: 'requests.identity', cells: expect.arrayContaining(['requests.carriedOut.total']) },
    ])
    expect(results).toHaveLength(2)
  })

  it('holds where the rest is carried over', () => {
    const figures = {
      'requests.received.research': 2,
      'requests.received.total': 2,
      'requests.carriedOut.research': 2,
      'requests.carriedOut.total': 2,
    }
    expect(found(format, figures)).toEqual([])
  })
})

describe.each(officialFormats)('disputes.group-total ($id)', (format) => {
  it.each(['review', 'litigation.direct', 'litigation.afterReview'])('fails where %s does not add up', (group) => {
    const results = reportsOf(
      format,
      draftWith(format, { [`disputes.${group}.upheld`]: 3, [`disputes.${group}.total`]: 1 }),
    )
    expect(results).toMatchObject([
      {
        rule: 'disputes.group-total',
        severity: 'error',
        section: 'disputes',
        cells: ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `disputes.${group}.${column}`),
        left: 3,
        right: 1,
        difference: 2,
      },
    ])
  })
})

describe('proactive.within-total (2019)', () => {
  const row = 'proactive.article20_1.normativeDocuments'

  it('warns where more was disclosed this year than in all', () => {
    expect(
      reportsOf(format2019, draftWith(format2019, { [`${row}.disclosed`]: 5, [`${row}.totalDisclosed`]: 3 })),
    ).toMatchObject([
      {
        rule: 'proactive.within-total',
        severity: 'warning',
        section: 'proactive',
        cells: [`${row}.disclosed`, `${row}.totalDisclosed`],
        left: 5,
        right: 3,
        difference: 2,
      },
    ])
  })

  it('holds where as much or less was disclosed', () => {
    expect(found(format2019, { [`${row}.disclosed`]: 3, [`${row}.totalDisclosed`]: 3 })).toEqual([])
    expect(found(format2019, { [`${row}.disclosed`]: 1, [`${row}.totalDisclosed`]: 3 })).toEqual([])
  })

  it('warns where more was made than disclosed in all', () => {
    expect(found(format2019, { [`${row}.created`]: 4, [`${row}.totalDisclosed`]: 3 })).toEqual([
      ['proactive.within-total', 4, 3, 1],
    ])
  })

  it.each(['created', 'totalDisclosed'])('is settled for what was made by a note on %s', (column) => {
    const draft = draftWith(format2019, { [`${row}.created`]: 4, [`${row}.totalDisclosed`]: 3 })
    const noted = { ...draft, notes: { [`${row}.${column}`]: '1件不公开' } }
    expect(findingsOf(format2019, noted)).toEqual([])
  })

  it('is not settled by a note elsewhere', () => {
    const draft = draftWith(format2019, { [`${row}.created`]: 4, [`${row}.totalDisclosed`]: 3 })
    const noted = { ...draft, notes: { 'proactive.article20_1.regulations.created': '注' } }
    expect(findingsOf(format2019, noted)).toHaveLength(1)
  })

  it('is not settled for what was disclosed by any note', () => {
    const draft = draftWith(format2019, { [`${row}.disclosed`]: 5, [`${row}.totalDisclosed`]: 3 })
    const noted = { ...draft, notes: { [`${row}.disclosed`]: '注' } }
    expect(findingsOf(format2019, noted)).toHaveLength(1)
  })

  it('asks nothing in 2021, whose table has no such columns', () => {
    expect(format2021.rules.map((rule) => rule.id)).not.toContain('proactive.within-total')
  })
})

describe('errors of arithmetic', () => {
  it('are not settled by notes', () => {
    const draft = draftWith(format2021, { 'disputes.review.total': 1 })
    const noted = { ...draft, notes: { 'disputes.review.total': '注' } }
    expect(findingsOf(format2021, noted)).toHaveLength(1)
  })
})

describe('a blank operand', () => {
  it.each(officialFormats)('leaves every relation it stands in unassessed and is reported once ($id)', (format) => {
    const figures = { 'disputes.review.total': 7, 'disputes.review.pending': null }
    expect(reportsOf(format, draftWith(format, figures)).map(({ rule, cells }) => [rule, cells])).toEqual([
      ['cell.blank', ['disputes.review.pending']],
    ])
  })

  it('on the right does so, too', () => {
    expect(found(format2021, { 'disputes.review.upheld': 7, 'disputes.review.total': null })).toEqual([
      ['cell.blank', null, null, null],
    ])
  })

  it('leaves other columns to be assessed', () => {
    const figures = {
      'requests.received.business': null,
      'requests.carriedOut.other': 1,
      'requests.carriedOut.total': 1,
    }
    expect(found(format2021, figures).map(([rule]) => rule)).toEqual([
      'requests.identity',
      'requests.identity',
      'cell.blank',
    ])
  })
})

describe('amounts', () => {
  const row = 'proactive.deposits.copies'

  it('compare as decimals: 0.1 + 0.2 is 0.3', () => {
    expect(found(thirdFormat, { [`${row}.collected`]: 0.1, [`${row}.waived`]: 0.2, [`${row}.total`]: 0.3 })).toEqual([])
  })

  it('differ by as little as they differ', () => {
    const figures = { [`${row}.collected`]: 59237.2449, [`${row}.waived`]: 0, [`${row}.total`]: 59237.245 }
    expect(found(thirdFormat, figures)).toEqual([['deposits.total', 59237.2449, 59237.245, -0.0001]])
  })
})

describe('figures beyond belief', () => {
  it('are compared without breaking down', () => {
    const huge = { 'disputes.review.upheld': 1e308, 'disputes.review.other': 1e308, 'disputes.review.total': 1 }
    const rules = found(format2021, huge).map(([rule]) => rule)
    expect(rules).toEqual(['disputes.group-total', 'cell.kind', 'cell.kind'])
  })

  it('are told apart though their sum, as a number, looks the same', () => {
    const figures = { 'disputes.review.upheld': 1e21, 'disputes.review.other': 1, 'disputes.review.total': 1e21 }
    expect(found(format2021, figures)[0]).toEqual(['disputes.group-total', 1e21, 1e21, 1])
  })
})
