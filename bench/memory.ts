import { readFileSync } from 'node:fs'

/** The most memory this program held since it started: what getrusage says would include its parent (Linux). In MB. */
export function peakMegabytes(): number {
  try {
    return Number(readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s*(\d+)/)?.[1]) / 1024
  } catch {
    return process.resourceUsage().maxRSS / 1024
  }
}
