import type { Format } from '../format/types'
import { describeFinding } from './describe'
import type { Finding } from './finding'

/** A finding as other programs read it: the shape of the data contract. */
export interface ReportedFinding {
  rule: string
  severity: Finding['severity']
  cells: string[]
  section: string
  message: string
  /** Values of the two sides of a relation; for a single cell its value on the left. */
  left: number | null
  right: number | null
  difference: number | null
  source: string
  fingerprint: string
}

/** A finding in the shape of the data contract. */
export function reportFinding(format: Format, finding: Finding): ReportedFinding {
  const relation = finding.code === 'relation' ? finding : null
  return {
    rule: finding.rule,
    severity: finding.severity,
    cells: finding.cells,
    section: finding.section,
    message: describeFinding(format, finding).message,
    left: relation ? relation.left.value : finding.code === 'kind' ? finding.value : null,
    right: relation?.right.value ?? null,
    difference: relation?.difference ?? null,
    source: finding.source,
    fingerprint: finding.fingerprint,
  }
}
