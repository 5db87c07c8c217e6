import type { Draft } from '../draft/types'
import { database, type StoredDraft } from './database'
import { dropLeft, readLeft } from './leaving'

export type { StoredDraft } from './database'

/** Thrown when a page would save a draft that another page is editing. */
export class EditedElsewhere extends Error {}

/** All drafts, the one saved last first. Rejects when the browser keeps no storage. */
export async function listDrafts(): Promise<StoredDraft[]> {
  const drafts = await (await database()).getAll('drafts')
  return drafts.sort((a, b) => b.savedAt - a.savedAt)
}

/** One draft, with what a page that closed left of it, or undefined when there is none of that id. */
export async function getDraft(id: string): Promise<StoredDraft | undefined> {
  const transaction = (await database()).transaction('drafts', 'readwrite')
  const stored = await transaction.store.get(id)
  const left = readLeft(id)
  if (!stored || !left || left.savedAt <= stored.savedAt) return stored
  const newest = { ...stored, draft: left.draft, savedAt: left.savedAt }
  await transaction.store.put(newest)
  await transaction.done
  dropLeft(id)
  return newest
}

/** Keeps a new draft. */
export async function addDraft(id: string, draft: Draft): Promise<void> {
  const now = Date.now()
  await (await database()).add('drafts', { id, draft, createdAt: now, savedAt: now })
}

/**
 * Saves a draft in one transaction: it is stored whole or the stored one stays. Resolves with the time.
 * The same transaction sees whose turn it is, so that of two pages only one can ever write.
 */
export async function saveDraft(id: string, draft: Draft, tab: string): Promise<number> {
  const db = await database()
  // Strict: on the disk before it counts as saved, as offices do lose power.
  const transaction = db.transaction(['drafts', 'turns'], 'readwrite', { durability: 'strict' })
  const drafts = transaction.objectStore('drafts')
  const [before, turn] = await Promise.all([drafts.get(id), transaction.objectStore('turns').get(id)])
  if (turn && turn.tab !== tab) throw new EditedElsewhere()
  const savedAt = Date.now()
  await drafts.put({ ...before, id, draft, createdAt: before?.createdAt ?? savedAt, savedAt })
  await transaction.done
  dropLeft(id)
  return savedAt
}

/** Gives a draft the name the clerk sees in her list; an empty one takes it away. */
export async function labelDraft(id: string, label: string): Promise<void> {
  const transaction = (await database()).transaction('drafts', 'readwrite')
  const before = await transaction.store.get(id)
  if (before) await transaction.store.put({ ...before, label })
  await transaction.done
}

/** Keeps a draft as it is given: one that was removed, or a copy. */
export async function restoreDraft(stored: StoredDraft): Promise<void> {
  await (await database()).put('drafts', stored)
}

/** Removes a draft. */
export async function deleteDraft(id: string): Promise<void> {
  await (await database()).delete('drafts', id)
}
