import type { Run } from '../draft/types'
import type { GridRole } from '../format/grid'

/**
 * The finished report, free of format and medium: what the renderers see.
 * Plain data; texts are final, nothing is left to look up.
 */
export interface Document {
  language: 'zh-CN'
  title: string
  agency: string
  year: number
  preface: Block[]
  sections: Section[]
  signature: Signature | null
  /** Where and when the report is published, as far as that is known. */
  publication: Publication
  /** The public draft as the text of a draft file, which every published file carries along. */
  data: string
}

/** What a portal's page tells of itself; null where the draft does not say. */
export interface Publication {
  site: { name: string | null; domain: string | null; idCode: string | null; column: string | null }
  /** YYYY-MM-DD: the date of the signature. */
  date: string | null
}

export interface Section {
  /** Key of the format's section; also its anchor. */
  key: string
  title: string
  blocks: Block[]
}

export type Block = Paragraph | Heading | TableBlock | Figure

export interface Paragraph {
  type: 'paragraph'
  runs: Run[]
}

/** Level below the section title: 1 （一）, 2 1., 3 （1）. The text includes its number. */
export interface Heading {
  type: 'heading'
  level: 1 | 2 | 3
  text: string
}

/** A picture as a data: URL (PNG or JPEG). */
export interface Figure {
  type: 'figure'
  data: string
  alt: string
  caption: string | null
}

/** A table laid out as rows of cells; places covered by a span are left out, as in HTML. */
export interface TableBlock {
  type: 'table'
  /** Key of the format's table, or null for a table inside prose. */
  key: string | null
  /** The accessible name of an official table (not printed), or the printed caption of a prose table. */
  caption: string
  /** Relative widths of the columns. */
  widths: number[]
  rows: TableRow[]
  notes: TableNote[]
}

export interface TableRow {
  /** Header rows repeat when the table breaks over pages. Only rows at the top are header rows. */
  header: boolean
  cells: TableCell[]
}

export interface TableCell {
  role: GridRole
  text: string
  /** Mark of the cell's note, such as 注1, printed raised behind the text. */
  mark: string | null
  colSpan: number
  rowSpan: number
  /** Written from top to bottom. */
  vertical: boolean
  /** Index of the first column covered, from 0. */
  column: number
  /** Cell path of a figure. */
  path: string | null
}

/** A note to a figure, printed below the table. */
export interface TableNote {
  mark: string
  text: string
}

export interface Signature {
  units: string[]
  /** In words: 2021年1月28日. */
  date: string | null
}
