import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { CellValue, Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { evaluateAll } from '../../src/rules/evaluate-all'
import { draftWith } from '../support/drafts'
import { type FormatName, format2019, format2021, projectFile } from '../support/formats'
import { paragraphs, ruleBook, ruleTexts } from '../support/rules'

/** A report in which only what is said differs from one with 0 in every cell and no prose. */
interface Report {
  says: string
  figures?: Record<string, CellValue>
  preface?: string[]
  sections?: Record<string, string[]>
  agency?: string
  level?: Draft['agency']['level']
  date?: string
  previous?: Omit<Report, 'says' | 'previous'>
}

interface Case {
  rule: string
  format: FormatName
  passing: Report
  failing: Report
}

const FOLDER = fileURLToPath(new URL('../cases/', import.meta.url))
const cases = readdirSync(FOLDER).map((name): Case => JSON.parse(projectFile(`test/cases/${name}`)))

/** Rules about the form of a published file are tested where such files are read. */
const OF_FILES: { id: string }[] = JSON.parse(ruleTexts().get('structure.json') ?? '[]')

function draftOf(format: Format, report: Omit<Report, 'says'>): Draft {
  const { figures = {}, preface = [], sections = {}, agency, level, date, previous } = report
  const draft = draftWith(format, figures)
  const written = Object.entries(sections).map(([key, lines]) => [key, paragraphs(...lines)])
  return {
    ...draft,
    agency: { ...draft.agency, name: agency ?? draft.agency.name, level: level ?? draft.agency.level },
    preface: paragraphs(...preface),
    sections: { ...draft.sections, ...Object.fromEntries(written) },
    signature: { ...draft.signature, date: date ?? null },
    previous: previous ? draftOf(format, previous) : null,
  }
}

describe('the cases', () => {
  it('show every rule', () => {
    const shown = new Set([...cases.map(({ rule }) => rule), ...OF_FILES.map(({ id }) => id)])
    expect([...ruleBook.info.keys()].filter((rule) => !shown.has(rule))).toEqual([])
  })
})

describe.each(cases)('$rule', ({ rule, format: name, passing, failing }) => {
  const format = name === '2019' ? format2019 : format2021
  const rulesIn = (report: Report) => evaluateAll(format, ruleBook, draftOf(format, report)).map((one) => one.rule)

  it(`says nothing: ${passing.says}`, () => {
    expect(rulesIn(passing)).not.toContain(rule)
  })

  it(`finds: ${failing.says}`, () => {
    expect(rulesIn(failing)).toContain(rule)
  })
})
