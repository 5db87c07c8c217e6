import { describe, expect, test } from 'vitest'
import { emptyDocument } from '../../../src/document/empty'
import type { PaperWriter } from '../../../src/publish/paper'
import type { PaperAnswer, PaperJob } from '../../../src/wizard/workers/jobs'
import { createPaperClient, type PaperWorker } from '../../../src/wizard/workers/paper-client'
import { theme } from '../../renderers/docx/report'

const DOCUMENT = emptyDocument('报告')
const HERE = new Uint8Array([1])
const THERE = new Uint8Array([2])
const writeHere: PaperWriter = async () => HERE
const page = () => 'http://example/'

/** A worker in the test's hands: what it was asked, and the means to answer or to die. */
function worker() {
  const jobs: PaperJob[] = []
  const one: PaperWorker & { ended?: boolean } = {
    postMessage: (job) => jobs.push(job),
    onmessage: null,
    onerror: null,
    terminate: () => {
      one.ended = true
    },
  }
  return {
    one,
    jobs,
    answer: (data: PaperAnswer) => one.onmessage?.({ data } as MessageEvent<PaperAnswer>),
    die: () => one.onerror?.({} as ErrorEvent),
  }
}

describe('paper files are written in a worker', () => {
  test('each answer goes to the one who asked, in whatever order it comes', async () => {
    const { one, jobs, answer } = worker()
    const client = createPaperClient(() => one, writeHere, page)
    const pdf = client.write('pdf', DOCUMENT, theme)
    const docx = client.write('docx', DOCUMENT, theme)
    expect(jobs.map(({ kind, page: at }) => [kind, at])).toEqual([
      ['pdf', 'http://example/'],
      ['docx', 'http://example/'],
    ])
    answer({ id: jobs[1]?.id ?? 0, ok: false, reason: '图片无法读取' })
    answer({ id: jobs[0]?.id ?? 0, ok: true, bytes: THERE })
    expect(await pdf).toBe(THERE)
    await expect(docx).rejects.toThrow('图片无法读取')
  })

  test('the worker starts with the first file and serves them all', async () => {
    let starts = 0
    const { one, answer, jobs } = worker()
    const client = createPaperClient(
      () => {
        starts += 1
        return one
      },
      writeHere,
      page,
    )
    expect(starts).toBe(0)
    for (const index of [0, 1]) {
      const file = client.write('pdf', DOCUMENT, theme)
      answer({ id: jobs[index]?.id ?? 0, ok: true, bytes: THERE })
      expect(await file).toBe(THERE)
    }
    expect(starts).toBe(1)
  })
})

describe('without a worker they are written here', () => {
  test('where none can be made', async () => {
    const client = createPaperClient(
      () => {
        throw new Error('no module workers')
      },
      writeHere,
      page,
    )
    expect(await client.write('pdf', DOCUMENT, theme)).toBe(HERE)
    expect(client.inWorker()).toBe(false)
  })

  test('where it dies: the file awaited and all later ones', async () => {
    const { one, jobs, die } = worker()
    const client = createPaperClient(() => one, writeHere, page)
    const awaited = client.write('pdf', DOCUMENT, theme)
    die()
    expect(await awaited).toBe(HERE)
    expect(one.ended).toBe(true)
    expect(await client.write('docx', DOCUMENT, theme)).toBe(HERE)
    expect(jobs).toHaveLength(1)
  })
})
