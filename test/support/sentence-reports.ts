import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { draftWith } from './drafts'
import { format2019, format2021 } from './formats'

/** Whose tables the labelled sentences are about, by the letter at the beginning of a line. Z and Y report nothing but 0. */
export const SENTENCE_REPORTS: Record<string, { format: Format; draft: Draft }> = {
  A: { format: format2021, draft: report(format2021, '甲县教育局', 'department', 2022, departmentFigures()) },
  Z: { format: format2021, draft: report(format2021, '甲县教育局', 'department', 2022, {}) },
  B: { format: format2019, draft: report(format2019, '乙县人民政府', 'government', 2020, countyFigures()) },
  Y: { format: format2019, draft: report(format2019, '丙区财政局', 'department', 2020, {}) },
  C: { format: format2021, draft: report(format2021, '戊区青石街道办事处', 'department', 2024, streetFigures()) },
  D: { format: format2021, draft: report(format2021, '己市人民政府', 'government', 2023, cityFigures()) },
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

function streetFigures(): Record<string, number> {
  const rows = {
    received: [14, 2, 0, 16],
    carriedIn: [1, 0, 0, 1],
    granted: [4, 1, 0, 5],
    partlyGranted: [3, 0, 0, 3],
    'unavailable.notHeld': [4, 0, 0, 4],
    'notProcessed.petitions': [2, 0, 0, 2],
    'notProcessed.duplicates': [1, 0, 0, 1],
    'otherHandling.notCorrected': [0, 1, 0, 1],
    total: [14, 2, 0, 16],
    carriedOut: [1, 0, 0, 1],
  }
  return {
    ...requestFigures(rows),
    'disputes.review.upheld': 2,
    'disputes.review.corrected': 1,
    'disputes.review.total': 3,
    'disputes.litigation.direct.other': 1,
    'disputes.litigation.direct.total': 1,
    'proactive.article20_1.normativeDocuments.repealed': 1,
    'proactive.article20_5.licensing.decisions': 12,
    'proactive.article20_6.penalties.decisions': 147,
  }
}

function cityFigures(): Record<string, number> {
  const rows = {
    received: [780, 90, 36, 906],
    carriedIn: [18, 2, 1, 21],
    granted: [210, 30, 10, 250],
    partlyGranted: [40, 6, 2, 48],
    'refused.stateSecrets': [2, 0, 0, 2],
    'refused.processInformation': [9, 2, 0, 11],
    'refused.enforcementFiles': [24, 4, 0, 28],
    'unavailable.notHeld': [226, 24, 10, 260],
    'unavailable.needsCreation': [12, 2, 1, 15],
    'unavailable.stillUnclear': [6, 0, 0, 6],
    'notProcessed.petitions': [99, 3, 0, 102],
    'notProcessed.duplicates': [40, 5, 3, 48],
    'otherHandling.notCorrected': [50, 7, 3, 60],
    'otherHandling.other': [18, 4, 3, 25],
    total: [736, 87, 32, 855],
    carriedOut: [62, 5, 5, 72],
  }
  return {
    ...requestFigures(rows),
    'disputes.review.upheld': 15,
    'disputes.review.corrected': 2,
    'disputes.review.other': 4,
    'disputes.review.pending': 3,
    'disputes.review.total': 24,
    'disputes.litigation.direct.upheld': 4,
    'disputes.litigation.direct.other': 1,
    'disputes.litigation.direct.pending': 2,
    'disputes.litigation.direct.total': 7,
    'disputes.litigation.afterReview.upheld': 6,
    'disputes.litigation.afterReview.corrected': 1,
    'disputes.litigation.afterReview.pending': 3,
    'disputes.litigation.afterReview.total': 10,
    'proactive.article20_1.regulations.issued': 5,
    'proactive.article20_1.regulations.repealed': 4,
    'proactive.article20_1.regulations.inForce': 62,
    'proactive.article20_1.normativeDocuments.issued': 42,
    'proactive.article20_1.normativeDocuments.repealed': 9,
    'proactive.article20_1.normativeDocuments.inForce': 388,
    'proactive.article20_5.licensing.decisions': 129301,
    'proactive.article20_6.penalties.decisions': 80412,
    'proactive.article20_6.coercion.decisions': 3177,
    'proactive.article20_8.administrativeFees.amount': 15234.6,
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
