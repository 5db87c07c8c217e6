import { getCell } from '../draft/cells'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { checkBlank, checkKind } from './cell'
import type { Finding } from './finding'
import { checkRelation } from './relation'

/** One check of one place: it yields at most one finding. */
interface Check {
  cells: string[]
  run: (draft: Draft) => Finding | null
}

/** A format's rules ready to run, each check indexed by the cells it reads. */
export interface Engine {
  checks: Check[]
  byCell: ReadonlyMap<string, number[]>
}

/** Findings by the number of the check that made them, audited ones behind; immutable, compared by reference. */
export type Findings = ReadonlyMap<number, Finding>

/** Compiles a format's rules. Knows no cell, section or year: all of them come from the format. */
export function createEngine(format: Format): Engine {
  const checks: Check[] = [
    ...format.relations.map((relation): Check => {
      const cells = [...new Set([...relation.left, ...relation.right])]
      return { cells, run: (draft) => checkRelation(relation, (path) => getCell(draft, path), draft.notes) }
    }),
    ...format.rules.flatMap((rule) => {
      if (rule.type === 'relation') return []
      const check = rule.type === 'kind' ? checkKind : checkBlank
      return format.cells.map(
        (cell): Check => ({ cells: [cell.path], run: (draft) => check(rule, cell, getCell(draft, cell.path)) }),
      )
    }),
  ]
  const byCell = new Map<string, number[]>()
  checks.forEach((check, index) => {
    for (const path of check.cells) byCell.set(path, [...(byCell.get(path) ?? []), index])
  })
  return { checks, byCell }
}

/** All findings of a draft. */
export function evaluate(engine: Engine, draft: Draft): Findings {
  return runChecks(engine, new Map(), draft, engine.checks.keys())
}

/**
 * The findings after some cells (or their notes) changed: only the checks that read those cells run again.
 * Equal to `evaluate(engine, draft)` whenever `before` was right for the draft before the change.
 */
export function reevaluate(engine: Engine, before: Findings, draft: Draft, changed: Iterable<string>): Findings {
  const touched = new Set<number>()
  for (const path of changed) for (const index of engine.byCell.get(path) ?? []) touched.add(index)
  return runChecks(engine, before, draft, touched)
}

/** The findings with those of the rules that read words and years, in place of any such before. */
export function withAudited({ checks }: Engine, findings: Findings, audited: Finding[]): Findings {
  const own = [...findings].filter(([index]) => index < checks.length)
  return new Map([...own, ...audited.map((finding, index) => [checks.length + index, finding] as const)])
}

/** Findings in the order of the form: relations rule by rule, then single cells. */
export function listFindings(findings: Findings): Finding[] {
  return [...findings].sort(([a], [b]) => a - b).map(([, finding]) => finding)
}

function runChecks(engine: Engine, before: Findings, draft: Draft, indices: Iterable<number>): Findings {
  const after = new Map(before)
  for (const index of indices) {
    const finding = engine.checks[index]?.run(draft) ?? null
    if (finding) after.set(index, finding)
    else after.delete(index)
  }
  return after
}
