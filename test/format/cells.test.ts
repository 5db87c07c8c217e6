import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/format/types'
import { format2019, format2021 } from '../support/formats'

// Written down from the data contract, not from the format files.

const APPLICANTS = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'other', 'total']

const REQUEST_ROWS = [
  'received',
  'carriedIn',
  'granted',
  'partlyGranted',
  'refused.stateSecrets',
  'refused.prohibitedByLaw',
  'refused.securityAndStability',
  'refused.thirdPartyRights',
  'refused.internalAffairs',
  'refused.processInformation',
  'refused.enforcementFiles',
  'refused.administrativeQueries',
  'unavailable.notHeld',
  'unavailable.needsCreation',
  'unavailable.stillUnclear',
  'notProcessed.petitions',
  'notProcessed.duplicates',
  'notProcessed.publications',
  'notProcessed.excessive',
  'notProcessed.reconfirmation',
]
const OTHER_HANDLING = {
  '2019': ['otherHandling'],
  '2021': ['otherHandling.notCorrected', 'otherHandling.feeUnpaid', 'otherHandling.other'],
}
const LAST_ROWS = ['total', 'carriedOut']

const DISPUTES = ['review', 'litigation.direct', 'litigation.afterReview'].flatMap((group) =>
  ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `disputes.${group}.${column}`),
)

const PROACTIVE = {
  '2019': [
    ...grid('proactive.article20_1', ['regulations', 'normativeDocuments'], ['created', 'disclosed', 'totalDisclosed']),
    ...grid('proactive.article20_5', ['licensing', 'otherServices'], ['previousItems', 'change', 'decisions']),
    ...grid('proactive.article20_6', ['penalties', 'coercion'], ['previousItems', 'change', 'decisions']),
    ...grid('proactive.article20_8', ['administrativeFees'], ['previousItems', 'change']),
    ...grid('proactive.article20_9', ['procurement'], ['projects', 'amount']),
  ],
  '2021': [
    ...grid('proactive.article20_1', ['regulations', 'normativeDocuments'], ['issued', 'repealed', 'inForce']),
    ...grid('proactive.article20_5', ['licensing'], ['decisions']),
    ...grid('proactive.article20_6', ['penalties', 'coercion'], ['decisions']),
    ...grid('proactive.article20_8', ['administrativeFees'], ['amount']),
  ],
}

function grid(block: string, rows: string[], columns: string[]): string[] {
  return rows.flatMap((row) => columns.map((column) => `${block}.${row}.${column}`))
}

function expectedPaths(year: '2019' | '2021'): string[] {
  const rows = [...REQUEST_ROWS, ...OTHER_HANDLING[year], ...LAST_ROWS]
  return [...PROACTIVE[year], ...grid('requests', rows, APPLICANTS), ...DISPUTES]
}

function countIn(format: Format, table: string): number {
  return format.cells.filter((cell) => cell.table === table).length
}

describe('the cells of format 2019', () => {
  it('are exactly those of the data contract, in the order of the form', () => {
    expect(format2019.cells.map((cell) => cell.path)).toEqual(expectedPaths('2019'))
  })

  it('count 22 + 161 + 15 = 198', () => {
    expect(['proactive', 'requests', 'disputes'].map((table) => countIn(format2019, table))).toEqual([22, 161, 15])
    expect(format2019.cells).toHaveLength(198)
  })

  it('hold counts, but for the changes, which may be negative, and one amount in 万元', () => {
    expect(unusual(format2019)).toEqual([
      ['proactive.article20_5.licensing.change', 'signedCount', null],
      ['proactive.article20_5.otherServices.change', 'signedCount', null],
      ['proactive.article20_6.penalties.change', 'signedCount', null],
      ['proactive.article20_6.coercion.change', 'signedCount', null],
      ['proactive.article20_8.administrativeFees.change', 'signedCount', null],
      ['proactive.article20_9.procurement.amount', 'amount', '万元'],
    ])
  })
})

describe('the cells of format 2021', () => {
  it('are exactly those of the data contract, in the order of the form', () => {
    expect(format2021.cells.map((cell) => cell.path)).toEqual(expectedPaths('2021'))
  })

  it('count 10 + 175 + 15 = 200', () => {
    expect(['proactive', 'requests', 'disputes'].map((table) => countIn(format2021, table))).toEqual([10, 175, 15])
    expect(format2021.cells).toHaveLength(200)
  })

  it('hold counts, but for one amount in 万元', () => {
    expect(unusual(format2021)).toEqual([['proactive.article20_8.administrativeFees.amount', 'amount', '万元']])
  })
})

describe('every cell of both formats', () => {
  it.each([format2019, format2021])('belongs to the section that shows its table ($id)', (format) => {
    for (const cell of format.cells) expect(cell.section).toBe(cell.table)
  })

  it.each([format2019, format2021])('is found by its path ($id)', (format) => {
    for (const cell of format.cells) expect(format.cellByPath.get(cell.path)).toBe(cell)
    expect(format.cellByPath.size).toBe(format.cells.length)
  })

  it('collects the guidance of its block, its rows and its columns, each with its source', () => {
    const fees = format2021.cellByPath.get('proactive.article20_8.administrativeFees.amount')
    const secrets = format2021.cellByPath.get('requests.refused.stateSecrets.business')
    expect(fees?.guidance).toHaveLength(1)
    expect(secrets?.guidance).toHaveLength(1)
    const sources = officialGuidance().map((one) => one.source)
    expect(sources.length).toBeGreaterThan(400)
    for (const source of sources) expect(source).toMatch(/〔\d{4}〕|条例|规范》|实务/)
  })
})

function unusual(format: Format) {
  return format.cells.filter((cell) => cell.kind !== 'count').map((cell) => [cell.path, cell.kind, cell.unit])
}

function officialGuidance() {
  return [format2019, format2021].flatMap((format) => [
    ...format.sections.flatMap((section) => section.guidance),
    ...format.cells.flatMap((cell) => cell.guidance),
  ])
}
