import type { ImportMeans } from '../../import/worker/jobs'
import { type GivenFile, giveReport } from '../workers/import'

let handed: GivenFile | null = null

/**
 * Hands a file on from the page where it was dropped to the page that shows what was read. Resolves once the worker has
 * it: drawing that page first would hold up the bytes, which come through the page.
 */
export async function handOver(file: File, means: ImportMeans): Promise<void> {
  handed = await giveReport(means, file).catch((error) => ({ file, answer: Promise.reject(error) }))
  // Whoever takes it hears of it.
  handed.answer.catch(() => undefined)
}

/** The file handed over, once. */
export function takeHanded(): GivenFile | null {
  const taken = handed
  handed = null
  return taken
}
