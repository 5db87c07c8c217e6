// npm run check: everything that can be said of the code without running it.
import { checks, runSteps } from './lib/steps.mjs'

const results = await runSteps(checks)
const failed = results.filter((step) => !step.ok)
if (failed.length > 0) {
  console.error(`check failed: ${failed.map((step) => step.name).join(', ')}`)
  process.exitCode = 1
}
