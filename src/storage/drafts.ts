import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from '../draft/types'

/** A draft as the browser keeps it. `draft` is read through the draft schema before use. */
export interface StoredDraft {
  id: string
  draft: Draft
  /** Milliseconds since 1970. */
  createdAt: number
  savedAt: number
}

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft }
}

let opening: Promise<IDBPDatabase<Schema>> | undefined

/** All drafts, the one saved last first. Rejects when the browser keeps no storage. */
export async function listDrafts(): Promise<StoredDraft[]> {
  const drafts = await (await database()).getAll('drafts')
  return drafts.sort((a, b) => b.savedAt - a.savedAt)
}

/** One draft, or undefined when there is none of that id. */
export async function getDraft(id: string): Promise<StoredDraft | undefined> {
  return (await database()).get('drafts', id)
}

/** Keeps a new draft. */
export async function addDraft(id: string, draft: Draft): Promise<void> {
  const now = Date.now()
  await (await database()).add('drafts', { id, draft, createdAt: now, savedAt: now })
}

/** Saves a draft in one transaction: it is stored whole or the stored one stays. Resolves with the time. */
export async function saveDraft(id: string, draft: Draft): Promise<number> {
  const transaction = (await database()).transaction('drafts', 'readwrite')
  const before = await transaction.store.get(id)
  const savedAt = Date.now()
  await transaction.store.put({ id, draft, createdAt: before?.createdAt ?? savedAt, savedAt })
  await transaction.done
  return savedAt
}

/** Removes a draft. */
export async function deleteDraft(id: string): Promise<void> {
  await (await database()).delete('drafts', id)
}

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('nianbao', 1, {
    upgrade: (db) => {
      db.createObjectStore('drafts', { keyPath: 'id' })
    },
  }).catch((error) => {
    // The next call tries again: storage may have been allowed meanwhile.
    opening = undefined
    throw error
  })
  return opening
}
