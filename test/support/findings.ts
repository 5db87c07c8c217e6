import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { createEngine, evaluate, listFindings } from '../../src/rules/engine'
import type { Finding } from '../../src/rules/finding'
import { type ReportedFinding, reportFinding } from '../../src/rules/report'

/** All findings of a draft, in the order of the form. */
export function findingsOf(format: Format, draft: Draft): Finding[] {
  return listFindings(evaluate(createEngine(format), draft))
}

/** All findings of a draft as other programs read them. */
export function reportsOf(format: Format, draft: Draft): ReportedFinding[] {
  return findingsOf(format, draft).map((finding) => reportFinding(format, finding))
}
