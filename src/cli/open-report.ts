import { readFile, stat } from 'node:fs/promises'
import { describeReadProblem } from '../import/describe-source'
import { type OpenedReport, type OpenTemplates, openReport } from '../import/open'
import { MAX_BYTES } from '../import/read/limits'
import { cli as words } from '../messages/zh-CN'
import { Refusal, refuseFile, say } from './io'

/** Opens a draft or any published report. A file that cannot be read or holds no report is refused. */
export async function openReportFile(file: string, templates: OpenTemplates): Promise<OpenedReport> {
  // Told by its size before it is read: a huge file would only fill the memory.
  const { size } = await stat(file).catch((error) => refuseFile(file, error))
  if (size > MAX_BYTES) {
    const problem = describeReadProblem({ code: 'read.too-large', bytes: size, limit: MAX_BYTES })
    throw new Refusal(words.inFile(file, problem))
  }
  const bytes = await readFile(file).catch((error) => refuseFile(file, error))
  const opening = await openReport(file, new Uint8Array(bytes), templates)
  if (!opening.ok) throw new Refusal(words.inFile(file, opening.problem))
  return opening.report
}

/** The same, with what was noticed on the way told on standard error. */
export async function openReportAloud(file: string, templates: OpenTemplates): Promise<OpenedReport> {
  const report = await openReportFile(file, templates)
  for (const { message } of report.messages) say(words.inFile(file, message))
  return report
}
