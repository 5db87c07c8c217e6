import { sameValue } from '../../draft/difference'

/** One value of the form that changed. `name` is the form's name for it. */
export interface Change {
  name: string
  before: unknown
  after: unknown
}

/** What one undo takes back. The times are in milliseconds since 1970. */
export interface Step {
  changes: Change[]
  startedAt: number
  endedAt: number
}

export interface Steps {
  past: Step[]
  future: Step[]
}

/** What the steps need to know of a value by its name. */
export interface Names {
  /** Whether it is computed from others. */
  follows: (name: string) => boolean
  /** Whether its field takes back its own typing, as the prose editor does. */
  undoesItself: (name: string) => boolean
}

const MOST_STEPS = 200
/** Typing into one field is one step while its pauses are shorter than this, */
const PAUSE_MS = 1000
/** and as long as it does not go on for longer than this. */
const LONGEST_MS = 8000

/**
 * Adds changes made at one go. Further typing into the field of the last step belongs to that step, and a
 * text that takes itself back to before the last step takes that step out.
 */
export function addChanges(steps: Steps, changes: Change[], now: number, { follows, undoesItself }: Names): Steps {
  const last = steps.past[steps.past.length - 1]
  const typed = subject(changes, follows)
  const joins =
    last !== undefined &&
    typed !== null &&
    steps.future.length === 0 &&
    typed === subject(last.changes, follows) &&
    now - last.endedAt < PAUSE_MS &&
    now - last.startedAt < LONGEST_MS
  const merged = merge(joins ? [...last.changes, ...changes] : changes)
  const past = joins ? steps.past.slice(0, -1) : steps.past
  if (merged.length === 0) return { past, future: steps.future }
  const step = { changes: merged, startedAt: joins ? last.startedAt : now, endedAt: now }
  const before = past[past.length - 1]
  const itself = merged.every(({ name }) => undoesItself(name))
  if (itself && before && merge([...before.changes, ...merged]).length === 0)
    return { past: past.slice(0, -1), future: [] }
  return { past: [...past, step].slice(-MOST_STEPS), future: [] }
}

/** Adds changes to the last step, whenever it was. Without a step to go back to they cannot be taken back. */
export function extendLast({ past, future }: Steps, changes: Change[]): Steps {
  const last = past[past.length - 1]
  if (!last) return { past, future }
  return { past: [...past.slice(0, -1), { ...last, changes: merge([...last.changes, ...changes]) }], future }
}

/** The one field a clerk changed herself, or null when it was none or several. */
export function subject(changes: Change[], follows: (name: string) => boolean): string | null {
  const typed = new Set(changes.map(({ name }) => name).filter((name) => !follows(name)))
  return typed.size === 1 ? ([...typed][0] ?? null) : null
}

/** Several changes of one value are one; those that end where they began are none. */
function merge(changes: Change[]): Change[] {
  const merged = new Map<string, Change>()
  for (const change of changes) {
    merged.set(change.name, { ...change, before: (merged.get(change.name) ?? change).before })
  }
  return [...merged.values()].filter(({ before, after }) => !sameValue(before, after))
}
