import { type LimitedThing, refuse } from './types'

/** The largest file that is read, in bytes: a report with many pictures has a tenth of it. */
export const MAX_BYTES = 50 * 1024 * 1024

/** How much of a thing a file may hold. Real reports stay far below; beyond, the file is no report. */
export const LIMITS: Record<LimitedThing, number> = {
  /** Entries of a ZIP file. */
  entries: 5000,
  /** Bytes a ZIP file's entries, or a PDF's streams, may have in all, unpacked. */
  unzipped: 80 * 1024 * 1024,
  /** How often a stream of a PDF is packed. */
  packings: 1,
  /** Elements inside each other; states of a PDF page kept inside each other. */
  nesting: 500,
  /** Elements and texts of an HTML page or XML part; operators of a PDF page, glyphs and lines of all its pages. */
  nodes: 500_000,
  /** Places of all tables' grids, spans expanded. */
  cells: 20_000,
  /** Paragraphs, tables and pictures. */
  blocks: 20_000,
  /** Characters of all texts together. */
  characters: 500_000,
  /** Characters in one line of a PDF: a page of A3 has room for 400 of the smallest. */
  line: 20_000,
  /** Characters that a PDF's fonts number by ranges, and objects its tables number: sixty fonts may number 65,536 each. */
  numbered: 4_000_000,
  /** Pages of a PDF. */
  pages: 200,
  /** Reading and understanding one file, on a slow machine. */
  seconds: 60,
  /** Memory for one file, of the command line's thread, beside the file's own bytes. */
  megabytes: 1024,
}

/** Refuses the file when `found` is more than it may hold. */
export function limit(what: LimitedThing, found: number): void {
  if (found > LIMITS[what]) refuse({ code: 'read.limit', what, limit: LIMITS[what] })
}
