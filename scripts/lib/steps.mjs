import { cpus } from 'node:os'
import { run } from './run.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} script a JavaScript file and its arguments, run with this Node
 */

/** What `npm run check` looks at. @type {Step[]} */
export const checks = [
  // The slowest first: the others run beside it.
  {
    name: 'types',
    script: [
      'node_modules/typescript/bin/tsc',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/tsc.tsbuildinfo',
    ],
  },
  { name: 'lint and format', script: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off'] },
  { name: 'directions', script: ['scripts/directions.mjs'] },
  { name: 'dead code', script: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'licences', script: ['scripts/licences.mjs'] },
]

/** The wizard into dist/ and the command line into dist-cli/. @type {Step[]} */
export const builds = [
  { name: 'build the wizard', script: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'] },
  {
    name: 'build the command line',
    script: ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
  },
]

// Colours would be lost on the way anyway, or arrive as rubbish in a log.
const plain = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined }

/**
 * Runs steps, as many at once as there are processors up to two, each told of when it is done.
 * @param {Step[]} steps
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 */
export async function runSteps(steps) {
  const waiting = [...steps]
  /** @type {{ name: string, ok: boolean }[]} */
  const done = []
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) done.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: Math.min(2, cpus().length) }, worker))
  return done
}

/**
 * @param {Step} step
 * @returns {Promise<{ name: string, ok: boolean }>}
 */
async function runStep({ name, script }) {
  const started = Date.now()
  const { code, output } = await run(process.execPath, script, { capture: true, env: plain })
  const ok = code === 0
  console.log(`${ok ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  if (output.trim()) console.log(output.trimEnd().replace(/^/gm, '    '))
  return { name, ok }
}
