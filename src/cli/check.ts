import { reportTitle } from '../draft/title'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { findings as findingWords, cli as words } from '../messages/zh-CN'
import { createEngine, evaluate, listFindings } from '../rules/engine'
import { type ReportedFinding, reportFinding } from '../rules/report'
import { EXIT, openDraft, openTemplates, print, Refusal, say } from './io'

export interface CheckOptions {
  json?: boolean
  template?: string
}

interface CheckedFile {
  file: string
  agency: string
  year: number
  format: string
  findings: ReportedFinding[]
}

/** `nianbao check`: the findings of drafts. A file that cannot be read does not keep the others from being checked. */
export async function check(files: string[], options: CheckOptions): Promise<number> {
  const { formats } = await openTemplates(options.template)
  const checked: CheckedFile[] = []
  let refused = false
  for (const file of files) {
    try {
      const { draft, format } = await openDraft(file, formats)
      const result = {
        file,
        agency: draft.agency.name,
        year: draft.year,
        format: format.id,
        findings: findingsOf(format, draft),
      }
      checked.push(result)
      if (!options.json) printFindings(format, draft, result)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      say(error.message)
      refused = true
    }
  }
  if (options.json) print(JSON.stringify(checked, null, 2))
  if (refused) return EXIT.refused
  return checked.some(({ findings }) => hasErrors(findings)) ? EXIT.findings : EXIT.clean
}

/** All findings of a draft, in the shape of the data contract. */
export function findingsOf(format: Format, draft: Draft): ReportedFinding[] {
  return listFindings(evaluate(createEngine(format), draft)).map((finding) => reportFinding(format, finding))
}

/** Whether a report with these findings must not be published as it is. */
export function hasErrors(findings: ReportedFinding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}

function printFindings(format: Format, draft: Draft, { file, findings }: CheckedFile): void {
  print(words.checkedFile(reportTitle(format, draft), file))
  for (const finding of findings) {
    const section = format.sections.find((one) => one.key === finding.section)
    print(words.findingLine(findingWords.severity[finding.severity], section?.short ?? '', finding.message))
  }
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  print(words.checkSummary(count('error'), count('warning') + count('advice')))
}
