import { getCell } from '../draft/cells'
import { reportTitle } from '../draft/title'
import { writeDraft } from '../draft/write'
import type { OpenedReport } from '../import/open'
import { cli as words } from '../messages/zh-CN'
import { exists } from '../platform/node/files'
import { EXIT, print, Refusal, save, say } from './io'
import { openReportFile } from './open-report'
import { expectFiles } from './reading'
import { openTemplates } from './templates'

export interface ImportOptions {
  /** Where to write the draft. */
  output?: string
  json?: boolean
  template?: string
}

/**
 * `nianbao import`: a draft from a published report. With `--json` standard output has `{ file, draft, messages }`,
 * with `-o` the draft's file, else an account for people; with `-o` the account goes to standard error.
 */
export async function importReport(file: string, options: ImportOptions): Promise<number> {
  const { output, json } = options
  if (output !== undefined && (await exists(output))) throw new Refusal(words.wouldOverwrite(output))
  expectFiles([file])
  const report = await openReportFile(file, await openTemplates(options.template))
  const { draft, messages } = report
  if (output !== undefined) await save(output, writeDraft(draft))
  if (json) {
    print(JSON.stringify({ file, draft, messages }, null, 2))
    return EXIT.clean
  }
  for (const line of accountOf(file, report)) (output === undefined ? print : say)(line)
  if (output !== undefined) print(output)
  return EXIT.clean
}

/** What was read: the report, its cells by how they were read, then every message, what is alike in one. */
function accountOf(file: string, { draft, format, read, messages, account: told }: OpenedReport): string[] {
  const filled = format.cells.filter(({ path }) => getCell(draft, path) !== null).length
  const empty = format.cells.filter(({ path }) => getCell(draft, path) === null)
  const missing = read ? empty.filter(({ path }) => !read.places.has(path)).length : 0
  const uncertain = new Set(messages.flatMap(({ code, cells }) => (code === 'cells.uncertain' ? cells : [])))
  const unplaced = messages.filter(({ code }) => code === 'figure.unplaced').length
  const account = words.imported
  return [
    account.report(reportTitle(format, draft), file, format.id),
    account.cells(filled, empty.length - missing, missing),
    account.doubts(uncertain.size, unplaced),
    ...told.map((sentence) => account.message(sentence)),
  ]
}
