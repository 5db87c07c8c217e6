import importWords from '../../../templates/import/words.json?raw'
import { importSource } from '../../import/import'
import { readSource } from '../../import/read'
import { formOf } from '../../import/recognise/form'
import { readImportWords } from '../../import/words'
import type { ImportAnswer, ImportFile, ImportMeans } from './import-jobs'

/**
 * Prepares words and labels once, and returns what reads and understands a published report by them: bad files come
 * back as problems; nothing is fetched.
 * @throws if the words are no words file.
 */
export function reportReader({ formats, words: own }: ImportMeans): (file: ImportFile) => Promise<ImportAnswer> {
  const { words, problem } = readImportWords(own ?? importWords)
  if (!words) throw new Error(problem ?? '')
  for (const format of formats) formOf(format, words)
  return async ({ name, bytes }) => {
    const reading = await readSource(name, bytes)
    if (!reading.ok) return reading
    const result = await importSource(reading.source, formats, words)
    return { ok: true, imported: { ...result, source: reading.source, notices: reading.notices } }
  }
}
