import { parentPort } from 'node:worker_threads'
import type { ImportAnswer, ImportFile, ImportJob, WorkerAnswer } from '../import/worker/jobs'
import { reportReader } from '../import/worker/reader'

/** The thread that reads files for a command, one after the other; reading.ts starts and ends it. */
let read: (file: ImportFile) => Promise<ImportAnswer>

parentPort?.on('message', async (job: ImportJob) => {
  try {
    if ('means' in job) read = reportReader(job.means)
    else answer(await read(job.file))
  } catch (error) {
    answer({ failed: String(error) })
  }
})

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message)
}
