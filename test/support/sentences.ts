import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { projectFile } from './formats'
import { paragraphs } from './rules'
import { SENTENCE_REPORTS } from './sentence-reports'

/** A sentence of our own words, and the rules that have to find something in it. */
export interface Labelled {
  text: string
  expected: string[]
  format: Format
  draft: Draft
}

/** The sets of sentences: the first the words were tuned by, the others written before the reader was tried on them. */
export const SENTENCE_SETS = ['tuning', 'held-out', 'held-out-2', 'held-out-3', 'held-out-4', 'held-out-5'] as const
export type SentenceSet = (typeof SENTENCE_SETS)[number]

/** The sentences of a file in test/fixtures/sentences: letter | rules or - | text. */
export function labelledSentences(name: SentenceSet): Labelled[] {
  return projectFile(`test/fixtures/sentences/${name}.txt`)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [letter = '', rules = '', text = ''] = line.split(' | ')
      const one = SENTENCE_REPORTS[letter]
      if (!one || text === '') throw new Error(`not a labelled sentence: ${line}`)
      const [section = ''] = Object.keys(one.draft.sections)
      const draft = { ...one.draft, sections: { ...one.draft.sections, [section]: paragraphs(text) } }
      return { text, expected: rules === '-' ? [] : rules.split(','), format: one.format, draft }
    })
}
