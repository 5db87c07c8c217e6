import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** An input that takes longer than this, in milliseconds on the clock, hangs; the first also waits for the samples. */
const LONGEST = { input: 120_000, start: 600_000 }
/** After so many inputs that hang or end the process it is not worth going on. */
const MOST_LOST = 20
const CHILD = fileURLToPath(new URL('./fuzz-child.mjs', import.meta.url))

/** @typedef {import('../../test/fuzz/main').Trial} Trial */
/** @typedef {{ kind: string, count: number, seed: number, from: number }} Range */

/**
 * Tries all inputs of a range in a process of their own. Where one hangs or ends that process, the trial says so and
 * another process goes on with the next.
 * @param {Range} range
 * @param {AbortSignal} stop ends the run early, with the trials there are
 * @returns {Promise<Trial[]>}
 */
export async function tryAll({ kind, count, seed, from }, stop) {
  /** @type {Trial[]} */
  const trials = []
  const end = from + count
  let next = from
  let lost = 0
  while (next < end && lost < MOST_LOST) {
    const { told, fate } = await watch({ kind, seed, from: next, count: end - next }, stop)
    for (const trial of told) trials.push(trial)
    next += told.length
    if (next === end || stop.aborted) break
    if (told.length === 0 && fate.startsWith('NOT STARTED')) throw new Error(fate)
    trials.push({ index: next, ms: 0, wall: 0, bytes: 0, peak: 0, outcome: fate, reached: true })
    next++
    lost++
  }
  return trials
}

/**
 * Runs one process until it is through, ends or hangs.
 * @param {Range} range
 * @param {AbortSignal} stop
 * @returns {Promise<{ told: Trial[], fate: string }>}
 */
function watch({ kind, count, seed, from }, stop) {
  /** @type {Trial[]} */
  const told = []
  return new Promise((resolve) => {
    const child = fork(CHILD, [kind, count, seed, from].map(String), { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] })
    let errors = ''
    let ready = false
    let hangs = false
    const hang = () => {
      hangs = true
      child.kill('SIGKILL')
    }
    let timer = setTimeout(hang, LONGEST.start)
    stop.addEventListener('abort', () => child.kill('SIGKILL'), { once: true })
    child.on('message', (/** @type {'ready' | Trial} */ message) => {
      clearTimeout(timer)
      timer = setTimeout(hang, LONGEST.input)
      if (message === 'ready') ready = true
      else told.push(message)
    })
    child.stderr?.on('data', (text) => {
      errors = (errors + text).slice(-2000)
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      const end = hangs ? `HANGS, over ${LONGEST.input} ms` : `ENDS THE PROCESS with ${code}: ${errors.trim()}`
      resolve({ told, fate: ready ? end : `NOT STARTED: ${errors}` })
    })
  })
}
