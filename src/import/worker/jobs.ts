import type { ReadNotice, ReadProblem } from '../read/types'
import type { Formats } from '../recognise/format'
import type { ImportResult } from '../result'
import type { Source } from '../source'
import type { ImportWords } from '../words'

/** What a report is read by; the same for every file until the page is loaded anew, or the command ends. */
export interface ImportMeans {
  formats: Formats
  /** The words, or the text of a words file of one's own; without either the built-in ones are used. */
  words: ImportWords | string | undefined
}

export interface ImportFile {
  name: string
  bytes: Uint8Array
}

/** What a page or command tells the worker that imports: by what to read, once; then file after file. */
export type ImportJob = { means: ImportMeans } | { file: ImportFile }

/** A file as it was read and understood. */
export interface Imported extends ImportResult {
  source: Source
  notices: ReadNotice[]
}

export type ImportAnswer = { ok: true; imported: Imported } | { ok: false; problem: ReadProblem }

/** What the worker says: the answer, or why it could not come to one. */
export type WorkerAnswer = ImportAnswer | { failed: string }
