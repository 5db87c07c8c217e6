import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePackages } from './install.mjs'
import { run } from './run.mjs'
import { builds, checks, runSteps } from './steps.mjs'
import { ensureSystemTools } from './system-tools.mjs'
import { sum, tallySteps, tallyVitest } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Everything, in order. A failing check does not keep the tests from running.
 * @param {string[]} vitestArguments
 * @returns {Promise<Tally>}
 */
export async function testAll(vitestArguments) {
  const ready = (await ensurePackages()) && (await ensureSystemTools())
  if (!ready) return { passed: 0, failed: 1, skipped: 0 }
  const steps = [...(await announced('检查 check', checks)), ...(await announced('生成 build', builds))]
  console.log('\n== 测试 tests')
  const total = sum([tallySteps(steps), await runVitest(vitestArguments)])
  const failedSteps = steps.filter((step) => !step.ok).map((step) => step.name)
  if (failedSteps.length > 0) console.log(`failed besides the tests: ${failedSteps.join(', ')}`)
  if (total.skipped > 0) console.log(`${total.skipped} skipped`)
  return total
}

/**
 * @param {string} title
 * @param {import('./steps.mjs').Step[]} steps
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 */
function announced(title, steps) {
  console.log(`\n== ${title}`)
  return runSteps(steps)
}

/**
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'))
  const reportFile = join(folder, 'report.json')
  const { code } = await run(process.execPath, [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...args,
  ])
  const report = readReport(reportFile)
  rmSync(folder, { recursive: true, force: true })
  const tally = tallyVitest(report, code)
  // Vitest's own output need not explain these.
  if (!report) console.error(`vitest wrote no report (exit code ${code})`)
  else if (tally.passed === 0) console.error('no test passed')
  return tally
}

/**
 * @param {string} file
 * @returns {import('./tally.mjs').VitestReport | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
