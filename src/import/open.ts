import { describeDraftNotice, describeDraftProblems } from '../draft/describe'
import type { DraftNotice } from '../draft/problems'
import { readDraft } from '../draft/read'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import type { RuleBook } from '../rules/book'
import type { ReportedFinding } from '../rules/report'
import { accountOf } from './account'
import { cellsOfMessage, describeImportMessage, describeRefusal } from './describe'
import { describeReadNotice, describeReadProblem } from './describe-source'
import { importSource } from './import'
import type { ImportMessage } from './problems'
import { readSource } from './read'
import { MAX_BYTES } from './read/limits'
import type { ReadNotice, SourceReading } from './read/types'
import type { Formats } from './recognise/format'
import type { PrintedReport } from './result'
import type { Place, Source } from './source'
import { structureFindings } from './structure'
import type { ImportWords } from './words'
import type { ImportAnswer, Imported } from './worker/jobs'

/** The templates that opening a report goes by. */
export interface OpenTemplates {
  formats: Formats
  book: RuleBook
  words: ImportWords
}

/** What was noticed on the way, with its code and in words. */
interface OpenMessage {
  code: (DraftNotice | ReadNotice | ImportMessage)['code']
  message: string
  /** Paths of the cells it is about. */
  cells: string[]
  /** The text of the source it is about, as printed. */
  found: string | null
  place: Place | null
}

/** What a file that is no draft of this program prints. */
interface OpenedSource {
  source: Source
  printed: PrintedReport
  /** Where each cell of the draft stands in the source, by cell path. */
  places: Map<string, Place>
}

export interface OpenedReport {
  draft: Draft
  format: Format
  /** Null for a draft of this program, which prints nothing. */
  read: OpenedSource | null
  messages: OpenMessage[]
  /** The same to read through: what is alike in one sentence. */
  account: string[]
  /** Findings of the rules of structure; those on figures and words follow from the draft. */
  findings: ReportedFinding[]
}

/** A file opened, or in one line why not and what to do. */
export type Opening = { ok: true; report: OpenedReport } | { ok: false; problem: string }

/**
 * Opens a report whoever made it, from the bytes of its file: a draft of this program as it is, everything else by
 * reading and recognising it. Never throws; a file without a report is refused.
 */
export async function openReport(name: string, bytes: Uint8Array, templates: OpenTemplates): Promise<Opening> {
  // Whatever is too large is refused below, as every other file is.
  if (isDraftFile(name) && bytes.length <= MAX_BYTES)
    return openDraft(new TextDecoder().decode(bytes), templates.formats)
  return openReading(await readSource(name, bytes), templates)
}

/** Whether a file is a draft of this program, by its name. */
export function isDraftFile(name: string): boolean {
  return /\.json$/i.test(name)
}

/** Opens what was read of a file, as `openReport` does. */
export async function openReading(reading: SourceReading, templates: OpenTemplates): Promise<Opening> {
  if (!reading.ok) return openAnswer(reading, templates)
  const { source, notices } = reading
  if (source.kind === 'draft') return openDraft(source.embedded ?? '', templates.formats)
  const result = await importSource(source, templates.formats, templates.words)
  return openAnswer({ ok: true, imported: { ...result, source, notices } }, templates)
}

/** Opens what a file was read and understood as, elsewhere or here, as `openReport` does. */
export function openAnswer(answer: ImportAnswer, templates: OpenTemplates): Opening {
  if (!answer.ok) return { ok: false, problem: describeReadProblem(answer.problem) }
  const { source } = answer.imported
  return source.kind === 'draft'
    ? openDraft(source.embedded ?? '', templates.formats)
    : openImported(answer.imported, templates)
}

function openDraft(text: string, formats: Formats): Opening {
  const reading = readDraft(text, formats)
  if (!reading.ok) return { ok: false, problem: describeDraftProblems(reading.problems) }
  const { draft } = reading
  const messages = reading.notices.map((notice) => message(notice.code, describeDraftNotice(notice)))
  return {
    ok: true,
    report: {
      draft,
      format: formatOf(draft, formats),
      read: null,
      messages,
      account: messages.map((one) => one.message),
      findings: [],
    },
  }
}

function openImported({ source, notices, ...result }: Imported, templates: OpenTemplates): Opening {
  const { draft, places, printed } = result
  const format = formatOf(draft, templates.formats)
  const refusal = describeRefusal(result.messages, format, source)
  if (refusal !== null) return { ok: false, problem: refusal }
  const messages = [
    ...notices.map((notice) => message(notice.code, describeReadNotice(notice))),
    ...result.messages.map((one) => ({
      code: one.code,
      message: describeImportMessage(one, format, source),
      cells: cellsOfMessage(one),
      found: 'found' in one ? one.found : null,
      place: one.place,
    })),
  ]
  const findings = structureFindings(result, format, source, templates)
  const account = [...notices.map(describeReadNotice), ...accountOf(result.messages, format, source)]
  return { ok: true, report: { draft, format, read: { source, printed, places }, messages, account, findings } }
}

function message(code: OpenMessage['code'], sentence: string): OpenMessage {
  return { code, message: sentence, cells: [], found: null, place: null }
}

/** The format a draft was read by; reading refuses a draft of a format that is not there. */
function formatOf(draft: Draft, formats: Formats): Format {
  return formats.find((one) => one.id === draft.format) ?? formats[0]
}
