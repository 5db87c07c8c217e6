import type { ReadNotice, ReadProblem } from '../../import/read/types'
import type { Formats } from '../../import/recognise/format'
import type { ImportResult } from '../../import/result'
import type { Source } from '../../import/source'

/** What the page asks of the import worker: to read the bytes of one file. */
export interface ImportJob {
  name: string
  bytes: Uint8Array
  formats: Formats
  /** The text of a words file of one's own; without it the built-in one is used. */
  words?: string | undefined
}

/** A file as it was read and understood. */
export interface Imported extends ImportResult {
  source: Source
  notices: ReadNotice[]
}

export type ImportAnswer = { ok: true; imported: Imported } | { ok: false; problem: ReadProblem }
