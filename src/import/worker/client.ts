import { LIMITS } from '../read/limits'
import type { ImportAnswer, ImportFile, ImportJob, ImportMeans, WorkerAnswer } from './jobs'
import type { WorkerLike } from './worker-like'

export type ImportWorker = WorkerLike<ImportJob, WorkerAnswer>

interface Waiting {
  /** Reads the file without a worker. */
  readHere: () => Promise<ImportAnswer>
  resolve: (answer: ImportAnswer | Promise<ImportAnswer>) => void
  reject: (reason: Error) => void
  timer: ReturnType<typeof setTimeout>
}

const TOO_LONG: ImportAnswer = { ok: false, problem: { code: 'read.limit', what: 'seconds', limit: LIMITS.seconds } }

/** Thrown when the worker dies at a file: it has no more memory, or its program cannot be loaded. */
export class WorkerDied extends Error {}

/**
 * Reads published reports in a worker, which is started before there is a file and kept for the next one. It is ended
 * when a file takes too long, whatever it is at, or fails, and when another file is given before it answers: that one is
 * no longer waited for. The next file then has a new worker, so that no file holds up another. Where no worker can start
 * (a page opened from a file in some browsers) `readHere` reads instead.
 */
export function createImportClient(
  start: () => ImportWorker,
  readHere: (means: ImportMeans, file: ImportFile) => Promise<ImportAnswer>,
  longestMs = LIMITS.seconds * 1000,
) {
  let worker: ImportWorker | null = null
  let prepared: ImportMeans | null = null
  let waiting: Waiting | null = null

  /** Whoever waited is answered by the caller. */
  const taken = (): Waiting | null => {
    const one = waiting
    waiting = null
    if (one) clearTimeout(one.timer)
    return one
  }
  const endWorker = () => {
    if (!worker) return
    worker.terminate()
    // What it still had to say is nobody's answer.
    worker.onmessage = worker.onerror = null
    worker = null
  }
  const end = (reason: Error) => {
    endWorker()
    taken()?.reject(reason)
  }
  const refuse = () => {
    endWorker()
    taken()?.resolve(TOO_LONG)
  }
  const take = ({ data }: { data: WorkerAnswer }) => {
    if ('failed' in data) end(new Error(data.failed))
    else taken()?.resolve(data)
  }
  const fail = ({ message }: { message: string }) => {
    // A worker that does not start fails without a message; one that fails at work has one.
    const one = message ? null : taken()
    end(new WorkerDied(message))
    one?.resolve(one.readHere())
  }
  const ready = (means: ImportMeans): ImportWorker | null => {
    if (worker && prepared?.formats === means.formats && prepared.words === means.words) return worker
    end(new Error('read by other means now'))
    try {
      worker = start()
    } catch {
      return null
    }
    worker.onmessage = take
    worker.onerror = fail
    worker.postMessage({ means })
    prepared = means
    return worker
  }
  return {
    /** Starts the worker, so that all it needs for most files has been loaded and prepared when one is given. */
    warm: (means: ImportMeans): void => {
      if (!waiting) ready(means)
    },
    /**
     * Reads one file; one that takes too long is refused. Rejects with `WorkerDied`, or when reading fails or another
     * file is given meanwhile.
     */
    read: (means: ImportMeans, file: ImportFile): Promise<ImportAnswer> => {
      if (waiting) end(new Error('another file was given'))
      const running = ready(means)
      if (!running) return readHere(means, file)
      return new Promise((resolve, reject) => {
        const timer = setTimeout(refuse, longestMs)
        waiting = { readHere: () => readHere(means, file), resolve, reject, timer }
        running.postMessage({ file })
      })
    },
  }
}
