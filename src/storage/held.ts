import type { StoredDraft } from './database'

/** Drafts the browser would not store: this page holds them for as long as it is open. */
const held = new Map<string, StoredDraft>()

/** Holds a draft as it is given. */
export function holdDraft(stored: StoredDraft): void {
  held.set(stored.id, stored)
}

/** A draft that is held, or undefined when there is none of that id. */
export function heldDraft(id: string): StoredDraft | undefined {
  return held.get(id)
}

/** The stored drafts with those that are held, which are newer, in place of or beside them. */
export function withHeld(stored: StoredDraft[]): StoredDraft[] {
  return [...stored.filter(({ id }) => !held.has(id)), ...held.values()]
}

/** Holds a draft no longer: it is stored, or removed. */
export function letGo(id: string): void {
  held.delete(id)
}
