import type { Doubt, UncertainReason, UnplacedReason } from '../problems'
import type { Place, SourceTable } from '../source'
import type { ImportWords } from '../words'
import type { Printed } from './figure'
import type { Form, FormBlock, Line } from './form'
import type { LabelMatch } from './match'

/** A cell of a source's table with what it prints. */
export interface Token {
  text: string
  printed: Printed
  place: Place
  /** Adjacent cells of its row that print the same words: a merged cell printed in every place it covered. */
  repeats: number
  /** What became of the blank cells of its row in the source. */
  blanks?: SourceTable['blanks']
  /** How many cells its row has less than the widest of its table; null where rows may be filled up at their end. */
  short?: number | null
  /** Whether bars hold the cells of its row apart. */
  barred?: boolean | undefined
  /** How many cells its row has. */
  width?: number
  /** Whether its row lacks cells that nearly all rows of its table have. */
  lacks?: boolean
  /** Whether its row has cells behind those of most other rows of its table. */
  wide?: boolean
}

export type PlacedDoubt = Doubt & { place: Place }

/** A column of the source: the form's line it is, the unit its header names, and why that is in doubt. */
export interface Column {
  line: Line
  /** How many cells of a loose row it takes. */
  cells: number
  unit: string | null
  doubt: PlacedDoubt | null
  /** Where rows are loose, the cell of its label. */
  header?: Token
}

/** A figure or blank and the cell of the form it belongs to. */
export interface Placement {
  block: FormBlock
  row: Line
  column: Column
  token: Token
  doubts: (PlacedDoubt | null)[]
}

/** A figure that belongs to no cell. */
export interface Leftover {
  token: Token
  reason: UnplacedReason
  row: Line | null
  /** What the figures of its row may be where they were printed without gaps, if it is the first of them. */
  readings?: string[][]
}

/** A label found in the source. */
export interface SeenLabel {
  block: FormBlock
  match: LabelMatch<Line[]>
  printed: string
  place: Place
}

/** How one reading of a table binds its figures to cells. Every figure of the table is in one of the lists. */
export interface Binding {
  placements: Placement[]
  leftovers: Leftover[]
  /** Cells that say nothing of their own: numbers of items, and what a merged cell repeats. */
  passed: Token[]
  labels: SeenLabel[]
  /** The columns each block was found to have, for its continuation on the next page. */
  headers: Map<FormBlock, Column[]>
}

/** What rows are read by in their order: the form and the words, and the binding it adds to. */
export interface StreamReading {
  /** Whether the source states its cells, so that blank ones count. */
  exact: boolean
  form: Form
  words: ImportWords
  binding: Binding
}

/** A reading that has bound nothing yet. */
export function emptyBinding(): Binding {
  return { placements: [], leftovers: [], passed: [], labels: [], headers: new Map() }
}

/** Puts figures on the list of those that belong to no cell. */
export function leave(binding: Binding, tokens: Token[], reason: UnplacedReason, row: Line | null): void {
  binding.leftovers.push(...tokens.map((token) => ({ token, reason, row })))
}

/** A doubt about figures, with its place in the source; whoever places them says which cells it is on. */
export function doubt(reason: UncertainReason, place: Place): PlacedDoubt {
  return { code: 'cells.uncertain', cells: [], reason, printed: null, official: null, place }
}

/** The doubt a label not printed as the form has it casts on its figures; none for the official words. */
export function labelDoubt(match: LabelMatch<Line[]>, printed: string, place: Place): PlacedDoubt | null {
  if (match.kind === 'exact') return null
  return { ...doubt('label', place), printed, official: match.entry.official }
}

/** A binding with some of its placements left over for a reason. */
export function takeBack(binding: Binding, some: ReadonlySet<Placement>, reason: UnplacedReason): Binding {
  if (some.size === 0) return binding
  return {
    ...binding,
    placements: binding.placements.filter((one) => !some.has(one)),
    leftovers: [...binding.leftovers, ...[...some].map(({ token, row }) => ({ token, reason, row }))],
  }
}

/** Placements of each row of the form by themselves. */
export function rowsPlaced(placements: Placement[]): Placement[][] {
  const rows = new Map<Line, Placement[]>()
  for (const one of placements) {
    const row = rows.get(one.row)
    if (row) row.push(one)
    else rows.set(one.row, [one])
  }
  return [...rows.values()]
}

/** The line, or the row of a table, a token stands in, to be compared. */
export function lineOf({ place }: Token): string {
  return JSON.stringify([place.block, place.row ?? null])
}

/** Whether a token stands in a table, not in a paragraph beside it. */
export function inTable({ place }: Token): boolean {
  return place.row !== undefined
}
