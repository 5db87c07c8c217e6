/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {object} VitestReport what vitest's JSON reporter writes, as far as it is read here
 * @property {number} [numPassedTests]
 * @property {number} [numFailedTests]
 * @property {number} [numPendingTests] skipped
 * @property {number} [numTodoTests]
 * @property {{ status?: string, assertionResults?: unknown[] }[]} [testResults] one for each test file
 */

/**
 * Counts a run of vitest. Suspicious of good news: no report, a report without tests, a file that could not be loaded
 * and an exit code that says otherwise each count as a failure.
 * @param {VitestReport | undefined} report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function tallyVitest(report, exitCode) {
  const passed = report?.numPassedTests ?? 0
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  // A file that fails while loading has no tests to count.
  const unloaded = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && (file.assertionResults ?? []).length === 0,
  ).length
  const failed = (report?.numFailedTests ?? 0) + unloaded
  const unexplained = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: unexplained ? 1 : failed, skipped }
}

/**
 * @param {{ ok: boolean }[]} steps
 * @returns {Tally}
 */
export function tallySteps(steps) {
  const passed = steps.filter((step) => step.ok).length
  return { passed, failed: steps.length - passed, skipped: 0 }
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const one of tallies) {
    total.passed += one.passed
    total.failed += one.failed
    total.skipped += one.skipped
  }
  return total
}
