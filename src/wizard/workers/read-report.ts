import importWords from '../../../templates/import/words.json?raw'
import { importSource } from '../../import/import'
import { readSource } from '../../import/read'
import { readImportWords } from '../../import/words'
import type { ImportAnswer, ImportJob } from './import-jobs'

/** Reads and understands a published report. Bad files come back as problems; nothing is fetched. */
export async function readReport({ name, bytes, formats, words: own }: ImportJob): Promise<ImportAnswer> {
  const reading = await readSource(name, bytes)
  if (!reading.ok) return reading
  const { words, problem } = readImportWords(own ?? importWords)
  if (!words) throw new Error(problem ?? '')
  const result = await importSource(reading.source, formats, words)
  return { ok: true, imported: { ...result, source: reading.source, notices: reading.notices } }
}
