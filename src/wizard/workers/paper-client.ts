import type { WorkerLike } from '../../import/worker/worker-like'
import type { PaperWriter } from '../../publish/paper'
import type { PaperAnswer, PaperJob } from './jobs'

export type PaperWorker = WorkerLike<PaperJob, PaperAnswer>

interface Waiting {
  job: PaperJob
  resolve: (bytes: Uint8Array) => void
  reject: (reason: Error) => void
}

/**
 * A paper writer that works in a worker, started with the first file. Where no worker can start, or it dies,
 * `writeHere` makes the files instead: the ones still awaited and all later ones.
 */
export function createPaperClient(start: () => PaperWorker, writeHere: PaperWriter, page: () => string) {
  const waiting = new Map<number, Waiting>()
  let worker: PaperWorker | null | undefined
  let last = 0

  const giveUp = () => {
    worker?.terminate()
    worker = null
    const left = [...waiting.values()]
    waiting.clear()
    for (const { job, resolve, reject } of left)
      writeHere(job.kind, job.document, job.theme, job.shell).then(resolve, reject)
  }
  const take = ({ data }: { data: PaperAnswer }) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) asked?.resolve(data.bytes)
    else asked?.reject(new Error(data.reason))
  }
  const started = (): PaperWorker | null => {
    if (worker !== undefined) return worker
    try {
      worker = start()
      worker.onmessage = take
      worker.onerror = giveUp
    } catch {
      worker = null
    }
    return worker
  }
  const write: PaperWriter = (kind, document, theme, shell = null) => {
    const running = started()
    if (!running) return writeHere(kind, document, theme, shell)
    return new Promise((resolve, reject) => {
      last += 1
      const job = { id: last, kind, document, theme, shell, page: page() }
      waiting.set(last, { job, resolve, reject })
      running.postMessage(job)
    })
  }
  return { write, inWorker: () => started() !== null }
}
