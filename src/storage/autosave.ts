import type { Draft } from '../draft/types'
import { EditedElsewhere, saveDraft } from './drafts'
import { heldDraft } from './held'
import { leaveDraft } from './leaving'
import { addSnapshot } from './snapshots'

/** Where the saving of a draft stands; `at` is in milliseconds since 1970. */
export type SaveState = { status: 'saved'; at: number } | { status: 'pending' } | { status: 'failed' }

export interface Autosave {
  /** Says that the draft changed. It is saved a moment after the last change. */
  touch: () => void
  /** Saves at once what is not saved yet; resolves when that is done, failed or not. */
  flush: () => Promise<void>
  /** Saves what is pending and stops. */
  stop: () => Promise<void>
}

let leaving: Promise<void> = Promise.resolve()

/** Resolves when the report left last has been saved, so that a list read next shows it as it is. */
export function savesSettled(): Promise<void> {
  return leaving
}

/** Long enough not to save every keystroke. */
const DELAY_MS = 400
/** Who types without a pause is saved meanwhile: a crash costs no more than a second. */
const LONGEST_MS = 700
const RETRY_MS = 5000

/**
 * Keeps a draft saved: debounced, flushed when the page hides or closes, retried after a failure.
 * `tab` is who saves; `current` gives the draft as it is now; `report` is told every change of state.
 * What a page that lost its turn has not saved becomes a snapshot beside the draft.
 */
export function startAutosave(
  id: string,
  tab: string,
  current: () => Draft,
  report: (state: SaveState) => void,
): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirty = false
  let dirtySince = 0
  let saving = false
  let said: SaveState['status'] | null = null
  let running: Promise<void> = Promise.resolve()

  const say = (state: SaveState) => {
    said = state.status
    report(state)
  }
  const schedule = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }
  const save = async () => {
    if (!dirty) return
    dirty = false
    saving = true
    try {
      const at = await saveDraft(id, current(), tab).catch(keepAside)
      if (!dirty) say({ status: 'saved', at })
    } catch {
      dirty = true
      dirtySince = Date.now()
      say({ status: 'failed' })
      schedule(RETRY_MS)
    }
    saving = false
  }
  const keepAside = async (error: unknown) => {
    if (!(error instanceof EditedElsewhere)) throw error
    const now = Date.now()
    await addSnapshot(id, current(), 'lost', now)
    return now
  }
  const flush = () => {
    clearTimeout(timer)
    // One save after the other, so that an older state never lands on a newer one.
    running = running.then(save)
    return running
  }
  const onHide = () => {
    if (document.visibilityState === 'hidden') void flush()
  }
  // A save on its way may not arrive any more either.
  const onLeave = () => {
    if (dirty || saving) leaveDraft(id, current())
    void flush()
  }
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('pagehide', onLeave)

  const touch = () => {
    const now = Date.now()
    if (!dirty) dirtySince = now
    dirty = true
    if (said !== 'pending') say({ status: 'pending' })
    schedule(Math.max(0, Math.min(DELAY_MS, dirtySince + LONGEST_MS - now)))
  }
  // What could not be stored before is tried again, and said if it still cannot.
  if (heldDraft(id)) touch()

  return {
    touch,
    flush,
    stop: () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onLeave)
      leaving = flush().then(() => clearTimeout(timer))
      return leaving
    },
  }
}
