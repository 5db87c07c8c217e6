import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { draftWith } from './drafts'
import { format2019, format2021, projectFile } from './formats'
import { paragraphs } from './rules'

/** A sentence of our own words, and the rules that have to find something in it. */
export interface Labelled {
  text: string
  expected: string[]
  format: Format
  draft: Draft
}

/** Whose tables the sentences are about, by the letter at the beginning of a line. Z and Y report nothing but 0. */
const REPORTS: Record<string, { format: Format; draft: Draft }> = {
  A: { format: format2021, draft: report(format2021, '甲县教育局', 'department', 2022, departmentFigures()) },
  Z: { format: format2021, draft: report(format2021, '甲县教育局', 'department', 2022, {}) },
  B: { format: format2019, draft: report(format2019, '乙县人民政府', 'government', 2020, countyFigures()) },
  Y: { format: format2019, draft: report(format2019, '丙区财政局', 'department', 2020, {}) },
}

/** The sets of sentences: the first the words were tuned by, the others written before and not used for tuning. */
export const SENTENCE_SETS = ['tuning', 'held-out', 'held-out-2'] as const
export type SentenceSet = (typeof SENTENCE_SETS)[number]

/** The sentences of a file in test/fixtures/sentences: letter | rules or - | text. */
export function labelledSentences(name: SentenceSet): Labelled[] {
  return projectFile(`test/fixtures/sentences/${name}.txt`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [letter = '', rules = '', text = ''] = line.split(' | ')
      const one = REPORTS[letter]
      if (!one || text === '') throw new Error(`not a labelled sentence: ${line}`)
      const [section = ''] = Object.keys(one.draft.sections)
      const draft = { ...one.draft, sections: { ...one.draft.sections, [section]: paragraphs(text) } }
      return { text, expected: rules === '-' ? [] : rules.split(','), format: one.format, draft }
    })
}

function report(
  format: Format,
  name: string,
  level: 'department' | 'government',
  year: number,
  figures: Record<string, number>,
): Draft {
  const draft = draftWith(format, figures)
  return { ...draft, year, agency: { ...draft.agency, name, level } }
}

function departmentFigures(): Record<string, number> {
  const rows = {
    received: [100, 15, 5, 120],
    carriedIn: [6, 0, 0, 6],
    granted: [50, 8, 2, 60],
    partlyGranted: [10, 2, 0, 12],
    'refused.stateSecrets': [1, 0, 0, 1],
    'refused.processInformation': [4, 0, 0, 4],
    'refused.enforcementFiles': [2, 1, 0, 3],
    'unavailable.notHeld': [17, 2, 1, 20],
    'unavailable.needsCreation': [4, 1, 0, 5],
    'notProcessed.petitions': [7, 0, 0, 7],
    'notProcessed.duplicates': [3, 0, 0, 3],
    'otherHandling.notCorrected': [3, 1, 0, 4],
    total: [101, 15, 3, 119],
    carriedOut: [5, 0, 2, 7],
  }
  return {
    ...requestFigures(rows),
    'disputes.review.upheld': 3,
    'disputes.review.corrected': 1,
    'disputes.review.other': 1,
    'disputes.review.total': 5,
    'disputes.litigation.direct.upheld': 2,
    'disputes.litigation.direct.pending': 1,
    'disputes.litigation.direct.total': 3,
    'disputes.litigation.afterReview.upheld': 1,
    'disputes.litigation.afterReview.total': 1,
    'proactive.article20_1.normativeDocuments.issued': 4,
    'proactive.article20_1.normativeDocuments.repealed': 2,
    'proactive.article20_1.normativeDocuments.inForce': 31,
    'proactive.article20_5.licensing.decisions': 850,
    'proactive.article20_6.penalties.decisions': 96,
    'proactive.article20_6.coercion.decisions': 12,
    'proactive.article20_8.administrativeFees.amount': 25.1,
  }
}

function countyFigures(): Record<string, number> {
  const rows = {
    received: [600, 100, 13, 713],
    carriedIn: [30, 6, 0, 36],
    granted: [410, 70, 10, 490],
    partlyGranted: [40, 5, 0, 45],
    'refused.enforcementFiles': [50, 10, 0, 60],
    'unavailable.notHeld': [100, 17, 3, 120],
    'notProcessed.duplicates': [18, 2, 0, 20],
    total: [618, 104, 13, 735],
    carriedOut: [12, 2, 0, 14],
  }
  return {
    ...requestFigures(rows),
    'proactive.article20_1.normativeDocuments.created': 9,
    'proactive.article20_1.normativeDocuments.disclosed': 8,
    'proactive.article20_1.normativeDocuments.totalDisclosed': 120,
    'proactive.article20_5.licensing.decisions': 46503,
    'proactive.article20_6.penalties.decisions': 68345,
    'proactive.article20_9.procurement.projects': 157,
    'proactive.article20_9.procurement.amount': 609.11,
  }
}

/** Rows by key: natural persons, businesses, legal services, total. */
function requestFigures(rows: Record<string, number[]>): Record<string, number> {
  const columns = ['naturalPerson', 'business', 'legalService', 'total']
  const cells = Object.entries(rows).flatMap(([row, figures]) =>
    figures.map((figure, index) => [`requests.${row}.${columns[index]}`, figure] as const),
  )
  return Object.fromEntries(cells)
}
