import { type ImportWords, readImportWords } from '../../src/import/words'
import { projectFile } from './formats'

const { words, problem } = readImportWords(projectFile('templates/import/words.json'))
if (!words) throw new Error(problem ?? '')

/** The words importing goes by, as shipped. */
export const importWords: ImportWords = words
