import { draftProgress, overallProgress, type PartProgress } from '../../draft/progress'
import type { Draft } from '../../draft/types'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'
import type { Findings } from '../../rules/engine'
import { isBlank } from '../../rules/finding'

/** One part of the report with the status a clerk reads: one of four words, and the figure behind it. */
interface PartStatus {
  part: string
  optional: boolean
  tone: 'empty' | 'going' | 'done' | 'error'
  status: string
  detail: string
}

export interface ReportStatus {
  parts: PartStatus[]
  /** Parts done, of those the report is asked to have. */
  done: number
  asked: number
  /** From 0 to 1. */
  fraction: number
}

/**
 * How a report stands, part by part and as a whole. `unread` are the cells whose text is no number.
 * An error for which a reason is written is settled.
 */
export function reportStatus(
  format: Format,
  draft: Draft,
  findings: Findings,
  unread: ReadonlyMap<string, string>,
): ReportStatus {
  const settled = new Set(draft.acknowledged.map((one) => one.finding))
  const errors = new Map<string, number>()
  const count = (section: string | undefined) => {
    if (section !== undefined) errors.set(section, (errors.get(section) ?? 0) + 1)
  }
  for (const finding of findings.values()) {
    if (finding.severity === 'error' && !isBlank(finding) && !settled.has(finding.fingerprint)) count(finding.section)
  }
  for (const path of unread.keys()) count(format.cellByPath.get(path)?.section)

  const progress = draftProgress(format, draft)
  const parts = progress.map((part) => partStatus(part, errors.get(part.part) ?? 0))
  const asked = parts.filter((part) => !part.optional)
  return {
    parts,
    done: asked.filter((part) => part.tone === 'done').length,
    asked: asked.length,
    fraction: overallProgress(progress),
  }
}

function partStatus({ part, optional, state, filled, total }: PartProgress, errors: number): PartStatus {
  if (errors > 0) {
    return { part, optional, tone: 'error', status: words.status.error, detail: words.status.places(errors) }
  }
  const counts = total === null ? words.status.characters(filled) : words.status.filled(filled, total)
  const detail = state === 'going' || (state === 'done' && total === null) ? counts : ''
  return { part, optional, tone: state, status: words.status[state], detail }
}
