import { describe, expect, it } from 'vitest'
import {
  describeDraftNotice,
  describeDraftProblem,
  describeDraftProblems,
  describeNoFormat,
} from '../../src/draft/describe'
import type { DraftProblem } from '../../src/draft/problems'
import { officialFormats } from '../support/formats'

const CELL = { block: null, row: '一、本年新收', column: '总计' }

const problems: DraftProblem[] = [
  { code: 'draft.empty' },
  { code: 'draft.too-large', bytes: 70 * 2 ** 20, limit: 64 * 2 ** 20 },
  { code: 'draft.not-json', line: 3, column: 17 },
  { code: 'draft.not-a-draft', found: '[]' },
  { code: 'draft.newer-version', version: 2, known: 1 },
  { code: 'draft.bad-version', found: '"1"' },
  { code: 'draft.unknown-format', path: 'format', found: '"2020"', known: ['2019', '2021'] },
  { code: 'draft.unknown-cell', path: 'tables.requests.recieved', format: '2021' },
  { code: 'draft.unknown-key', path: 'titel' },
  { code: 'draft.cell-not-a-number', path: 'tables.requests.received.total', cell: CELL, found: '"三"' },
  { code: 'draft.too-precise', literal: '0.1234567890123456789' },
  { code: 'draft.shape', path: 'year', expected: 'number', found: '"2025"' },
  { code: 'draft.previous-of-previous', path: 'previous.previous' },
]

describe('the wording of a refused draft', () => {
  it.each(problems)('is one line that ends as a sentence: $code', (problem) => {
    expect(describeDraftProblem(problem)).toMatch(/^[^\n]+[。]$/)
  })

  it.each(problems)('names everything the problem knows: $code', (problem) => {
    const { code, ...details } = problem
    const known = Object.entries(details).filter(([name]) => !['cell', 'detail', 'bytes', 'limit'].includes(name))
    for (const [, value] of known) {
      for (const part of [value].flat()) expect(describeDraftProblem(problem)).toContain(String(part))
    }
  })

  it('gives sizes in megabytes', () => {
    expect(describeDraftProblem({ code: 'draft.too-large', bytes: 70 * 2 ** 20, limit: 64 * 2 ** 20 })).toMatch(
      /70 MB.*64 MB/,
    )
  })

  it('says where JSON breaks and what to do', () => {
    expect(describeDraftProblem({ code: 'draft.not-json', line: 3, column: 17 })).toBe(
      '第 3 行第 17 个字符处不是有效的 JSON，文件可能损坏或不完整。请换用最近一次下载的草稿文件。',
    )
  })

  it('names the first three problems and counts the rest', () => {
    const sentence = describeDraftProblems(problems.slice(6, 11))
    expect(sentence).toContain('"2020"')
    expect(sentence).toContain('titel')
    expect(sentence).not.toContain('"三"')
    expect(sentence).toContain('另有 2 处')
  })
})

describe('the wording of a notice', () => {
  it('says how a figure written as text was read', () => {
    const notice = describeDraftNotice({
      code: 'draft.numeral-read',
      path: 'tables.a',
      cell: CELL,
      found: '１２',
      value: 12,
    })
    expect(notice).toBe('「一、本年新收」总计列（tables.a）写作“１２”，已读作 12。')
  })

  it('says that an empty text is a blank', () => {
    const notice = describeDraftNotice({
      code: 'draft.numeral-read',
      path: 'tables.a',
      cell: CELL,
      found: '',
      value: null,
    })
    expect(notice).toContain('已读作 空')
  })

  it('does not take zero for blank', () => {
    const notice = describeDraftNotice({
      code: 'draft.numeral-read',
      path: 'tables.a',
      cell: CELL,
      found: '０',
      value: 0,
    })
    expect(notice).toContain('已读作 0')
  })

  it('says from which version a draft was brought up', () => {
    expect(describeDraftNotice({ code: 'draft.migrated', from: 1, to: 2 })).toMatch(/1.*2/)
  })
})

describe('the wording for a year without a format', () => {
  it('names the year and the formats there are with their years', () => {
    expect(describeNoFormat(2018, officialFormats)).toBe(
      '没有适用于 2018 年度报告的格式。已有格式：2019（2019 至 2020 年度）、2021（2021 年度起）。',
    )
  })
})
