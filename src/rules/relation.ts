import { difference, sum } from '../draft/decimal'
import type { Draft } from '../draft/types'
import type { Relation } from '../format/types'
import type { FigureAt, Finding, Operand } from './finding'

/** Assesses one relation. Null when it holds, when an operand is blank, or when a note settles it. */
export function checkRelation(relation: Relation, figureAt: FigureAt, notes: Draft['notes']): Finding | null {
  const left = operand(relation.left, figureAt)
  const right = operand(relation.right, figureAt)
  if (!left || !right) return null
  const excess = difference(figures(left), figures(right))
  if (relation.relation === '=' ? excess === 0 : excess <= 0) return null
  const cells = [...relation.left, ...relation.right]
  if (relation.settledByNote && cells.some((path) => notes[path])) return null
  const { rule } = relation
  return {
    code: 'relation',
    rule: rule.id,
    severity: rule.severity,
    section: relation.section,
    cells,
    source: rule.source,
    sentence: rule.sentence,
    relation,
    left,
    right,
    difference: excess,
    fingerprint: `${rule.id}:${relation.left[0]}:${relation.right[0]}:${left.value}:${right.value}`,
  }
}

/** The sum of some cells with the figures it is made of; null when one is blank. */
export function operand(paths: string[], figureAt: FigureAt): Operand | null {
  const cells: Operand['cells'] = []
  for (const path of paths) {
    const value = figureAt(path)
    if (value === null) return null
    cells.push({ path, value })
  }
  return { cells, value: sum(cells.map((cell) => cell.value)) }
}

function figures(operand: Operand): number[] {
  return operand.cells.map((cell) => cell.value)
}
