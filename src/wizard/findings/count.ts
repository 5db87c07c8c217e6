import type { Findings } from '../../rules/engine'
import { isBlank } from '../../rules/finding'

export interface FindingCounts {
  errors: number
  /** Warnings and advice. */
  warnings: number
  blanks: number
}

/** How many findings of each sort; a text that is no number is an error of its own. */
export function countFindings(findings: Findings, unread: number): FindingCounts {
  const list = [...findings.values()]
  const blanks = list.filter(isBlank).length
  const errors = list.filter((finding) => finding.severity === 'error').length - blanks + unread
  const warnings = list.filter((finding) => finding.severity !== 'error').length
  return { errors, warnings, blanks }
}
