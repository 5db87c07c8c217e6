import type { Acknowledgement } from '../../draft/types'
import type { Findings } from '../../rules/engine'

/**
 * The reasons without those whose finding a change has made go away. A reason holds until the figures change;
 * reasons for what was not found before the change either are left alone.
 */
export function stillFound(acknowledged: Acknowledgement[], before: Findings, after: Findings): Acknowledgement[] {
  if (acknowledged.length === 0) return acknowledged
  const gone = fingerprintsOf(before)
  for (const fingerprint of fingerprintsOf(after)) gone.delete(fingerprint)
  return acknowledged.filter(({ finding }) => !gone.has(finding))
}

function fingerprintsOf(findings: Findings): Set<string> {
  return new Set([...findings.values()].map(({ fingerprint }) => fingerprint))
}
