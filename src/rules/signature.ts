import type { Draft } from '../draft/types'
import type { RuleWords } from './book-schema'
import type { SectionFault } from './finding'

/**
 * What is wrong with the date below a report: it lies after the report's year and, for each level, not after
 * the last day of the Regulation's article 49. No date is no fault.
 */
export function signatureFault(
  { signature: { date }, year, agency }: Draft,
  deadlines: RuleWords['deadlines'],
): Extract<SectionFault, { date: string }> | null {
  if (date === null) return null
  const deadline = `${year + 1}-${deadlines[agency.level]}`
  if (date <= `${year}-12-31`) return { kind: 'early', date, year, deadline }
  return date > deadline ? { kind: 'late', date, year, deadline } : null
}
