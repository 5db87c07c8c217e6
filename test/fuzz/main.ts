import { loadTemplates } from '../../bench/reports'
import { importSource } from '../../src/import/import'
import { readSource } from '../../src/import/read'
import { importWords } from '../support/import-words'
import { mutateBytes, mutateText, mutateZip } from './mutate'
import { type Random, randomFrom } from './random'
import { KINDS, type Kind, samplesOf } from './samples'

/** What no input may take: milliseconds of the processor, and bytes of memory more than before. */
const MOST = { ms: 2000, bytes: 500 * 1024 * 1024 }
const WORST = 5

export interface FuzzOptions {
  root: string
  kind: string
  count: number
  seed: number
  /** The first input; with a count of 1 it is tried alone. */
  from: number
  /** Told of every input before it is tried, so that one that hangs can be named. */
  onInput: (index: number) => void
}

interface Trial {
  index: number
  ms: number
  bytes: number
  outcome: string
}

/** Reads and imports broken files of a kind, and says how they fared. True when none threw or went past the limits. */
export async function runFuzz(options: FuzzOptions): Promise<boolean> {
  const kind = KINDS.find((one) => one === options.kind)
  if (!kind) throw new Error(`--kind ${KINDS.join(' | ')}`)
  const samples = await samplesOf(kind, options.root)
  const { formats } = await loadTemplates(options.root)
  const trials: Trial[] = []
  let peak = 0
  for (let index = options.from; index < options.from + options.count; index++) {
    options.onInput(index)
    const random = randomFrom(options.seed * 1_000_003 + index)
    const input = mutate(kind, random.pick(samples), random)
    const before = process.memoryUsage().rss
    const start = process.cpuUsage()
    const outcome = await outcomeOf(input, formats)
    const { user, system } = process.cpuUsage(start)
    const after = process.memoryUsage().rss
    peak = Math.max(peak, after)
    trials.push({ index, ms: (user + system) / 1000, bytes: after - before, outcome })
  }
  return report(kind, trials, peak)
}

function mutate(kind: Kind, sample: Uint8Array, random: Random): Uint8Array {
  if (kind === 'docx') return mutateZip(sample, random)
  if (kind === 'pdf' || random.below(5) === 0) return mutateBytes(sample, random)
  return new TextEncoder().encode(mutateText(new TextDecoder().decode(sample), random))
}

async function outcomeOf(input: Uint8Array, formats: Parameters<typeof importSource>[1]): Promise<string> {
  try {
    const reading = await readSource('file', input)
    if (!reading.ok) return reading.problem.code
    await importSource(reading.source, formats, importWords)
    return 'read'
  } catch (error) {
    return `THROWN ${error instanceof Error ? error.stack : error}`
  }
}

function report(kind: Kind, trials: Trial[], peak: number): boolean {
  const outcomes = new Map<string, number>()
  for (const { outcome } of trials) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  const times = trials.map(({ ms }) => ms).sort((a, b) => a - b)
  const at = (share: number): string => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1)
  console.log(`${kind}: ${trials.length} inputs, median ${at(0.5)} ms, 99 % ${at(0.99)} ms, worst ${at(1)} ms`)
  console.log(`memory: at most ${Math.round(peak / 1024 / 1024)} MB in all`)
  for (const [outcome, count] of [...outcomes].sort((a, b) => b[1] - a[1])) console.log(`  ${count} × ${outcome}`)
  const worst = [...trials].sort((a, b) => b.ms - a.ms).slice(0, WORST)
  for (const { index, ms, outcome } of worst) console.log(`  input ${index}: ${ms.toFixed(0)} ms, ${outcome}`)
  const bad = trials.filter(
    ({ ms, bytes, outcome }) => ms > MOST.ms || bytes > MOST.bytes || outcome.startsWith('THROWN'),
  )
  for (const { index, ms, bytes, outcome } of bad)
    console.log(`BAD input ${index}: ${ms} ms, ${bytes} bytes, ${outcome}`)
  return bad.length === 0
}
