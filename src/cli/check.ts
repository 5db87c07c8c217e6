import { reportTitle } from '../draft/title'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import type { PrintedReport } from '../import/result'
import { findings as findingWords, rules as ruleWords, cli as words } from '../messages/zh-CN'
import { checkPage } from '../publish/check-page'
import type { CheckedReport } from '../publish/check-report'
import { joinBlanks } from '../publish/join-blanks'
import type { RuleBook } from '../rules/book'
import { evaluateAll } from '../rules/evaluate-all'
import { partName } from '../rules/part'
import { type ReportedFinding, reportFinding } from '../rules/report'
import { EXIT, openTemplates, print, Refusal, save, say } from './io'
import { openReportAloud } from './open-report'
import { expectFiles } from './reading'

export interface CheckOptions {
  json?: boolean
  /** Last year's report, in place of the one inside the file. */
  previous?: string
  /** Where to write the findings as a printable page. */
  html?: string
  template?: string
}

/** The rules that say of a cell that it is not printed, and that it has no figure. */
const MISSING = 'structure.rows'
const BLANK = 'cell.blank'
/** The rule that wants 无 in a section without text. */
const EMPTY = 'others.empty'

interface CheckedFile {
  file: string
  agency: string
  year: number
  format: string
  findings: ReportedFinding[]
}

/** `nianbao check`: the findings of drafts and published reports. A file that cannot be read does not keep the others from being checked. */
export async function check(files: string[], options: CheckOptions): Promise<number> {
  expectFiles([...files, ...(options.previous === undefined ? [] : [options.previous])])
  const templates = await openTemplates(options.template)
  const previous = options.previous === undefined ? null : (await openReportAloud(options.previous, templates)).draft
  const checked: CheckedFile[] = []
  const pages: CheckedReport[] = []
  let refused = false
  for (const file of files) {
    try {
      const { draft: read, format, read: source, findings } = await openReportAloud(file, templates)
      const draft = previous ? { ...read, previous: { ...previous, previous: null } } : read
      const all = [
        ...findings,
        ...notSaidTwice(source?.printed ?? null, findings, findingsOf(format, templates.book, draft)),
      ]
      const result = { file, agency: draft.agency.name, year: draft.year, format: format.id, findings: all }
      checked.push(result)
      pages.push({ file, draft, format, findings: all })
      if (!options.json) printFindings(format, draft, result)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(error.message)
      refused = true
    }
  }
  if (options.json) print(JSON.stringify(checked, null, 2))
  if (options.html !== undefined) await save(options.html, checkPage(pages, templates.checkStyle, new Date()))
  if (refused) return EXIT.refused
  return checked.some(({ findings }) => hasErrors(findings)) ? EXIT.findings : EXIT.clean
}

/** All findings of a draft, in the shape of the data contract. */
export function findingsOf(format: Format, book: RuleBook, draft: Draft): ReportedFinding[] {
  return evaluateAll(format, book, draft).map((finding) => reportFinding(format, finding))
}

/** Of the findings of a draft those that are news: in a published report a cell not printed is blank, a section not there empty. */
function notSaidTwice(
  printed: PrintedReport | null,
  structure: ReportedFinding[],
  findings: ReportedFinding[],
): ReportedFinding[] {
  if (!printed) return findings
  const missing = new Set(structure.filter(({ rule }) => rule === MISSING).flatMap(({ cells }) => cells))
  const there = new Set(printed.sections.map(({ section }) => section?.key))
  return findings.filter(({ rule, cells, section }) => {
    if (rule === BLANK) return !cells.every((cell) => missing.has(cell))
    return rule !== EMPTY || there.has(section)
  })
}

/** Whether a report with these findings must not be published as it is. */
export function hasErrors(findings: ReportedFinding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}

function printFindings(format: Format, draft: Draft, { file, findings }: CheckedFile): void {
  print(words.checkedFile(reportTitle(format, draft), file))
  const shown = joinBlanks(format, findings, new Map())
  for (const finding of shown) {
    const said = finding.message + (finding.place ? ruleWords.quoted(finding.place.quote) : '')
    print(words.findingLine(findingWords.severity[finding.severity], partName(format, finding.section), said))
  }
  const count = (severity: string) => shown.filter((finding) => finding.severity === severity).length
  print(words.checkSummary(count('error'), count('warning'), count('advice')))
}
