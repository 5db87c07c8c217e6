import { Worker } from 'node:worker_threads'
import { describeReadProblem } from '../import/describe-source'
import { isDraftFile } from '../import/open'
import { LIMITS } from '../import/read/limits'
import { createImportClient, type ImportWorker } from '../import/worker/client'
import type { WorkerAnswer } from '../import/worker/jobs'

/** A thread started before it is known by what to read: it loads its program while the templates are opened. */
let early: ImportWorker | null = null

/** Reads published reports in a thread of its own, which can be ended whatever a file has it do. */
export const reading = createImportClient(
  () => {
    const worker = early ?? startThread()
    early = null
    return worker
  },
  async (means, file) => (await import('../import/worker/reader')).reportReader(means)(file),
)

/** Starts the thread ahead if it will be needed for one of these files; drafts need none. */
export function expectFiles(files: string[]): void {
  if (early || files.every(isDraftFile)) return
  early = startThread()
  // Started again when it is needed, it says why it died.
  early.onerror = () => {
    early = null
  }
}

function startThread(): ImportWorker {
  return asImportWorker(
    new Worker(new URL('./read-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
    }),
  )
}

/** A thread as the client expects a worker. It keeps no command from ending; why it dies is told in one line. */
export function asImportWorker(thread: Worker): ImportWorker {
  const worker: ImportWorker = {
    postMessage: (job) => thread.postMessage(job),
    onmessage: null,
    onerror: null,
    terminate: () => void thread.terminate(),
  }
  thread.on('message', (data: WorkerAnswer) => worker.onmessage?.({ data }))
  thread.on('error', (error) => worker.onerror?.({ message: describeEnd(error) }))
  // Last, as whoever listens keeps the process waiting.
  thread.unref()
  return worker
}

function describeEnd(error: NodeJS.ErrnoException): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? describeReadProblem({ code: 'read.limit', what: 'megabytes', limit: LIMITS.megabytes })
    : describeReadProblem({ code: 'read.broken', detail: error.message })
}
