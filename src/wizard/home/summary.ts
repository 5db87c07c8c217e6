import { describeDraftProblems } from '../../draft/describe'
import { readDraftObject } from '../../draft/read'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { home as words } from '../../messages/zh-CN'
import type { Auditor } from '../../rules/audit'
import { createEngine, type Engine, evaluate, type Findings, withAudited } from '../../rules/engine'
import type { StoredDraft } from '../../storage/drafts'
import { countFindings, type FindingCounts } from '../findings/count'
import { type ReportStatus, reportStatus } from '../report/progress'

/** A draft of the list that can be worked on, with what follows from it. */
export interface ReadableDraft {
  readable: true
  stored: StoredDraft
  draft: Draft
  format: Format
  /** Agency and year, and the clerk's own name for it: how actions on it are called. */
  name: string
  report: ReportStatus
  counts: FindingCounts
}

/** A draft of the list that cannot be read: only taken out or removed. */
export interface UnreadableDraft {
  readable: false
  stored: StoredDraft
  name: string
  reason: string
}

export type DraftSummary = ReadableDraft | UnreadableDraft

/**
 * Reads stored drafts as carefully as files, and evaluates those that can be read: by the rules of the tables, and
 * with auditors by those of words and years as well.
 */
export function summarise(
  drafts: StoredDraft[],
  formats: Format[],
  auditorFor: (format: Format) => Auditor | null = () => null,
): DraftSummary[] {
  const rules = new Map<string, { engine: Engine; audit: Auditor }>()
  const findingsOf = (format: Format, draft: Draft): Findings => {
    const known = rules.get(format.id) ?? { engine: createEngine(format), audit: auditorFor(format) ?? (() => []) }
    rules.set(format.id, known)
    return withAudited(known.engine, evaluate(known.engine, draft), known.audit(draft))
  }
  return drafts.map((stored) => {
    const reading = readDraftObject(stored.draft, formats)
    const format = reading.ok ? formats.find((one) => one.id === reading.draft.format) : undefined
    if (!reading.ok || !format) {
      const reason = reading.ok ? '' : describeDraftProblems(reading.problems)
      return { readable: false, stored, name: stored.label || stored.id, reason }
    }
    const { draft } = reading
    const findings = findingsOf(format, draft)
    const report = reportStatus(format, draft, findings, new Map())
    const name = [draft.agency.name || words.unnamed, words.year(draft.year), stored.label].filter(Boolean).join(' ')
    const acknowledged = new Set(draft.acknowledged.map((one) => one.finding))
    return { readable: true, stored, draft, format, name, report, counts: countFindings(findings, 0, acknowledged) }
  })
}
