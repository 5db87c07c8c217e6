import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { Acknowledgement } from '../../draft/types'
import { reasonsChanged } from '../report/review'
import { currentDraft, type Session, useSession } from '../report/session'

/** The reasons written for findings, by fingerprint. They stand in the draft and never in a published file. */
export type Reasons = ReadonlyMap<string, string>

/** The reasons of the draft at hand. */
export function useReasons(): Reasons {
  const { form } = useSession()
  const acknowledged: Acknowledgement[] = useWatch({ control: form.control, name: 'acknowledged' })
  return useMemo(() => new Map(acknowledged.map(({ finding, reason }) => [finding, reason])), [acknowledged])
}

/** Fingerprints of findings for which a reason is written. */
export function reasoned(reasons: Reasons): ReadonlySet<string> {
  return new Set(reasons.keys())
}

/** Writes one reason for some findings, in place of any they had. */
export function writeReason(session: Session, fingerprints: string[], reason: string): void {
  const added = fingerprints.map((finding): Acknowledgement => ({ finding, reason }))
  setAcknowledged(session, [...without(session, fingerprints), ...added])
}

/** Takes back the reasons for some findings, which count again. */
export function withdrawReason(session: Session, fingerprints: string[]): void {
  setAcknowledged(session, without(session, fingerprints))
}

function without(session: Session, fingerprints: string[]): Acknowledgement[] {
  return currentDraft(session).acknowledged.filter(({ finding }) => !fingerprints.includes(finding))
}

function setAcknowledged({ form, review, readOnly }: Session, acknowledged: Acknowledgement[]): void {
  if (readOnly) return
  form.setValue('acknowledged', acknowledged)
  reasonsChanged(review, acknowledged)
}
