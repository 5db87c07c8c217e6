import type { Draft } from '../draft/types'
import { database, type StoredDraft } from './database'
import { heldDraft, holdDraft, letGo, withHeld } from './held'
import { dropLeft, readLeft } from './leaving'

export type { StoredDraft } from './database'

/** Thrown when a page would save a draft that another page is editing. */
export class EditedElsewhere extends Error {}

/** All drafts, the one saved last first. Rejects when the browser keeps no storage. */
export async function listDrafts(): Promise<StoredDraft[]> {
  return listed(await (await database()).getAll('drafts'))
}

/** The drafts only this page holds, where the browser keeps no storage. */
export function listHeldDrafts(): StoredDraft[] {
  return listed([])
}

function listed(stored: StoredDraft[]): StoredDraft[] {
  return withHeld(stored).sort((a, b) => b.savedAt - a.savedAt)
}

/** One draft, with what a page that closed left of it, or undefined when there is none of that id. */
export async function getDraft(id: string): Promise<StoredDraft | undefined> {
  const held = heldDraft(id)
  if (held) return held
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
 * What the browser does not take is held by this page until it does.
 */
export async function saveDraft(id: string, draft: Draft, tab: string): Promise<number> {
  try {
    const savedAt = await storeInTurn(id, draft, tab)
    letGo(id)
    return savedAt
  } catch (error) {
    const savedAt = Date.now()
    if (!(error instanceof EditedElsewhere)) holdDraft({ createdAt: savedAt, ...heldDraft(id), id, draft, savedAt })
    throw error
  }
}

async function storeInTurn(id: string, draft: Draft, tab: string): Promise<number> {
  const db = await database()
  // Strict: on the disk before it counts as saved, as offices do lose power.
  const transaction = db.transaction(['drafts', 'turns'], 'readwrite', { durability: 'strict' })
  const drafts = transaction.objectStore('drafts')
  const [before, turn] = await Promise.all([drafts.get(id), transaction.objectStore('turns').get(id)])
  if (turn && turn.tab !== tab) throw new EditedElsewhere()
  const savedAt = Date.now()
  await drafts.put({ createdAt: savedAt, ...heldDraft(id), ...before, id, draft, savedAt })
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

/** Keeps a draft as it is given: a new one, one that was removed, or a copy. Rejects when only this page holds it. */
export async function restoreDraft(stored: StoredDraft): Promise<void> {
  holdDraft(stored)
  await (await database()).put('drafts', stored)
  letGo(stored.id)
}

/** Removes a draft. */
export async function deleteDraft(id: string): Promise<void> {
  letGo(id)
  await (await database()).delete('drafts', id)
}
