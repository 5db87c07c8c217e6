import { describe, expect, test, vi } from 'vitest'
import { createImportClient, type ImportWorker, WorkerDied } from '../../../src/import/worker/client'
import type { ImportAnswer, ImportJob, ImportMeans, WorkerAnswer } from '../../../src/import/worker/jobs'
import { format2021 } from '../../support/formats'

const MEANS: ImportMeans = { formats: [format2021], words: undefined }
const FILE = { name: '年报.html', bytes: new Uint8Array([1]) }
const OTHER = { name: '另一份.html', bytes: new Uint8Array([2]) }
const THERE: ImportAnswer = { ok: false, problem: { code: 'read.empty' } }
const HERE: ImportAnswer = { ok: false, problem: { code: 'read.unknown-kind' } }
const LONGEST_MS = 1000

/** A worker in the test's hands: what it was told, and the means to answer or to die. */
function fakeWorker() {
  const jobs: ImportJob[] = []
  const worker: ImportWorker & { ended: boolean } = {
    ended: false,
    postMessage: (job) => jobs.push(job),
    onmessage: null,
    onerror: null,
    terminate: () => {
      worker.ended = true
    },
  }
  return {
    worker,
    jobs,
    answer: (data: WorkerAnswer) => worker.onmessage?.({ data } as MessageEvent<WorkerAnswer>),
    die: (message?: string) => worker.onerror?.({ message } as ErrorEvent),
  }
}

/** A client and the workers it started, in order. */
function client() {
  const started: ReturnType<typeof fakeWorker>[] = []
  const start = () => {
    const one = fakeWorker()
    started.push(one)
    return one.worker
  }
  return { started, ...createImportClient(start, async () => HERE, LONGEST_MS) }
}

describe('a worker that reads published reports', () => {
  test('is there before the first file, told once by what to read, and kept for the next', async () => {
    const { started, warm, read } = client()
    warm(MEANS)
    warm(MEANS)
    for (const file of [FILE, OTHER]) {
      const reading = read(MEANS, file)
      started[0]?.answer(THERE)
      expect(await reading).toBe(THERE)
    }
    expect(started).toHaveLength(1)
    expect(started[0]?.jobs).toEqual([{ means: MEANS }, { file: FILE }, { file: OTHER }])
    expect(started[0]?.worker.ended).toBe(false)
  })

  test('is another one when reports are read by other means', async () => {
    const { started, warm, read } = client()
    warm(MEANS)
    const means = { ...MEANS, words: '{}' }
    const reading = read(means, FILE)
    expect(started[0]?.worker.ended).toBe(true)
    started[1]?.answer(THERE)
    expect(await reading).toBe(THERE)
    expect(started[1]?.jobs[0]).toEqual({ means })
  })
})

describe('after a file that is not read the next has a new worker, and is', () => {
  const next = async ({ started, read }: ReturnType<typeof client>) => {
    expect(started[0]?.worker.ended).toBe(true)
    const reading = read(MEANS, OTHER)
    started[1]?.answer(THERE)
    expect(await reading).toBe(THERE)
    expect(started).toHaveLength(2)
  }

  test('one that takes too long', async () => {
    vi.useFakeTimers()
    const all = client()
    const reading = all.read(MEANS, FILE)
    vi.advanceTimersByTime(LONGEST_MS)
    expect(await reading).toEqual({ ok: false, problem: { code: 'read.limit', what: 'seconds', limit: 60 } })
    await next(all)
    // The time of the file before is over, not that of this one.
    vi.advanceTimersByTime(LONGEST_MS)
    expect(all.started[1]?.worker.ended).toBe(false)
    vi.useRealTimers()
  })

  test('one at which the worker says that it failed', async () => {
    const all = client()
    const refused = expect(all.read(MEANS, FILE)).rejects.toThrow('no chunk')
    all.started[0]?.answer({ failed: 'no chunk' })
    await refused
    await next(all)
  })

  test('one at which the worker dies', async () => {
    const all = client()
    const refused = expect(all.read(MEANS, FILE)).rejects.toThrow(new WorkerDied('out of memory'))
    all.started[0]?.die('out of memory')
    await refused
    await next(all)
  })

  test('one that has not been answered when another is given', async () => {
    const all = client()
    const refused = expect(all.read(MEANS, FILE)).rejects.toThrow()
    const reading = all.read(MEANS, OTHER)
    await refused
    expect(all.started[0]?.worker.ended).toBe(true)
    // Said before it was ended.
    all.started[0]?.answer(HERE)
    all.started[1]?.answer(THERE)
    expect(await reading).toBe(THERE)
  })
})

describe('without a worker a file is read here', () => {
  test('where none can be made', async () => {
    const { warm, read } = createImportClient(
      () => {
        throw new Error('no module workers')
      },
      async () => HERE,
    )
    warm(MEANS)
    expect(await read(MEANS, FILE)).toBe(HERE)
  })

  test('where it does not start: before the file comes or after', async () => {
    const { started, warm, read } = client()
    warm(MEANS)
    started[0]?.die()
    const reading = read(MEANS, FILE)
    started[1]?.die()
    expect(await reading).toBe(HERE)
    expect(started.every(({ worker }) => worker.ended)).toBe(true)
  })
})
