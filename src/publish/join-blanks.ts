import { cellName } from '../format/labels'
import type { Format } from '../format/types'
import { checkPage as words } from '../messages/zh-CN'
import type { ReportedFinding } from '../rules/report'

/** As many blank cells of a section are named one by one; more are told in one sentence. */
const FEW = 3
/** As many rows are named in it. */
const NAMED = 6

/**
 * Findings for a person to read: the many blank cells of a published table are one finding, that names rows and how
 * many cells. Those in `apart` (by fingerprint) stay by themselves.
 */
export function joinBlanks(
  format: Format,
  findings: ReportedFinding[],
  apart: ReadonlyMap<string, unknown>,
): ReportedFinding[] {
  const rules = new Set(format.rules.filter(({ type }) => type === 'blank').map(({ id }) => id))
  const isBlank = ({ rule, fingerprint }: ReportedFinding) => rules.has(rule) && !apart.has(fingerprint)
  const joined = new Map<string, ReportedFinding>()
  for (const section of new Set(findings.filter(isBlank).map((one) => one.section))) {
    const blanks = findings.filter((one) => isBlank(one) && one.section === section)
    const [first] = blanks
    if (first && blanks.length > FEW) joined.set(section, join(format, first, blanks))
  }
  return findings.flatMap((finding) => {
    const one = isBlank(finding) ? joined.get(finding.section) : undefined
    if (!one) return [finding]
    return one.fingerprint === finding.fingerprint ? [one] : []
  })
}

/** One finding of several, in the place of the first. */
function join(format: Format, first: ReportedFinding, blanks: ReportedFinding[]): ReportedFinding {
  const cells = blanks.flatMap((one) => one.cells)
  const rows = new Map<string, number>()
  for (const path of cells) {
    const cell = format.cellByPath.get(path)
    const name = cell ? cellName(cell) : null
    const row = name?.row ?? name?.block ?? name?.column ?? ''
    rows.set(row, (rows.get(row) ?? 0) + 1)
  }
  const named = [...rows].slice(0, NAMED).map(([row, count]) => words.blankRow(row, count))
  return { ...first, cells, message: words.blanks(cells.length, named.join('、'), rows.size > NAMED) }
}
