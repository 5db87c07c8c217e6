import { useCallback, useEffect, useRef } from 'react'
import type { Acknowledgement } from '../../draft/types'
import { whenIdle } from '../../platform/browser/idle'
import type { Auditor } from '../../rules/audit'
import { withAudited } from '../../rules/engine'
import type { Finding } from '../../rules/finding'
import { stillFound } from '../findings/still-found'
import { reviewChanged } from './review'
import { currentDraft, type Session } from './session'

type Report = Pick<Session, 'format' | 'form' | 'engine' | 'review' | 'history' | 'readOnly'>

/** A pause in typing. */
const PAUSE_MS = 500

/**
 * Runs the rules of words and years beside those of the tables: once the page has come, and whenever typing rests,
 * never within a keystroke. Their files are loaded for it. Returns what runs them at once.
 */
export function useAudit({ format, form, engine, review, history, readOnly }: Report): () => void {
  const auditor = useRef<Auditor | null>(null)
  const now = useCallback(() => {
    const report = { format, form, engine, review, history, readOnly }
    if (auditor.current) takeIn(report, auditor.current(currentDraft(report)))
  }, [format, form, engine, review, history, readOnly])

  useEffect(() => {
    let over = false
    const run = async () => {
      if (!auditor.current) {
        const { loadAuditors } = await import('../rules/auditors')
        const auditorFor = await loadAuditors()
        auditor.current = auditorFor(format)
      }
      if (!over) now()
    }
    // What could not be loaded is asked for again after the next pause.
    const soon = () => whenIdle(() => void run().catch(() => undefined), PAUSE_MS)
    let cancel = soon()
    const unsubscribe = review.subscribe(({ revision }, before) => {
      if (revision === before.revision) return
      cancel()
      cancel = soon()
    })
    return () => {
      over = true
      cancel()
      unsubscribe()
    }
  }, [format, review, now])
  return now
}

/** Joins what was found with what the tables' rules say. Reasons go with their findings, in the step that ended these. */
function takeIn(report: Report, audited: Finding[]): void {
  const { form, engine, review, history, readOnly } = report
  const { findings: before, unread } = review.getState()
  const findings = withAudited(engine, before, audited)
  const acknowledged: Acknowledgement[] = form.getValues('acknowledged')
  const kept = stillFound(acknowledged, before, findings)
  if (kept.length < acknowledged.length && !readOnly) history.follow(() => form.setValue('acknowledged', kept))
  reviewChanged(review, currentDraft(report), findings, unread)
}
