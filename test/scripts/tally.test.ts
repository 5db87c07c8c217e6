import { describe, expect, test } from 'vitest'
import { sum, tallySteps, tallyVitest } from '../../scripts/lib/tally.mjs'

const green = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 2,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
}

describe('tallyVitest', () => {
  test('counts passed, failed and skipped', () => {
    expect(tallyVitest(green, 0)).toEqual({ passed: 7, failed: 0, skipped: 3 })
    expect(tallyVitest({ ...green, numFailedTests: 2 }, 1)).toEqual({ passed: 7, failed: 2, skipped: 3 })
  })

  test('a file that cannot be loaded is a failure of its own', () => {
    const testResults = [...green.testResults, { status: 'failed', assertionResults: [] }]
    expect(tallyVitest({ ...green, testResults }, 1).failed).toBe(1)
    expect(tallyVitest({ ...green, numFailedTests: 2, testResults }, 1).failed).toBe(3)
  })

  test('a file with a failed test is not counted twice', () => {
    const testResults = [{ status: 'failed', assertionResults: [{}, {}] }]
    expect(tallyVitest({ ...green, numFailedTests: 1, testResults }, 1).failed).toBe(1)
  })

  test('a crash without a report is a failure', () => {
    expect(tallyVitest(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(tallyVitest(undefined, 0).failed).toBe(1)
  })

  test('a bad exit code beside a green report is a failure', () => {
    expect(tallyVitest(green, 1).failed).toBe(1)
  })

  test('no test ran, or every test was skipped, is a failure', () => {
    expect(tallyVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0).failed).toBe(1)
    expect(tallyVitest({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 9 }, 0).failed).toBe(1)
    expect(tallyVitest({}, 0).failed).toBe(1)
  })
})

test('steps count like tests', () => {
  const steps = tallySteps([{ ok: true }, { ok: false }, { ok: true }])
  expect(steps).toEqual({ passed: 2, failed: 1, skipped: 0 })
  expect(sum([steps, tallyVitest(green, 0)])).toEqual({ passed: 9, failed: 1, skipped: 3 })
})
