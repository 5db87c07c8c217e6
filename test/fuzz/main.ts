import { writeFileSync } from 'node:fs'
import { loadRuleBook, loadTemplates } from '../../bench/reports'
import type { OpenTemplates } from '../../src/import/open'
import { importWords } from '../support/import-words'
import { mutate } from './mutate'
import { outcomeOf } from './outcome'
import { randomFrom } from './random'
import { KINDS, samplesOf } from './samples'

export interface FuzzOptions {
  root: string
  kind: string
  count: number
  seed: number
  /** The first input; with a count of 1 it is tried alone. */
  from: number
}

/** How one input fared. */
export interface Trial {
  index: number
  /** Milliseconds of the processor, over all threads, and on the clock. */
  ms: number
  wall: number
  /** Most bytes of memory more than before; where a peak cannot be forgotten (not Linux), 0 below an earlier one. */
  bytes: number
  /** Most bytes the whole process has had so far. */
  peak: number
  outcome: string
  /** Whether its text came as far as recognition, or for drafts as far as the draft's shape. */
  reached: boolean
}

/**
 * Breaks files of a kind, opens and checks each, and tells of each how it fared. The same seed breaks them in the same
 * way. An input that ends the process or never ends shows in that nothing more is told: the caller watches.
 */
export async function runFuzz(options: FuzzOptions, ready: () => void, tell: (trial: Trial) => void): Promise<void> {
  const kind = KINDS.find((one) => one === options.kind)
  if (!kind) throw new Error(`--kind ${KINDS.join(' | ')}`)
  const samples = await samplesOf(kind, options.root)
  const templates = await openingTemplates(options.root)
  // The first files load and compile what reads them.
  for (const sample of samples) await outcomeOf(kind, sample, templates)
  ready()
  let highest = 0
  for (let index = options.from; index < options.from + options.count; index++) {
    const random = randomFrom(options.seed * 1_000_003 + index)
    const input = mutate(kind, random.pick(samples), random)
    highest = Math.max(highest, peakBytes())
    forgetPeak()
    const before = { rss: process.memoryUsage.rss(), peak: peakBytes() }
    const start = { cpu: process.cpuUsage(), wall: performance.now() }
    const { outcome, reached } = await outcomeOf(kind, input, templates)
    const { user, system } = process.cpuUsage(start.cpu)
    const peak = peakBytes()
    tell({
      index,
      ms: (user + system) / 1000,
      wall: performance.now() - start.wall,
      bytes: peak > before.peak ? Math.max(0, peak - before.rss) : 0,
      peak: Math.max(highest, peak),
      outcome,
      reached,
    })
  }
}

async function openingTemplates(root: string): Promise<OpenTemplates> {
  const [first, ...others] = (await loadTemplates(root)).formats
  if (!first) throw new Error('there is no format to import into')
  return { formats: [first, ...others], book: await loadRuleBook(root), words: importWords }
}

/** Has the system measure the peak from now on, where it can (Linux, proc(5), clear_refs). */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

function peakBytes(): number {
  return process.resourceUsage().maxRSS * 1024
}
