import { MAX_BYTES } from '../../import/read/limits'
import { createImportClient, type ImportWorker } from '../../import/worker/client'
import type { ImportAnswer, ImportMeans } from '../../import/worker/jobs'
import { readBytes } from '../../platform/browser/files'

/** Reads published reports away from the page: it never stands still, however long a file takes. */
export const importing = createImportClient(
  () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }) as ImportWorker,
  async (means, file) => (await import('../../import/worker/reader')).reportReader(means)(file),
)

/** Reads a clerk's file. A huge one is told by its size, as it would only fill the memory. Rejects as `importing.read`. */
export async function readReport(means: ImportMeans, file: File): Promise<ImportAnswer> {
  if (file.size > MAX_BYTES) {
    return { ok: false, problem: { code: 'read.too-large', bytes: file.size, limit: MAX_BYTES } }
  }
  return importing.read(means, { name: file.name, bytes: await readBytes(file) })
}
