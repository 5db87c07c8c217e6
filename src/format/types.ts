import type { CellKind, FormatDefinition, Guidance, RelationRule } from './schema'

/** One figure of the form: where it stands, what it may hold, how a clerk calls it. */
export interface Cell {
  /** Dotted path, such as `requests.refused.stateSecrets.naturalPerson`. */
  path: string
  table: string
  section: string
  kind: CellKind
  unit: string | null
  /** Labels from the outside in; short forms where the format gives them. */
  rowLabels: string[]
  columnLabels: string[]
  /** Caption of the block the cell stands in, if the block has one. */
  blockLabel: string | null
  guidance: Guidance
}

/** One relation between cells, with every pattern resolved to paths. */
export interface Relation {
  rule: RelationRule
  left: string[]
  relation: '=' | '<='
  right: string[]
  settledByNote: boolean
  section: string
}

/**
 * A format ready for use: its definition, and what follows from it.
 * Made once by `readFormat`; never changed afterwards.
 */
export interface Format extends FormatDefinition {
  /** All cells in the order of the form. */
  cells: Cell[]
  cellByPath: ReadonlyMap<string, Cell>
  relations: Relation[]
  /** For every computed cell the relation that fills it. */
  computedBy: ReadonlyMap<string, Relation>
  /** For every cell the relations it stands in. */
  relationsByCell: ReadonlyMap<string, Relation[]>
}
