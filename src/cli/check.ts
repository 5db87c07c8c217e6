import { reportTitle } from '../draft/title'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import type { OpenTemplates } from '../import/open'
import type { PrintedReport } from '../import/result'
import { findings as findingWords, rules as ruleWords, cli as words } from '../messages/zh-CN'
import { checkPage } from '../publish/check-page'
import type { CheckedReport } from '../publish/check-report'
import { joinBlanks } from '../publish/join-blanks'
import type { RuleBook } from '../rules/book'
import { evaluateAll } from '../rules/evaluate-all'
import { type Finding, isBlank, isEmptySection } from '../rules/finding'
import { partName } from '../rules/part'
import { type ReportedFinding, reportFinding } from '../rules/report'
import { EXIT, print, Refusal, save, say } from './io'
import { openReportAloud } from './open-report'
import { expectFiles } from './reading'
import { openTemplates } from './templates'

export interface CheckOptions {
  json?: boolean
  /** Last year's report, in place of the one inside the file. */
  previous?: string
  /** Where to write the findings as a printable page. */
  html?: string
  template?: string
}

/** `nianbao check`: the findings of drafts and published reports. A file that cannot be read does not keep the others from being checked. */
export async function check(files: string[], options: CheckOptions): Promise<number> {
  expectFiles([...files, ...(options.previous === undefined ? [] : [options.previous])])
  const templates = await openTemplates(options.template)
  const previous = options.previous === undefined ? null : (await openReportAloud(options.previous, templates)).draft
  const checked: CheckedReport[] = []
  let refused = false
  for (const file of files) {
    try {
      const report = await checkFile(file, previous, templates)
      checked.push(report)
      if (!options.json) printFindings(report)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(error.message)
      refused = true
    }
  }
  if (options.json) print(JSON.stringify(checked.map(asJson), null, 2))
  if (options.html !== undefined) await save(options.html, checkPage(checked, templates.checkStyle, new Date()))
  if (refused) return EXIT.refused
  return checked.some(({ findings }) => hasErrors(findings)) ? EXIT.findings : EXIT.clean
}

async function checkFile(file: string, previous: Draft | null, templates: OpenTemplates): Promise<CheckedReport> {
  const { draft: read, format, read: source, findings: structure } = await openReportAloud(file, templates)
  const draft = previous ? { ...read, previous: { ...previous, previous: null } } : read
  const found = evaluateAll(format, templates.book, draft)
  const news = source ? notSaidTwice(source.printed, found) : found
  return { file, draft, format, findings: [...structure, ...news.map((one) => reportFinding(format, one))] }
}

/** All findings of a draft, in the shape of the data contract. */
export function findingsOf(format: Format, book: RuleBook, draft: Draft): ReportedFinding[] {
  return evaluateAll(format, book, draft).map((finding) => reportFinding(format, finding))
}

/**
 * Of the findings of a draft those that structure has not told: of a published report a cell not printed is blank, a
 * section not there empty.
 */
function notSaidTwice(printed: PrintedReport, findings: Finding[]): Finding[] {
  const cells = new Set(printed.cells)
  const there = new Set(printed.sections.map(({ section }) => section?.key))
  return findings.filter((finding) => {
    if (isBlank(finding)) return finding.cells.some((cell) => cells.has(cell))
    return !isEmptySection(finding) || there.has(finding.section)
  })
}

/** Whether a report with these findings must not be published as it is. */
export function hasErrors(findings: ReportedFinding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}

/** A report as `--json` has it. */
function asJson({ file, draft, format, findings }: CheckedReport) {
  return { file, agency: draft.agency.name, year: draft.year, format: format.id, findings }
}

function printFindings({ file, draft, format, findings }: CheckedReport): void {
  print(words.checkedFile(reportTitle(format, draft), file))
  const shown = joinBlanks(format, findings, new Map())
  for (const finding of shown) {
    const said = finding.message + (finding.place ? ruleWords.quoted(finding.place.quote) : '')
    print(words.findingLine(findingWords.severity[finding.severity], partName(format, finding.section), said))
  }
  const count = (severity: string) => shown.filter((finding) => finding.severity === severity).length
  print(words.checkSummary(count('error'), count('warning'), count('advice')))
}
