import { createImportClient, type ImportWorker } from '../../import/worker/client'

/** Reads published reports away from the page: it never stands still, however long a file takes. */
export const importing = createImportClient(
  () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' }) as ImportWorker,
  async (means, file) => (await import('../../import/worker/reader')).reportReader(means)(file),
)
