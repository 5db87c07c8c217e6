/** What no input may take: milliseconds of the processor, and bytes of memory more than before. */
const MOST = { ms: 2000, bytes: 500 * 1024 * 1024 }
const WORST = 5

/** @typedef {import('../../test/fuzz/main').Trial} Trial */

/**
 * Prints how the inputs fared: times, memory, outcomes, the slowest, and everything that must not be.
 * @param {string} name
 * @param {Trial[]} trials
 * @returns {boolean} whether nothing threw, hung, or went past the limits
 */
export function report(name, trials) {
  const times = trials.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1)
  const reached = trials.filter((trial) => trial.reached).length
  const highest = Math.max(...trials.map(({ peak }) => peak))
  const most = Math.max(...trials.map(({ bytes }) => bytes))
  console.log(`${name}: ${trials.length} inputs, ${percent(reached, trials.length)} came as far as recognition`)
  console.log(`  processor time: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, 99.9 % ${at(0.999)} ms, worst ${at(1)} ms`)
  console.log(`  on the clock: worst ${Math.max(...trials.map(({ wall }) => wall)).toFixed(0)} ms`)
  console.log(`  memory: whole process at most ${megabytes(highest)} MB, one input at most ${megabytes(most)} MB more`)
  for (const [outcome, count] of outcomes(trials)) console.log(`  ${count} × ${outcome.split('\n')[0]}`)
  for (const { index, ms, outcome } of [...trials].sort((a, b) => b.ms - a.ms).slice(0, WORST))
    console.log(`  slow: input ${index}, ${ms.toFixed(0)} ms, ${outcome.split('\n')[0]}`)
  const bad = trials.filter(({ ms, bytes, outcome }) => ms > MOST.ms || bytes > MOST.bytes || /^[A-Z]/.test(outcome))
  for (const { index, ms, bytes, outcome } of bad)
    console.log(`BAD input ${index}: ${ms.toFixed(0)} ms, ${megabytes(bytes)} MB, ${outcome}`)
  return bad.length === 0
}

/**
 * @param {Trial[]} trials
 * @returns {[string, number][]} the commonest first
 */
function outcomes(trials) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { outcome } of trials) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

function percent(/** @type {number} */ part, /** @type {number} */ whole) {
  return `${((100 * part) / whole).toFixed(1)} %`
}

function megabytes(/** @type {number} */ bytes) {
  return Math.round(bytes / 1024 / 1024)
}
