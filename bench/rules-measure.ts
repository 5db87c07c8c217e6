import { auditOf } from '../test/support/rules'
import { labelledSentences, type SentenceSet } from '../test/support/sentences'

/** How the findings of one rule compare with the labels of a set of sentences. */
export interface Score {
  rule: string
  right: number
  wrong: number
  missed: number
}

/** A sentence whose findings differ from its label. */
export interface Miss {
  text: string
  expected: string[]
  found: string[]
}

/** Rules about sentences; those about whole sections or about punctuation see nothing in a sentence alone. */
const PROSE = /^prose\.(?!punctuation|numbering)/

/** Scores a set of labelled sentences: a rule counts once a sentence. */
export function scoreSentences(name: SentenceSet): { scores: Score[]; misses: Miss[]; sentences: number } {
  const scores = new Map<string, Score>()
  const misses: Miss[] = []
  const sentences = labelledSentences(name)
  for (const { text, expected, format, draft } of sentences) {
    const rules = auditOf(format, draft).map(({ rule }) => rule)
    const found = [...new Set(rules.filter((rule) => PROSE.test(rule)))]
    for (const rule of new Set([...expected, ...found])) {
      const score = scores.get(rule) ?? { rule, right: 0, wrong: 0, missed: 0 }
      scores.set(rule, score)
      if (!found.includes(rule)) score.missed++
      else if (expected.includes(rule)) score.right++
      else score.wrong++
    }
    if ([...expected].sort().join() !== [...found].sort().join()) misses.push({ text, expected, found })
  }
  return {
    scores: [...scores.values()].sort((a, b) => a.rule.localeCompare(b.rule)),
    misses,
    sentences: sentences.length,
  }
}

/** A score of all rules together. */
export function overall(scores: Score[]): Score {
  const add = (key: 'right' | 'wrong' | 'missed') => scores.reduce((total, score) => total + score[key], 0)
  return { rule: '*', right: add('right'), wrong: add('wrong'), missed: add('missed') }
}

/** Of the findings, the share that is right; 1 where there are none. */
export function precision({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}

/** Of the contradictions, the share that is found; 1 where there are none. */
export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}
