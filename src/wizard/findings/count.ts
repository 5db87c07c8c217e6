import type { Findings } from '../../rules/engine'
import { isBlank } from '../../rules/finding'

/** How many findings of each sort. Those that wait or are acknowledged are counted as that, not by severity. */
export interface FindingCounts {
  errors: number
  warnings: number
  advice: number
  blanks: number
  /** In a table still being filled in. */
  pending: number
  acknowledged: number
}

const NONE: ReadonlySet<string> = new Set()

/**
 * Counts findings; a text that is no number is an error of its own. `acknowledged` and `pending` are
 * fingerprints of findings for which a reason is written, and of those that wait.
 */
export function countFindings(
  findings: Findings,
  unread: number,
  acknowledged: ReadonlySet<string> = NONE,
  pending: ReadonlySet<string> = NONE,
): FindingCounts {
  const counts = { errors: unread, warnings: 0, advice: 0, blanks: 0, pending: 0, acknowledged: 0 }
  for (const finding of findings.values()) {
    if (acknowledged.has(finding.fingerprint)) counts.acknowledged++
    else if (isBlank(finding)) counts.blanks++
    else if (pending.has(finding.fingerprint)) counts.pending++
    else counts[COUNTED_AS[finding.severity]]++
  }
  return counts
}

const COUNTED_AS = { error: 'errors', warning: 'warnings', advice: 'advice' } as const
