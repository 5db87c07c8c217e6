import type { CellValue } from '../draft/types'
import type { Severity } from '../format/schema'
import type { Cell, Relation } from '../format/types'
import type { WORDING_KINDS } from './book-schema'

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
  /** The part of the report: a section's key, `preface` or `signature`. */
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

/** A stretch of the report's prose, quoted. Offsets count UTF-16 units of the block's text; `end` is behind it. */
export interface TextPlace {
  /** Key of a prose section, or `preface`; for a note on a cell `notes`. */
  section: string
  /** Index of the block; of the note among the draft's notes. */
  block: number
  start: number
  end: number
  /** The sentence it stands in, and where that begins in the block's text. */
  quote: string
  quoteStart: number
  /** A correction that can be applied as one step. */
  fix?: { start: number; end: number; replacement: string }
}

/** What a finding in prose says, by kind. */
export type TextFault =
  /** A number that is none of the sums its words stand for; an empty list of cells never occurs. */
  | { kind: 'figure'; about: string; stated: string; sums: Operand[] }
  /** The number is one applicant's instead of the total. */
  | { kind: 'one-column'; about: string; stated: string; sums: Operand[]; column: string }
  /** None is claimed, while the table counts some. */
  | { kind: 'none'; about: string; sums: Operand[] }
  /** The parts are more than the whole, or a closed list adds up to less. */
  | { kind: 'parts'; whole: string; parts: string[]; sum: string; excess: boolean }
  /** A percentage that is not that of its number in the whole its neighbours are shares of. */
  | { kind: 'share'; part: string; percent: string; whole: string; expected: string }
  /** A percentage of growth or decline that is not that of two numbers. */
  | { kind: 'growth'; now: string; last: string; said: string; expected: string }
  /** How many parts a report says it has, and how many its form has. */
  | { kind: 'parts-named'; found: string; count: number }
  /** What a text calls its author, and its name. */
  | { kind: 'agency'; found: string; agency: string }
  | { kind: 'person'; what: string }
  /** The number of a law or notice cited, and the official one. */
  | { kind: 'reference'; found: string; official: string }
  | {
      kind: 'wording'
      what: (typeof WORDING_KINDS)[number] | 'unpaired' | 'quotes'
      found: string
      count: number
    }
  | { kind: 'numbering'; what: 'repeated' | 'skipped'; number: string; expected: string }
  | { kind: 'year'; what: 'malformed' | 'leftover' | 'plan'; found: string; year: number }

/** What a finding about a whole section says, by kind. */
export type SectionFault =
  | { kind: 'missing'; topics: string[] }
  | { kind: 'short'; length: number; least: number }
  | { kind: 'empty' }
  | { kind: 'long'; length: number; advised: number }
  | { kind: 'same-text'; share: number; passages: string[] }
  | { kind: 'early' | 'late'; date: string; year: number; deadline: string }

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
  /** A figure that does not follow from last year's: `expected` is what does, with the figures it is made of. */
  | (FindingBase & { code: 'years'; cell: Cell; value: number; expected: number; before: Operand })
  /** A figure far from last year's. */
  | (FindingBase & { code: 'swing' | 'unit-slip'; cell: Cell; value: number; before: number })
  /** `others` are further places of the same slip in the section. */
  | (FindingBase & { code: 'text'; place: TextPlace; others: TextPlace[]; fault: TextFault })
  | (FindingBase & { code: 'section'; fault: SectionFault })

/** Blanks are reported once, as themselves; everything else counts as a finding of its severity. */
export function isBlank(finding: Finding): boolean {
  return finding.code === 'blank'
}

/** Whether a finding says that a section has no text. */
export function isEmptySection(finding: Finding): boolean {
  return finding.code === 'section' && finding.fault.kind === 'empty'
}

/** The figure of a cell, by its path. */
export type FigureAt = (path: string) => CellValue
