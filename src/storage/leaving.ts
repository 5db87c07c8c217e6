import type { Draft } from '../draft/types'

interface Left {
  savedAt: number
  draft: Draft
}

const PREFIX = 'nianbao.left.'

/** Leaves a draft where a closing page can still put it: the database answers too late for that. */
export function leaveDraft(id: string, draft: Draft): void {
  try {
    const left: Left = { savedAt: Date.now(), draft }
    window.localStorage.setItem(PREFIX + id, JSON.stringify(left))
  } catch {
    // It does not fit, as with large pictures, or the browser forbids it: nobody is left to be told.
  }
}

/** What a page that closed left of a draft. It is read through the draft schema before use. */
export function readLeft(id: string): Left | null {
  try {
    const left = JSON.parse(window.localStorage.getItem(PREFIX + id) ?? 'null')
    return left && typeof left.savedAt === 'number' && typeof left.draft === 'object' ? left : null
  } catch {
    return null
  }
}

/** Forgets what was left of a draft. */
export function dropLeft(id: string): void {
  try {
    window.localStorage.removeItem(PREFIX + id)
  } catch {
    // Where nothing can be left nothing is to be forgotten.
  }
}
