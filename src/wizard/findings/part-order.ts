import { type Finding, isBlank } from '../../rules/finding'
import type { Part } from '../../rules/part'

/**
 * The parts as their findings are listed: that of the page at hand, then those with errors, which keep the report from being
 * published, then the others, all in the order of the report. `open` says whether a finding still has no reason.
 */
export function orderParts(
  parts: Part[],
  page: string,
  findings: Finding[],
  open: (finding: Finding) => boolean,
): Part[] {
  const wrong = new Set(
    findings.filter((one) => one.severity === 'error' && !isBlank(one) && open(one)).map(({ section }) => section),
  )
  const rankOf = ({ key }: Part) => (key === page ? 0 : wrong.has(key) ? 1 : 2)
  return [...parts].sort((a, b) => rankOf(a) - rankOf(b))
}
