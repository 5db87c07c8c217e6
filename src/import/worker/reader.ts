import importWords from '../../../templates/import/words.json?raw'
import { importSource } from '../import'
import { readSource } from '../read'
import { formOf } from '../recognise/form'
import { type ImportWords, readImportWords } from '../words'
import type { ImportAnswer, ImportFile, ImportMeans } from './jobs'

/**
 * Prepares words and labels once, and returns what reads and understands a published report by them: bad files come
 * back as problems; nothing is fetched.
 * @throws if the words are no words file.
 */
export function reportReader({ formats, words: own }: ImportMeans): (file: ImportFile) => Promise<ImportAnswer> {
  const words = wordsOf(own)
  for (const format of formats) formOf(format, words)
  return async ({ name, bytes }) => {
    const reading = await readSource(name, bytes)
    if (!reading.ok) return reading
    const result = await importSource(reading.source, formats, words)
    return { ok: true, imported: { ...result, source: reading.source, notices: reading.notices } }
  }
}

function wordsOf(own: ImportMeans['words']): ImportWords {
  if (typeof own === 'object') return own
  const { words, problem } = readImportWords(own ?? importWords)
  if (!words) throw new Error(problem ?? '')
  return words
}
