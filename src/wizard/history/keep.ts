import type { StoredDraft } from '../../storage/drafts'
import { addSnapshot } from '../../storage/snapshots'

/** Keeps the state in which a draft was left on another day, before it is changed today. */
export async function keepYesterday({ id, draft, savedAt }: StoredDraft): Promise<void> {
  if (new Date(savedAt).toDateString() === new Date().toDateString()) return
  try {
    await addSnapshot(id, draft, 'day', savedAt)
  } catch {
    // A store that takes nothing more is reported when the draft itself is saved.
  }
}
