import type { ImportAnswer, ImportJob } from './import-jobs'

/** Far longer than any report takes (a PDF of 50 pages: under 3 s); what takes longer would never end. */
const LONGEST_MS = 60_000

/** Thrown when reading a file takes longer than any report would. */
export class ReadsTooLong extends Error {}

/**
 * Reads a published report in a worker of its own, which is ended when it takes too long: the page never stands
 * still. Where no worker can start (a page opened from a file in some browsers) it is read here.
 */
export async function importInWorker(job: ImportJob): Promise<ImportAnswer> {
  let worker: Worker
  try {
    worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return readHere(job)
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<ImportAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(new ReadsTooLong()), LONGEST_MS)
      worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => resolve(data)
      // A worker that does not start fails without a message; one that fails at work has one.
      worker.onerror = ({ message }) => (message ? reject(new Error(message)) : resolve(readHere(job)))
      worker.postMessage(job)
    })
  } finally {
    clearTimeout(timer)
    worker.terminate()
  }
}

async function readHere(job: ImportJob): Promise<ImportAnswer> {
  return (await import('./read-report')).readReport(job)
}
