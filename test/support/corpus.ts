import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Public documents of agencies and the State Council; they stand beside the project, not in it. */
const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url))

/**
 * True on a machine that does not have the corpus and need not have it. In CI it must be there:
 * tests that want it then run and fail.
 */
export const withoutCorpus = !existsSync(CORPUS) && !process.env.CI

/** A file of the corpus. Throws when it is not there. */
export function corpusFile(path: string): Uint8Array {
  return new Uint8Array(readFileSync(CORPUS + path))
}

/** Numbers of the reports whose figures were transcribed by hand: 000, 001, … */
export function corpusReports(): string[] {
  if (withoutCorpus) return []
  return readdirSync(`${CORPUS}expected`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''))
    .sort()
}
