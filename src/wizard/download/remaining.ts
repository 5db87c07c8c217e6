import type { Format } from '../../format/types'
import { findings as findingWords, wizard, check as words } from '../../messages/zh-CN'
import { describeFinding, placeOf } from '../../rules/describe'
import { type Finding, isBlank } from '../../rules/finding'
import type { Reasons } from '../findings/reasons'

/** One thing that remains to be seen to in a part, in words. */
export interface Remaining {
  key: string
  tone: Finding['severity'] | 'acknowledged' | 'blank'
  tag: string
  text: string
  /** The cell to correct it in, where there is no finding. */
  path: string
  finding: Finding | null
}

/** What remains in a section: texts that are no number, findings, and all blanks as one. */
export function remainingIn(
  format: Format,
  section: string,
  findings: Finding[],
  unread: Iterable<string>,
  reasons: Reasons,
): Remaining[] {
  const own = findings.filter((finding) => finding.section === section)
  const blanks = own.filter((finding) => isBlank(finding) && !reasons.has(finding.fingerprint))
  const cells = [...unread].flatMap((path) => format.cellByPath.get(path) ?? [])
  return [
    ...cells
      .filter((cell) => cell.section === section)
      .map((cell): Remaining => {
        const text = wizard.findings.unread(placeOf(cell))
        return { key: cell.path, tone: 'error', tag: findingWords.severity.error, text, path: cell.path, finding: null }
      }),
    ...own.filter((finding) => !isBlank(finding)).map((finding) => ofFinding(format, finding, reasons)),
    ...ofBlanks(format, section, blanks),
  ]
}

function ofFinding(format: Format, finding: Finding, reasons: Reasons): Remaining {
  const { message } = describeFinding(format, finding)
  const reason = reasons.get(finding.fingerprint)
  const said =
    reason === undefined
      ? { tone: finding.severity, tag: findingWords.severity[finding.severity], text: message }
      : { tone: 'acknowledged' as const, tag: words.acknowledgedTag, text: message + words.reason.given(reason) }
  return { key: finding.fingerprint, ...said, path: finding.cells[0] ?? '', finding }
}

function ofBlanks(format: Format, section: string, blanks: Finding[]): Remaining[] {
  const path = blanks[0]?.cells[0]
  if (path === undefined) return []
  const short = format.sections.find((one) => one.key === section)?.short ?? ''
  const text = wizard.findings.blanks(short, blanks.length)
  return [{ key: 'blank', tone: 'blank', tag: wizard.findings.blankTag, text, path, finding: null }]
}
