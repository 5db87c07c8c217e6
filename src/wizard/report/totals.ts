import { computeCell } from '../../draft/change'
import { unlockedTotals, withUnlocked } from '../../draft/unlocked'
import { currentDraft, type Session, setFormCells, setFormValues } from './session'

/** Whether a figure is a total the program adds up, which is not typed into. */
export function isComputed(session: Session, path: string): boolean {
  return session.format.computedBy.has(path) && !unlockedTotals(currentDraft(session)).has(path)
}

/** Lets a total be filled in by hand, for a reason that stays in the draft and is never published. */
export function unlockTotal(session: Session, path: string, reason: string): void {
  setReason(session, path, reason)
}

/** Has a total added up by the program again. */
export function lockTotal(session: Session, path: string): void {
  setReason(session, path, null)
  recomputeCell(session, path)
}

/** Sets a total to what its addends give. */
export function recomputeCell(session: Session, path: string): void {
  setFormCells(session, [[path, computeCell(session.format, currentDraft(session), path)]])
}

function setReason(session: Session, path: string, reason: string | null): void {
  if (session.readOnly) return
  setFormValues(session, [['acknowledged', withUnlocked(currentDraft(session).acknowledged, path, reason)]])
}
