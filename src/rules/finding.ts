import type { CellValue } from '../draft/types'
import type { Severity } from '../format/schema'
import type { Cell, Relation } from '../format/types'

/** One side of a relation as it stands in the draft. */
export interface Operand {
  cells: { path: string; value: number }[]
  /** Exact decimal sum of the cells. */
  value: number
}

interface FindingBase {
  /** Stable id of the rule. */
  rule: string
  severity: Severity
  section: string
  /** Paths of the cells the finding is about, left side first. */
  cells: string[]
  /** Notice or article the rule comes from. */
  source: string
  /** The rule in one sentence. */
  sentence: string
  /** Stays the same while the finding is the same: rule, cells and figures. */
  fingerprint: string
}

/** What is wrong with a draft, as data: a union by code. Wording is added last, by `describeFinding`. */
export type Finding =
  | (FindingBase & {
      code: 'relation'
      relation: Relation
      left: Operand
      right: Operand /** left − right */
      difference: number
    })
  | (FindingBase & { code: 'kind'; cell: Cell; value: number })
  | (FindingBase & { code: 'blank'; cell: Cell; value: null })

/** Blanks are reported once, as themselves; everything else counts as a finding of its severity. */
export function isBlank(finding: Finding): boolean {
  return finding.code === 'blank'
}

export type FigureAt = (path: string) => CellValue
