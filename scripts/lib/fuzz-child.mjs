// The process that tries inputs; started by fuzz-run.mjs, which is told of each.
import { root, withSources } from './sources.mjs'

const [kind = '', ...numbers] = process.argv.slice(2)
const [count = 0, seed = 0, from = 0] = numbers.map(Number)

await withSources(async (load) => {
  const { runFuzz } = await load('/test/fuzz/main.ts')
  await runFuzz(
    { root, kind, count, seed, from },
    () => process.send?.('ready'),
    (/** @type {unknown} */ trial) => process.send?.(trial),
  )
})
process.disconnect()
