import { describe, expect, it } from 'vitest'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import { carryForward } from '../../src/draft/carry'
import { getCell } from '../../src/draft/cells'
import { readDraft } from '../../src/draft/read'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { draftWith } from '../support/drafts'
import { allFormats, format2019, format2021, officialFormats } from '../support/formats'

const APPLICANTS = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'other', 'total']

function lastYear(): Draft {
  const figures = APPLICANTS.map((column, index) => [`requests.carriedOut.${column}`, index] as const)
  return {
    ...draftWith(format2019, { ...Object.fromEntries(figures), 'requests.carriedIn.total': 50 }),
    year: 2020,
    agency: { ...blankAgency('甲县测试局'), phone: '000-0000000' },
    title: '自拟标题',
    preface: [{ type: 'paragraph', runs: [{ text: '去年的前言' }] }],
    sections: { overview: [{ type: 'paragraph', runs: [{ text: '去年的话' }] }], problems: [], others: [] },
    notes: { 'requests.received.total': '去年的注' },
    signature: { units: ['甲县测试局'], date: '2021-01-20' },
    acknowledged: [{ finding: 'x', reason: '去年的理由' }],
    previous: blankDraft(format2019, 2019),
  }
}

describe('a draft made from last year’s', () => {
  const draft = carryForward(format2021, 2021, lastYear())

  it('opens with what last year carried over, column by column', () => {
    expect(APPLICANTS.map((column) => getCell(draft, `requests.carriedIn.${column}`))).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('leaves every other cell blank', () => {
    const filled = format2021.cells.filter(({ path }) => getCell(draft, path) !== null)
    expect(filled.map((cell) => cell.path)).toEqual(APPLICANTS.map((column) => `requests.carriedIn.${column}`))
  })

  it('keeps blank what last year left blank', () => {
    const previous = blankDraft(format2019, 2020)
    expect(getCell(carryForward(format2021, 2021, previous), 'requests.carriedIn.total')).toBeNull()
  })

  it('keeps agency and signing units, but no date, title, words, notes or reasons', () => {
    const { agency, signature, title, preface, sections, notes, acknowledged, year, format } = draft
    expect({ agency, year, format }).toEqual({ agency: lastYear().agency, year: 2021, format: '2021' })
    expect(signature).toEqual({ units: ['甲县测试局'], date: null })
    expect({ title, preface, sections, notes, acknowledged }).toEqual({
      title: null,
      preface: [],
      sections: { overview: [], problems: [], others: [] },
      notes: {},
      acknowledged: [],
    })
  })

  it('holds last year’s draft, without the one before', () => {
    expect(draft.previous).toEqual({ ...lastYear(), previous: null })
  })

  it('is a draft file like any other', () => {
    expect(readDraft(writeDraft(draft), officialFormats)).toEqual({ ok: true, draft, notices: [] })
  })

  it.each(allFormats)('is made in any format ($id)', (format) => {
    const made = carryForward(format, 2031, draftWith(format, { 'requests.carriedOut.business': 7 }))
    expect(getCell(made, 'requests.carriedIn.business')).toBe(7)
  })
})
