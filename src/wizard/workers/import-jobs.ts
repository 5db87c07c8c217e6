import type { ReadNotice, ReadProblem } from '../../import/read/types'
import type { Formats } from '../../import/recognise/format'
import type { ImportResult } from '../../import/result'
import type { Source } from '../../import/source'

/** What a report is read by; the same for every file until the page is loaded anew. */
export interface ImportMeans {
  formats: Formats
  /** The text of a words file of one's own; without it the built-in one is used. */
  words: string | undefined
}

export interface ImportFile {
  name: string
  bytes: Uint8Array
}

/** What the page tells the import worker: by what to read, once; then file after file. */
export type ImportJob = { means: ImportMeans } | { file: ImportFile }

/** A file as it was read and understood. */
export interface Imported extends ImportResult {
  source: Source
  notices: ReadNotice[]
}

export type ImportAnswer = { ok: true; imported: Imported } | { ok: false; problem: ReadProblem }

/** What the worker says: the answer, or why it could not come to one. */
export type WorkerAnswer = ImportAnswer | { failed: string }
