import { readFile, stat } from 'node:fs/promises'
import { describeReadProblem } from '../import/describe-source'
import {
  isDraftFile,
  type OpenedReport,
  type Opening,
  type OpenTemplates,
  openAnswer,
  openReport,
} from '../import/open'
import { MAX_BYTES } from '../import/read/limits'
import { WorkerDied } from '../import/worker/client'
import { cli as words } from '../messages/zh-CN'
import { Refusal, refuseFile, say } from './io'
import { reading } from './reading'

/** Opens a draft or any published report. A file that cannot be read or holds no report is refused. */
export async function openReportFile(file: string, templates: OpenTemplates): Promise<OpenedReport> {
  // Told by its size before it is read: a huge file would only fill the memory.
  const { size } = await stat(file).catch((error) => refuseFile(file, error))
  if (size > MAX_BYTES) {
    const problem = describeReadProblem({ code: 'read.too-large', bytes: size, limit: MAX_BYTES })
    throw new Refusal(words.inFile(file, problem))
  }
  const bytes = new Uint8Array(await readFile(file).catch((error) => refuseFile(file, error)))
  const opening = await open(file, bytes, templates)
  if (!opening.ok) throw new Refusal(words.inFile(file, opening.problem))
  return opening.report
}

/** A draft is opened here; whatever else a file may be is read where it can be stopped. */
async function open(file: string, bytes: Uint8Array, templates: OpenTemplates): Promise<Opening> {
  const { formats, words } = templates
  if (isDraftFile(file)) return openReport(file, bytes, templates)
  try {
    return openAnswer(await reading.read({ formats, words }, { name: file, bytes }), templates)
  } catch (error) {
    if (error instanceof WorkerDied) return { ok: false, problem: error.message }
    throw error
  }
}

/** The same, with what was noticed on the way told on standard error. */
export async function openReportAloud(file: string, templates: OpenTemplates): Promise<OpenedReport> {
  const report = await openReportFile(file, templates)
  for (const sentence of report.account) say(words.inFile(file, sentence))
  return report
}
