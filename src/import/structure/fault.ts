import type { Severity } from '../../format/schema'
import type { STRUCTURE } from '../../rules/built-in'
import type { Place } from '../source'

interface FaultBase {
  /** Key of the section it stands in; `title` for the report as a whole. */
  section: string
  cells: string[]
  place: Place | null
  /** Where it differs from that of the rule. */
  severity?: Severity
}

/** How a printed report departs from its form: a union by rule and kind, worded last. */
export type StructureFault = FaultBase &
  (
    | { rule: typeof STRUCTURE.sections; kind: 'missing'; official: string }
    | { rule: typeof STRUCTURE.sections; kind: 'worded' | 'disordered'; printed: string; official: string }
    /** A section of the first level the form does not have. */
    | { rule: typeof STRUCTURE.sections; kind: 'extra'; printed: string }
    | { rule: typeof STRUCTURE.title; kind: 'missing'; official: string }
    | { rule: typeof STRUCTURE.title; kind: 'worded'; printed: string; official: string }
    | { rule: typeof STRUCTURE.labels; kind: 'worded'; printed: string; official: string }
    | { rule: typeof STRUCTURE.rows; kind: 'no-table' | 'no-group'; label: string }
    /** Rows that are not printed, and rows printed without a figure or blank in any column. */
    | { rule: typeof STRUCTURE.rows; kind: 'no-row' | 'no-figures-in'; labels: string[] }
    /** A table whose rows and figures lie apart, so that nobody can tell which of them are missing. */
    | { rule: typeof STRUCTURE.rows; kind: 'scattered'; label: string }
    /** A table whose labels are printed, but in which no figure or blank could be told to be a certain cell's. */
    | { rule: typeof STRUCTURE.rows; kind: 'no-figures'; label: string }
    /** A group whose rows are not there, though it may be: merged into one, or left out. */
    | { rule: typeof STRUCTURE.rows; kind: 'no-rows'; label: string; count: number }
    | { rule: typeof STRUCTURE.rows; kind: 'no-cells'; labels: string[]; columns: string[] }
    /** The row prints more or fewer figures than columns; `found` are those that were not placed. */
    | { rule: typeof STRUCTURE.rows; kind: 'count'; label: string; found: string[] }
    | { rule: typeof STRUCTURE.format; kind: 'not-in-force'; used: string; inForce: string; year: number }
  )
