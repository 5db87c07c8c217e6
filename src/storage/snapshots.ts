import type { Draft } from '../draft/types'
import { database, type Snapshot, type SnapshotKind } from './database'

export type { Snapshot, SnapshotKind } from './database'

/** Snapshots a draft keeps that were taken by themselves; the oldest give way. Named ones stay until deleted. */
const KEPT = 20

/** The snapshots of a draft, the newest first. */
export async function listSnapshots(draftId: string): Promise<Snapshot[]> {
  const list = await (await database()).getAllFromIndex('snapshots', 'draft', draftId)
  return list.sort((a, b) => b.takenAt - a.takenAt)
}

/**
 * Keeps a snapshot of the state a draft had at a time. Of one kind and one time there is one snapshot,
 * so that keeping it twice changes nothing.
 */
export async function addSnapshot(
  draftId: string,
  draft: Draft,
  kind: SnapshotKind,
  takenAt: number,
  name = '',
): Promise<void> {
  const db = await database()
  await db.put('snapshots', { id: `${draftId}/${kind}/${takenAt}`, draftId, kind, name, takenAt, draft })
  const old = (await listSnapshots(draftId)).filter((one) => one.kind !== 'named').slice(KEPT)
  await Promise.all(old.map((one) => db.delete('snapshots', one.id)))
}

/** Removes a snapshot. */
export async function deleteSnapshot(id: string): Promise<void> {
  await (await database()).delete('snapshots', id)
}

/** Removes the snapshots of drafts that are no more, except of one whose removal may still be taken back. */
export async function dropOrphans(removed: string | null): Promise<void> {
  const transaction = (await database()).transaction(['drafts', 'snapshots'], 'readwrite')
  const drafts = new Set(await transaction.objectStore('drafts').getAllKeys())
  for (
    let cursor = await transaction.objectStore('snapshots').openKeyCursor();
    cursor;
    cursor = await cursor.continue()
  ) {
    const [draftId = ''] = cursor.primaryKey.split('/')
    if (!drafts.has(draftId) && draftId !== removed)
      await transaction.objectStore('snapshots').delete(cursor.primaryKey)
  }
  await transaction.done
}
