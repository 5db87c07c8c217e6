/** A draft file of some version, not yet known to be well formed. */
export type RawDraft = Record<string, unknown>

/** Turns a draft file of version `from` into one of version `from` + 1. Never loses a value. */
export interface Migration {
  from: number
  migrate: (draft: RawDraft) => RawDraft
}

/**
 * Every step from the first version of the draft file to today's, in order.
 * Steps return a new draft and leave the one given as it is. Version 1 is the first, so there is no step yet. A change of the file adds one here, in a file of its own
 * (`0001-what-changes.ts`), and one draft of the old version to test/fixtures/drafts.
 */
export const migrations: Migration[] = []

/** Brings a draft file of a known older version up to `target`. The draft given is left as it is. */
export function migrateDraft(
  draft: RawDraft,
  version: number,
  target: number,
  steps: Migration[] = migrations,
): RawDraft {
  let current = draft
  for (let from = version; from < target; from++) {
    const step = steps.find((one) => one.from === from)
    if (!step) throw new Error(`no migration from draft version ${from}`)
    current = { ...step.migrate(current), version: from + 1 }
  }
  return current
}
