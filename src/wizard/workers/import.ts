import { MAX_BYTES } from '../../import/read/limits'
import { createImportClient, type ImportWorker } from '../../import/worker/client'
import type { ImportAnswer, ImportMeans } from '../../import/worker/jobs'
import { readBytes } from '../../platform/browser/files'

/** Reads published reports away from the page: it never stands still, however long a file takes. */
export const importing = createImportClient(
  () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }) as ImportWorker,
  async (means, file) => (await import('../../import/worker/reader')).reportReader(means)(file),
)

/** A file that is with the worker, and what becomes of it. */
export interface GivenFile {
  file: File
  /** Rejects as `importing.read`. */
  answer: Promise<ImportAnswer>
}

/**
 * Gives the worker a clerk's file, and resolves once it has it: what the page does next runs beside the reading. A huge
 * one is told by its size, as it would only fill the memory. Rejects where the file cannot be read.
 */
export async function giveReport(means: ImportMeans, file: File): Promise<GivenFile> {
  if (file.size > MAX_BYTES) {
    const problem = { code: 'read.too-large', bytes: file.size, limit: MAX_BYTES } as const
    return { file, answer: Promise.resolve({ ok: false, problem }) }
  }
  const bytes = await readBytes(file)
  return { file, answer: importing.read(means, { name: file.name, bytes }) }
}
