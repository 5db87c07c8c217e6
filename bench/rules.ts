import { describeFinding } from '../src/rules/describe'
import type { Finding } from '../src/rules/finding'
import { corpusReports } from '../test/support/corpus'
import { corpusDraft, expectedReport } from '../test/support/corpus-drafts'
import { withCorpusProse } from '../test/support/corpus-prose'
import { format2019 } from '../test/support/formats'
import { auditOf } from '../test/support/rules'
import { SENTENCE_SETS, type SentenceSet } from '../test/support/sentences'
import { type Miss, overall, precision, recall, type Score, scoreSentences } from './rules-measure'

/** Precision and recall of the text rules on both sets of sentences, and every finding in the corpus, as text. */
export function reportRules(): string {
  return [...SENTENCE_SETS.map(setInWords), ...corpusReports().map(reportInWords)].join('\n\n')
}

function setInWords(name: SentenceSet): string {
  const { scores, misses, sentences } = scoreSentences(name)
  const rows = [...scores, overall(scores)].map(scoreInWords)
  return [`${name}: ${sentences} sentences`, ...rows, ...misses.map(missInWords)].join('\n')
}

function scoreInWords(score: Score): string {
  const { rule, right, wrong, missed } = score
  const share = (value: number) => value.toFixed(3)
  return `  ${rule.padEnd(28)} precision ${share(precision(score))}  recall ${share(recall(score))}  (${right} right, ${wrong} wrong, ${missed} missed)`
}

function missInWords({ text, expected, found }: Miss): string {
  return `  ! expected ${expected.join() || '-'}, found ${found.join() || '-'}: ${text}`
}

function reportInWords(number: string): string {
  const findings = auditOf(format2019, withCorpusProse(corpusDraft(format2019, expectedReport(number)), number))
  return [`corpus ${number}: ${findings.length} findings`, ...findings.map(findingInWords)].join('\n')
}

function findingInWords(finding: Finding): string {
  const quote = finding.code === 'text' ? ` «${finding.place.quote.slice(0, 60)}»` : ''
  return `  ${finding.rule}  ${finding.section}: ${describeFinding(format2019, finding).message}${quote}`
}
