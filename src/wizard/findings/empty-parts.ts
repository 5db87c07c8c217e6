import { currentDraft, useReview, useSession } from '../report/session'

/** Titles of the sections of text in which nothing is written yet. No rule of arithmetic sees them. */
export function useEmptyParts(): string[] {
  const session = useSession()
  useReview((review) => review.revision)
  const draft = currentDraft(session)
  return session.format.sections
    .filter(({ key, kind }) => kind === 'prose' && (draft.sections[key] ?? []).length === 0)
    .map(({ title }) => title)
}
