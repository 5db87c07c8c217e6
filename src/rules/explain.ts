import { formatNumeral } from '../draft/numeral'
import { type CellName, nameTogether } from '../format/labels'
import type { Format } from '../format/types'
import type { Finding, Operand } from './finding'

/** One figure of a formula, named as a clerk calls it beside the others. */
interface Term {
  path: string
  name: string
  value: string
}

/** One side of a relation with the actual figures. */
export interface Side {
  terms: Term[]
  total: string
}

/** A failing relation as a formula: both sides figure by figure. */
export interface Explanation {
  left: Side
  right: Side
  /** Without sign. */
  difference: string
  /** What all figures have in common: their column, say. */
  shared: CellName
}

/** Spells out where the figures of a failing relation come from. */
export function explainRelation(format: Format, finding: Extract<Finding, { code: 'relation' }>): Explanation {
  const { relation, left, right, difference } = finding
  const cells = [...relation.left, ...relation.right].flatMap((path) => format.cellByPath.get(path) ?? [])
  const { shared, own } = nameTogether(cells)
  return {
    left: side(left, own.slice(0, relation.left.length)),
    right: side(right, own.slice(relation.left.length)),
    difference: formatNumeral(Math.abs(difference)),
    shared,
  }
}

function side(operand: Operand, names: string[]): Side {
  const terms = operand.cells.map(({ path, value }, index) => ({
    path,
    name: names[index] ?? '',
    value: formatNumeral(value),
  }))
  return { terms, total: formatNumeral(operand.value) }
}
