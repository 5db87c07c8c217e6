import { readDraft } from '../../src/draft/read'
import { writeDraft } from '../../src/draft/write'
import type { Format } from '../../src/format/types'
import { describeReadProblem } from '../../src/import/describe-source'
import { type Opening, type OpenTemplates, openReading, openReport } from '../../src/import/open'
import { readSource } from '../../src/import/read'
import { type Auditor, createAuditor } from '../../src/rules/audit'
import type { RuleBook } from '../../src/rules/book'
import { createEngine, type Engine, evaluate, listFindings } from '../../src/rules/engine'
import { reportFinding } from '../../src/rules/report'
import type { Kind } from './samples'

export interface Outcome {
  /** What became of the file; one that must not be begins with a capital letter. */
  outcome: string
  /** Whether the file was read, so that it came as far as being understood. */
  reached: boolean
}

/**
 * Opens a file as the command line does, checks what it holds, and reads the draft it becomes once more from its own
 * file. Nothing of this may throw.
 */
export async function outcomeOf(kind: Kind, input: Uint8Array, templates: OpenTemplates): Promise<Outcome> {
  try {
    if (kind === 'draft') return outcomeOfOpening(await openReport('file.json', input, templates), templates)
    const reading = await readSource('file', input)
    if (reading.ok) return outcomeOfOpening(await openReading(reading, templates), templates)
    describeReadProblem(reading.problem)
    return { outcome: reading.problem.code, reached: false }
  } catch (error) {
    return { outcome: `THROWN ${error instanceof Error ? error.stack : error}`, reached: true }
  }
}

/** What checks drafts of a format; made once, as making it takes longer than a check. */
interface Checker {
  engine: Engine
  audit: Auditor
}

const checkers = new Map<Format, Checker>()

function checkerOf(format: Format, book: RuleBook): Checker {
  const checker = checkers.get(format) ?? { engine: createEngine(format), audit: createAuditor(format, book) }
  checkers.set(format, checker)
  return checker
}

function outcomeOfOpening(opening: Opening, { formats, book }: OpenTemplates): Outcome {
  if (!opening.ok) return { outcome: 'no report', reached: true }
  const { draft, format } = opening.report
  const { engine, audit } = checkerOf(format, book)
  for (const finding of [...listFindings(evaluate(engine, draft)), ...audit(draft)]) reportFinding(format, finding)
  const again = readDraft(writeDraft(draft), formats)
  if (!again.ok) return { outcome: `LOST ${JSON.stringify(again.problems).slice(0, 300)}`, reached: true }
  return { outcome: 'report', reached: true }
}
