import { describe, expect, it } from 'vitest'
import { type Migration, migrateDraft, migrations, type RawDraft } from '../../src/draft/migrations'
import { DRAFT_VERSION } from '../../src/draft/schema'

// Version 1 is the first, so the steps here are invented.
const steps: Migration[] = [
  { from: 2, migrate: ({ colour, ...rest }) => ({ ...rest, color: colour }) },
  { from: 1, migrate: (draft) => ({ ...draft, colour: `${draft.color}!` }) },
]

describe('migrating a draft', () => {
  it('takes one step after the other, in order of versions', () => {
    expect(migrateDraft({ version: 1, color: 'red', kept: 1 }, 1, 3, steps)).toEqual({
      version: 3,
      color: 'red!',
      kept: 1,
    })
  })

  it('starts at the draft’s version', () => {
    expect(migrateDraft({ version: 2, colour: 'blue' }, 2, 3, steps)).toEqual({ version: 3, color: 'blue' })
  })

  it('leaves a draft of today alone', () => {
    const draft: RawDraft = { version: 3 }
    expect(migrateDraft(draft, 3, 3, steps)).toBe(draft)
  })

  it('leaves the draft given as it is', () => {
    const draft: RawDraft = Object.freeze({ version: 1, color: 'red' })
    migrateDraft(draft, 1, 3, steps)
    expect(draft).toEqual({ version: 1, color: 'red' })
  })

  it('fails on a missing step, which is our own mistake', () => {
    expect(() => migrateDraft({ version: 3 }, 3, 4, steps)).toThrow(/3/)
  })
})

describe('the steps of this program', () => {
  it('lead from version 1 to today’s without a gap', () => {
    expect(migrations.map((step) => step.from)).toEqual(Array.from({ length: DRAFT_VERSION - 1 }, (_, i) => i + 1))
  })
})
