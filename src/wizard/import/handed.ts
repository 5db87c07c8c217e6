import type { ImportAnswer, ImportMeans } from '../../import/worker/jobs'
import { readReport } from '../workers/import'

/** A file given on another page, and what becomes of it. */
interface Handed {
  file: File
  answer: Promise<ImportAnswer>
}

let handed: Handed | null = null

/** Hands a file on from the page where it was dropped to the page that shows what was read: reading begins at once. */
export function handOver(file: File, means: ImportMeans): void {
  const answer = readReport(means, file)
  // Whoever takes it hears of it.
  answer.catch(() => undefined)
  handed = { file, answer }
}

/** The file handed over, once. */
export function takeHanded(): Handed | null {
  const taken = handed
  handed = null
  return taken
}
