import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { asImportWorker } from '../../src/cli/reading'
import { describeReadProblem } from '../../src/import/describe-source'
import { LIMITS } from '../../src/import/read/limits'
import { createImportClient, WorkerDied } from '../../src/import/worker/client'
import { format2021 } from '../support/formats'

const MEANS = { formats: [format2021] as [typeof format2021], words: undefined }
const FILE = { name: '年报.pdf', bytes: new Uint8Array([1]) }

/** A client whose files are all read by a thread with this program; the thread. */
function clientOf(program: string, longestMs: number) {
  const thread = new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } })
  const client = createImportClient(
    () => asImportWorker(thread),
    () => Promise.reject(new Error('read here')),
    longestMs,
  )
  return { client, thread }
}

describe('the thread a command reads files in', () => {
  test('is ended when a file keeps it busy without a pause', async () => {
    const { client, thread } = clientOf('for (;;) {}', 300)
    const ended = once(thread, 'exit')
    expect(await client.read(MEANS, FILE)).toEqual({
      ok: false,
      problem: { code: 'read.limit', what: 'seconds', limit: LIMITS.seconds },
    })
    await ended
  })

  test('takes no more memory than its own, and the command says so', async () => {
    const { client } = clientOf('const all = []; for (;;) all.push(new Array(10_000).fill(0.5))', 30_000)
    const sentence = describeReadProblem({ code: 'read.limit', what: 'megabytes', limit: LIMITS.megabytes })
    await expect(client.read(MEANS, FILE)).rejects.toThrow(new WorkerDied(sentence))
  })
})
