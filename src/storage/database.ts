import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft } from '../draft/types'

/** A draft as the browser keeps it. `draft` is read through the draft schema before use. */
export interface StoredDraft {
  id: string
  draft: Draft
  /** What the clerk calls it in her list; no part of the report. */
  label?: string
  /** Milliseconds since 1970. */
  createdAt: number
  savedAt: number
}

/** Why a snapshot was taken: by the clerk, at the end of a day, before a restore, or in a page that lost its turn. */
export type SnapshotKind = 'named' | 'day' | 'restore' | 'lost'

/** A draft as it once was. */
export interface Snapshot {
  id: string
  draftId: string
  kind: SnapshotKind
  /** What the clerk called it; empty for those taken by themselves. */
  name: string
  /** The time of the state it keeps, in milliseconds since 1970. */
  takenAt: number
  draft: Draft
}

/** Which page may write to a draft, when it last said that it is there, and which page asks for its turn. */
interface Turn {
  draftId: string
  tab: string
  at: number
  wanted: string | null
}

/** A font the clerk brought, in place of an embedded face. */
export interface StoredFont {
  /** Id of the embedded face. */
  face: string
  /** Milliseconds since 1970; part of the key, so that a page sees without reading the bytes whether it has this one. */
  savedAt: number
  family: string
  bytes: Uint8Array
  coverage: string
}

/** A template package the clerk opened: a ZIP, under the name it came by. */
export interface StoredTemplates {
  name: string
  bytes: Uint8Array
}

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft }
  snapshots: { key: string; value: Snapshot; indexes: { draft: string } }
  turns: { key: string; value: Turn }
  fonts: { key: [string, number]; value: StoredFont }
  templates: { key: string; value: StoredTemplates }
}

let opening: Promise<IDBPDatabase<Schema>> | undefined

/**
 * The browser's store, opened once. Version 2 added snapshots and turns, version 3 fonts, version 4 templates;
 * drafts are as in version 1.
 */
export function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('nianbao', 4, {
    upgrade: (db, from) => {
      if (from < 1) db.createObjectStore('drafts', { keyPath: 'id' })
      if (from < 2) {
        db.createObjectStore('snapshots', { keyPath: 'id' }).createIndex('draft', 'draftId')
        db.createObjectStore('turns', { keyPath: 'draftId' })
      }
      if (from < 3) db.createObjectStore('fonts', { keyPath: ['face', 'savedAt'] })
      if (from < 4) db.createObjectStore('templates')
    },
    // A newer program in another tab may upgrade; this page opens the store again when it next needs it.
    blocking: (_current, _blocked, event) => {
      forget()
      ;(event.target as IDBDatabase).close()
    },
    terminated: forget,
  }).catch((error) => {
    // The next call tries again: storage may have been allowed meanwhile.
    forget()
    throw error
  })
  return opening
}

function forget(): void {
  opening = undefined
}
