// npm run fuzz -- --kind html|docx|pdf|text [--count 20000] [--seed 1] [--from 0]: reads and imports broken files.
// The same seed breaks them in the same way; --from N --count 1 tries one input again.
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { root, withSources } from './lib/sources.mjs'

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'html' },
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
})

// An input that hangs would hang this program: a second thread watches the number of the input.
const SECONDS_OF_A_HANG = 60
const current = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
new Worker(
  `const { workerData: current } = require('node:worker_threads')
   let last = -1
   setInterval(() => {
     if (current[0] === last && last >= 0) {
       require('node:fs').writeSync(1, 'BAD input ' + last + ': hangs\\n')
       process.kill(process.pid, 'SIGKILL')
     }
     last = current[0]
   }, ${SECONDS_OF_A_HANG * 1000})`,
  { eval: true, workerData: current },
).unref()

await withSources(async (load) => {
  const { runFuzz } = await load('/test/fuzz/main.ts')
  const [count, seed, from] = [values.count, values.seed, values.from].map(Number)
  const onInput = (/** @type {number} */ index) => {
    current[0] = index
  }
  const fine = await runFuzz({ root, kind: values.kind, count, seed, from, onInput })
  process.exitCode = fine ? 0 : 1
})
