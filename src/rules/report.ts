import { difference } from '../draft/decimal'
import type { Format } from '../format/types'
import { describeFinding } from './describe'
import type { Finding, TextPlace } from './finding'

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
  /** Where in the prose, for a finding about words; offsets in UTF-16 units of the block's text. */
  place?: TextPlace
  /** Further places of the same slip. */
  others?: TextPlace[]
}

/** A finding in the shape of the data contract. */
export function reportFinding(format: Format, finding: Finding): ReportedFinding {
  const { left, right, difference } = sidesOf(finding)
  return {
    rule: finding.rule,
    severity: finding.severity,
    cells: finding.cells,
    section: finding.section,
    message: describeFinding(format, finding).message,
    left,
    right,
    difference,
    source: finding.source,
    fingerprint: finding.fingerprint,
    ...(finding.code === 'text' ? { place: finding.place, others: finding.others } : {}),
  }
}

/** The figures of a finding: the sides of a relation, or the figure and what it should be or was. */
function sidesOf(finding: Finding): Pick<ReportedFinding, 'left' | 'right' | 'difference'> {
  switch (finding.code) {
    case 'relation':
      return { left: finding.left.value, right: finding.right.value, difference: finding.difference }
    case 'years':
      return compared(finding.value, finding.expected)
    case 'swing':
    case 'unit-slip':
      return compared(finding.value, finding.before)
    case 'kind':
      return { left: finding.value, right: null, difference: null }
    default:
      return { left: null, right: null, difference: null }
  }
}

function compared(left: number, right: number) {
  return { left, right, difference: difference([left], [right]) }
}
