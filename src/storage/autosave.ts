import type { Draft } from '../draft/types'
import { saveDraft } from './drafts'

/** Where the saving of a draft stands; `at` is in milliseconds since 1970. */
export type SaveState = { status: 'saved'; at: number } | { status: 'pending' } | { status: 'failed'; reason: string }

export interface Autosave {
  /** Says that the draft changed. It is saved a moment after the last change. */
  touch: () => void
  /** Saves at once what is not saved yet; resolves when that is done, failed or not. */
  flush: () => Promise<void>
  /** Saves what is pending and stops. */
  stop: () => Promise<void>
}

/** Long enough not to save every keystroke, short enough that a crash costs no more than a second. */
const DELAY_MS = 400
const RETRY_MS = 5000

/**
 * Keeps a draft saved: debounced, flushed when the page hides, retried after a failure.
 * `current` gives the draft as it is now; `report` is told every change of state.
 */
export function startAutosave(id: string, current: () => Draft, report: (state: SaveState) => void): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  let dirty = false
  let running: Promise<void> = Promise.resolve()

  const schedule = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }
  const save = async () => {
    if (!dirty) return
    dirty = false
    try {
      const at = await saveDraft(id, current())
      if (!dirty) report({ status: 'saved', at })
    } catch (error) {
      dirty = true
      report({ status: 'failed', reason: error instanceof Error ? error.message : String(error) })
      schedule(RETRY_MS)
    }
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
  const onLeave = () => void flush()
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('pagehide', onLeave)

  return {
    touch: () => {
      dirty = true
      report({ status: 'pending' })
      schedule(DELAY_MS)
    },
    flush,
    stop: async () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onLeave)
      await flush()
      clearTimeout(timer)
    },
  }
}
