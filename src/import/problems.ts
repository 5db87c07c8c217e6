import type { MatchKind } from './recognise/match'
import type { Place } from './source'

/** Why a figure of the source has no cell. */
export type UnplacedReason =
  /** Nothing beside it names a row of the form. */
  | 'no-row'
  /** Nothing above it names a column of the form. */
  | 'no-column'
  /** The row prints more or fewer figures than there are columns, so none can be told apart. */
  | 'count'
  /** Lines of text hold apart what belongs together, so that it may be another row's. */
  | 'scattered'
  /** The row's label stands for several rows of the form. */
  | 'collapsed'
  /** The cell already has a figure, from another place. */
  | 'taken'
  /** The row is printed twice, and the first time its cell is blank. */
  | 'repeated'
  /** It stands outside of its table's section. */
  | 'outside'
  /** It does not suit the kind of its cell. */
  | 'unreadable'
  /** Nothing was made of the text it stands in. */
  | 'unread'

/** Why a figure that was placed should be looked at. */
export type UncertainReason =
  /** The row's or column's label is printed differently; `printed` and `official` say how. */
  | 'label'
  /** No header stands above the figures. */
  | 'no-header'
  /** The row prints more or fewer figures than columns, but all the same figure. */
  | 'count'
  /** The row does not add up, and its source does not show its cells: a figure may stand in another's. */
  | 'sum'
  /** The row would add up with a cell less and one more, or its total stands beside marks alone: its cells may be shifted. */
  | 'shifted'

/** Why the figures of some cells should be looked at. `printed` and `official` are set where a label is the reason. */
export interface Doubt {
  code: 'cells.uncertain'
  /** Paths of the cells filled in spite of it. */
  cells: string[]
  reason: UncertainReason
  printed: string | null
  official: string | null
}

/** A figure without a cell. `readings`: what the figures of its row may be, column by column, where printed without gaps. */
export interface Unplaced {
  code: 'figure.unplaced'
  place: Place | null
  found: string
  reason: UnplacedReason
  label: string | null
  readings?: string[][]
}

/**
 * What importing noticed: a union by code, worded last by messages/import.ts.
 */
export type ImportMessage = { place: Place | null } & (
  | Unplaced
  | Doubt
  | { code: 'cell.mark'; cell: string; found: string }
  | { code: 'cell.unit'; cell: string; found: string; value: number }
  | { code: 'report.none' }
  /** It is on a year before the first form. */
  | { code: 'report.early'; year: number; from: number }
  /** It is what a school reports on its year. */
  | { code: 'report.school-year' }
  /** It is a page of contents, without the report. */
  | { code: 'report.contents' }
  /** It is a notice on the report, which carries the form. */
  | { code: 'report.notice' }
  /** Several forms have the labels printed, and nothing says of which year the report is. */
  | { code: 'form.guessed' }
  | { code: 'report.several'; count: number }
  | { code: 'title.missing' }
  /** The title stands only in quotation marks in the text, or in the file's own name. */
  | { code: 'title.quoted'; found: string }
  /** There is no title, and the agency is the one a sentence names as the author. */
  | { code: 'agency.quoted'; found: string }
  | { code: 'section.missing'; title: string }
  /** Text and pictures that have no place in the draft, as where they stand among the tables or below the signature. */
  | { code: 'text.unplaced'; found: string; pictures: number }
  /** The rows of its tables have their figures right behind their labels, without a space. */
  | { code: 'text.cells-lost' }
  | { code: 'text.traditional' }
  | { code: 'text.mojibake'; found: string }
  | { code: 'embedded.unreadable' }
  | { code: 'embedded.differs'; cells: string[] }
  | { code: 'embedded.notes-differ'; cells: string[] }
  /** Titles of the sections and other parts whose words are others. */
  | { code: 'embedded.text-differs'; titles: string[] }
  /** What the file shows of a field, and what its data says; null is nothing. */
  | { code: 'embedded.field-differs'; field: ShownField; shown: string | null; carried: string | null }
)

/** What a report shows of itself beside prose and tables. */
type ShownField = 'title' | 'agency' | 'year' | 'units' | 'date'

/** A label as printed in a table, and the one of the form it was taken for. */
export interface PrintedLabel {
  printed: string
  official: string
  kind: MatchKind
  table: string
  place: Place
}
