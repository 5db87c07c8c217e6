import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blankDraft } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import { changeCells } from '../../src/draft/change'
import type { CellValue, Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { createEngine, evaluate, type Findings, listFindings, reevaluate } from '../../src/rules/engine'
import { zeroDraft } from '../support/drafts'
import { allFormats } from '../support/formats'
import { cellPathOf, figure } from './arbitraries'

type Edit =
  /** A figure typed: the totals above it follow. */
  | { type: 'typed'; path: string; value: CellValue }
  /** A figure as printed, right or wrong: nothing follows. */
  | { type: 'printed'; path: string; value: CellValue }
  | { type: 'noted'; path: string; note: string | null }

function editIn(format: Format): fc.Arbitrary<Edit> {
  const path = cellPathOf(format)
  return fc.oneof(
    fc.record({ type: fc.constant('typed' as const), path, value: figure }),
    fc.record({ type: fc.constant('printed' as const), path, value: figure }),
    fc.record({ type: fc.constant('noted' as const), path, note: fc.constantFrom('注', null) }),
  )
}

/** The draft after an edit, and the cells it touched. */
function apply(format: Format, draft: Draft, edit: Edit): { draft: Draft; changed: string[] } {
  if (edit.type === 'noted') {
    const { [edit.path]: _, ...others } = draft.notes
    const notes = edit.note === null ? others : { ...others, [edit.path]: edit.note }
    return { draft: { ...draft, notes }, changed: [edit.path] }
  }
  const cell = [edit.path, edit.value] as const
  const changes = edit.type === 'typed' ? changeCells(format, draft, [cell]) : new Map([cell])
  return { draft: setCells(draft, changes), changed: [...changes.keys()] }
}

function numbered(findings: Findings): [number, string][] {
  return [...findings]
    .map(([index, { fingerprint }]): [number, string] => [index, fingerprint])
    .sort(([a], [b]) => a - b)
}

describe.each(allFormats)('findings after any edits ($id)', (format) => {
  const engine = createEngine(format)
  const start = fc.constantFrom(zeroDraft(format), blankDraft(format, format.years.from))

  it('are the same whether all checks run again or only those touched', () => {
    fc.assert(
      fc.property(start, fc.array(editIn(format), { minLength: 1, maxLength: 12 }), (first, edits) => {
        let draft = first
        let findings = evaluate(engine, draft)
        for (const edit of edits) {
          const next = apply(format, draft, edit)
          draft = next.draft
          findings = reevaluate(engine, findings, draft, next.changed)
          expect(numbered(findings)).toEqual(numbered(evaluate(engine, draft)))
        }
        expect(listFindings(findings)).toEqual(listFindings(evaluate(engine, draft)))
      }),
      { numRuns: 60 },
    )
  })

  it('name a blank cell once, and no relation with a blank in it', () => {
    fc.assert(
      fc.property(start, fc.array(editIn(format), { minLength: 1, maxLength: 12 }), (first, edits) => {
        const draft = edits.reduce((before, edit) => apply(format, before, edit).draft, first)
        const findings = listFindings(evaluate(engine, draft))
        const blank = findings.filter((finding) => finding.code === 'blank').flatMap((finding) => finding.cells)
        expect(new Set(blank).size).toBe(blank.length)
        const assessed = findings.filter((finding) => finding.code === 'relation').flatMap((finding) => finding.cells)
        expect(assessed.filter((path) => blank.includes(path))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
