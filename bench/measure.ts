export type Unit = 'ms' | 'µs' | 'kB' | 'MB' | '1/s' | '×'

/** One measured thing: the values of all its runs, of the report of one format or of no report in particular. */
export interface Measure {
  name: string
  format: string | null
  unit: Unit
  values: number[]
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** The value that 95 of 100 runs do not exceed (nearest rank). */
export function p95(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

/** Milliseconds of one run. */
export async function time(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Milliseconds of one run, and of processor time in all threads: the latter hardly grows with the machine's load. */
export async function timeBoth(run: () => unknown): Promise<{ ms: number; cpuMs: number }> {
  const before = process.cpuUsage()
  const ms = await time(run)
  const { user, system } = process.cpuUsage(before)
  return { ms, cpuMs: (user + system) / 1000 }
}

/** Milliseconds of each of some runs of a function that returns no promise, after `warmUp` runs that do not count. */
export function timeRuns(run: (index: number) => unknown, runs: number, warmUp: number): number[] {
  for (let index = 0; index < warmUp; index++) run(index)
  return Array.from({ length: runs }, (_, index) => {
    const start = performance.now()
    run(index)
    return performance.now() - start
  })
}

/** How many times as large the median of `values` is as that of `base`. */
export function ratio(values: number[], base: number[]): number {
  return median(values) / median(base)
}
