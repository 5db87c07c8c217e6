import { createStore, type StoreApi } from 'zustand/vanilla'
import { sameValue } from '../../draft/difference'
import type { Draft } from '../../draft/types'
import { addChanges, type Change, extendLast, type Names, type Step, type Steps } from './steps'

/** Undo and redo beside the form: the steps back and forth, never the draft itself. */
export interface History {
  steps: StoreApi<Steps>
  /** Takes note that the form's value of that name may have changed. */
  changed: (name: string) => void
  /** Makes a change that belongs to the last step: what it follows from was found out later. */
  follow: (write: () => void) => void
  /** Takes the last step back, or does it again, by writing values. Returns the step, or null when there is none. */
  move: (direction: 'undo' | 'redo', write: (values: [string, unknown][]) => void) => Step | null
  /** Whether a value is computed from others. */
  follows: (name: string) => boolean
}

interface HistoryOptions extends Names {
  /** The draft as it is opened: what the first change of a value replaces. */
  opened: Draft
  read: (name: string) => unknown
}

/** A history of changes. Whatever changes before the program next rests, such as a paste, is one step. */
export function createHistory({ opened, read, follows, undoesItself }: HistoryOptions): History {
  const steps = createStore<Steps>(() => ({ past: [], future: [] }))
  const known = new Map<string, unknown>()
  let changes: Change[] = []
  let moving = false
  let following = false

  const close = () => {
    const made = changes
    changes = []
    steps.setState(addChanges(steps.getState(), made, Date.now(), { follows, undoesItself }))
  }
  const changed = (name: string) => {
    const before = known.has(name) ? known.get(name) : valueIn(opened, name)
    const after = read(name)
    if (sameValue(before, after)) return
    known.set(name, after)
    if (moving) return
    if (changes.length === 0 && !following) queueMicrotask(close)
    changes.push({ name, before, after })
  }
  const follow: History['follow'] = (write) => {
    const before = changes
    changes = []
    following = true
    write()
    following = false
    steps.setState(extendLast(steps.getState(), changes))
    changes = before
  }
  const move: History['move'] = (direction, write) => {
    const { past, future } = steps.getState()
    const step = (direction === 'undo' ? past[past.length - 1] : future[0]) ?? null
    if (!step) return null
    moving = true
    const side = direction === 'undo' ? 'before' : 'after'
    write(step.changes.map((change) => [change.name, change[side]]))
    moving = false
    steps.setState(
      direction === 'undo'
        ? { past: past.slice(0, -1), future: [step, ...future] }
        : { past: [...past, step], future: future.slice(1) },
    )
    return step
  }
  return { steps, changed, follow, move, follows }
}

function valueIn(draft: Draft, name: string): unknown {
  let found: unknown = draft
  for (const key of name.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[key]
  return found
}
