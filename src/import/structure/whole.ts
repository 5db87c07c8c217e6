import { officialTitle } from '../../draft/title'
import type { Draft } from '../../draft/types'
import { proposeFormat } from '../../format/load'
import type { Format } from '../../format/types'
import { structure as words } from '../../messages/zh-CN'
import { STRUCTURE } from '../../rules/built-in'
import { plainText } from '../recognise/normalise'
import type { PrintedReport } from '../result'
import type { StructureFault } from './fault'

/** Where findings about the report as a whole are said to stand. */
const TITLE = 'title'

/** A title that is not there, or not agency, year and the words of the form. */
export function titleFaults({ title, year }: PrintedReport, draft: Draft, format: Format): StructureFault[] {
  const official = officialTitle(format, draft.agency.name || words.unknown.agency, year ?? words.unknown.year)
  const base = { rule: STRUCTURE.title, official, section: TITLE, place: null } as const
  if (title === null) return [{ ...base, kind: 'missing', cells: [] }]
  return plainText(title) === plainText(official) ? [] : [{ ...base, kind: 'worded', printed: title, cells: [] }]
}

/** A form that is not the one in force for the year of the report: to be looked at where only a sentence names the year. */
export function formatFaults(
  { dated }: PrintedReport,
  draft: Draft,
  format: Format,
  formats: Format[],
): StructureFault[] {
  const inForce = proposeFormat(formats, draft.year)
  if (!inForce || inForce.id === format.id) return []
  const fault = { used: format.name, inForce: inForce.name, year: draft.year }
  const severity = dated ? {} : ({ severity: 'warning' } as const)
  return [
    { rule: STRUCTURE.format, kind: 'not-in-force', ...fault, ...severity, section: TITLE, cells: [], place: null },
  ]
}
