import type { Draft } from '../../draft/types'
import type { Finding, TextPlace } from '../../rules/finding'
import { applyFixes } from '../../rules/fix'
import { currentDraft, type Session, setFormValues } from '../report/session'

export type TextFinding = Extract<Finding, { code: 'text' }>

/** Every place a finding in text is about. */
export function placesOf({ place, others }: TextFinding): TextPlace[] {
  return [place, ...others]
}

/**
 * A finding in text as it stands after the last keystroke, so that its places fit the text; null when the text
 * has changed so much that it is gone.
 */
export function upToDate({ auditNow, review }: Session, { fingerprint }: TextFinding): TextFinding | null {
  auditNow()
  for (const finding of review.getState().findings.values()) {
    if (finding.code === 'text' && finding.fingerprint === fingerprint) return finding
  }
  return null
}

/** Corrects all places of a finding, as one step that can be taken back. */
export function correct(session: Session, finding: TextFinding): void {
  const found = session.readOnly ? null : upToDate(session, finding)
  if (!found) return
  const places = placesOf(found)
  const after = applyFixes(currentDraft(session), places)
  const sections = [...new Set(places.map(({ section }) => section))]
  setFormValues(
    session,
    sections.map((section) => formValue(after, section)),
  )
  session.redraw()
  session.auditNow()
}

/** The form's name for the text of a place, with what the draft has there. */
function formValue({ preface, notes, sections }: Draft, section: string): [string, unknown] {
  if (section === 'preface') return ['preface', preface]
  return section === 'notes' ? ['notes', notes] : [`sections.${section}`, sections[section]]
}
