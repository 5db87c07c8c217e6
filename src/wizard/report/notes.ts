import { currentDraft, type Session, setFormValues } from './session'

/** Sets the note printed below the table for a cell; an empty text takes it away. */
export function setNote(session: Session, path: string, text: string): void {
  if (session.readOnly) return
  const { [path]: _, ...others } = currentDraft(session).notes
  const note = text.trim()
  setFormValues(session, [['notes', note ? { ...others, [path]: note } : others]])
}
