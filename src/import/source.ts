import type { Run } from '../draft/types'

/** Where something stands in a source file, as a person finds it again. Every number that is known is given. */
export interface Place {
  /** Index in `Source.blocks`, from 0. */
  block: number
  /** Row and column inside a table block, from 0, spans expanded. */
  row?: number | undefined
  column?: number | undefined
  /** Line of a text file, from 1. */
  line?: number | undefined
  /** Page of a PDF, or of the text a program took out of one, from 1. */
  page?: number | undefined
}

export type SourceBlock = SourceParagraph | SourceTable | SourcePicture

export interface SourceParagraph {
  type: 'paragraph'
  runs: Run[]
  /** What the file itself calls it: 1–6 for a heading (h1–h6, a Word heading style, # of Markdown), else null. */
  level: number | null
  place: Place
}

export interface SourceTable {
  type: 'table'
  /**
   * exact: rows and spans as the file states or draws them (HTML, DOCX, ruled PDF), so a column means the same in every
   * row. placed: columns as figures and labels above each other show them (other PDF), so that a figure belongs to what
   * stands above it, while a blank cell may be none. loose: cells split at separators or gaps (text, other PDF): blanks
   * and spans may be lost.
   */
  grid: 'exact' | 'placed' | 'loose'
  /**
   * What became of blank cells in a loose table. kept: every cell of a row stands there, blank ones too, so that only
   * places covered by merged cells may be missing. filled: the same, and rows are filled up at their end. lost: cells
   * may be missing anywhere; so it is where nothing is said.
   */
  blanks?: 'kept' | 'filled' | 'lost'
  /** Whether bars hold the cells of a loose table apart: one may close a row whose header has none at its end. */
  barred?: boolean
  /** How many columns of a placed table hold labels of its rows. */
  stub?: number
  /** Cells in reading order; places covered by a span are left out, as in HTML. */
  rows: SourceCell[][]
  place: Place
}

export interface SourceCell {
  /** Text as printed, lines joined by \n. */
  text: string
  rowSpan: number
  colSpan: number
  place: Place
}

/** A picture as a data: URL of a PNG or JPEG. */
interface SourcePicture {
  type: 'picture'
  data: string
  alt: string
  place: Place
}

/** A file read but not yet understood: what it prints, in reading order, whatever kind of file it was. */
export interface Source {
  kind: 'html' | 'docx' | 'pdf' | 'text' | 'draft'
  blocks: SourceBlock[]
  /** The name the file gives itself (title element, document property), or null. */
  title: string | null
  /** Text of the public data this program embeds in its files, or null. */
  embedded: string | null
}
