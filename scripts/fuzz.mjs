// npm run fuzz -- --kind text|html|docx|pdf|draft [--count 20000] [--seed 1] [--from 0]: opens and checks broken files.
// The same seed breaks them in the same way; --from N --count 1 tries one input again. See docs/broken-files.md.
import { parseArgs } from 'node:util'
import { report } from './lib/fuzz-report.mjs'
import { tryAll } from './lib/fuzz-run.mjs'

const { values } = parseArgs({
  options: {
    kind: { type: 'string', default: 'html' },
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
})
const [count, seed, from] = [values.count, values.seed, values.from].map(Number)
// Ctrl+C ends the run and tells how far it came.
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
const trials = await tryAll({ kind: values.kind, count, seed, from }, stop.signal)
process.exitCode = report(`${values.kind}, seed ${seed}`, trials) ? 0 : 1
