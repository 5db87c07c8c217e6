import type { ClaimWords } from '../book-schema'
import type { Span } from './sentences'

/** Who reports on which year: what decides whether a sentence speaks of the report's own figures. */
export interface Reporter {
  name: string
  level: 'government' | 'department'
  year: number
}

/** Tells what a clause speaks of, and whether it speaks of the report's own year and agency. */
export interface ContextReader {
  /** Key of the last topic named up to the end of a clause. */
  topicAt: (text: string, clause: Span) => string | null
  /** Whether a clause speaks of another time, another unit or a part only. */
  isOutside: (text: string, sentence: Span, clause: Span) => boolean
}

/** Compiles the context words of a file for one reporter. */
export function contextReader({ topics, outside }: ClaimWords, reporter: Reporter): ContextReader {
  const topicWords = topics.map(({ key, words }) => ({ key, words: new RegExp(words, 'g') }))
  const inside = new RegExp(outside.time.inside.replaceAll('{year}', String(reporter.year)), 'g')
  const beyond = new RegExp(outside.time.beyond, 'g')
  const clauses = [...outside.clause, ...outside[reporter.level]].map((source) => new RegExp(source))
  const otherUnit = new RegExp(outside.otherUnit)
  const leading = new RegExp(outside.leading)
  const own = new RegExp(outside.own)
  return {
    topicAt: (text, clause) => {
      const heard = text.slice(0, clause.end)
      const last = topicWords.map(({ key, words }) => ({ key, at: lastMatch(words, heard) }))
      const latest = last.reduce((best, one) => (one.at > best.at ? one : best), { key: '', at: -1 })
      return latest.key || null
    },
    isOutside: (text, sentence, clause) => {
      const said = text.slice(clause.start, clause.end)
      if (clauses.some((one) => one.test(said))) return true
      const heard = withoutAsides(text.slice(sentence.start, clause.start)) + said
      if (lastMatch(beyond, heard) > lastMatch(inside, heard)) return true
      const unit = said.match(otherUnit)?.[1]?.replace(leading, '')
      return unit !== undefined && unit !== '' && !own.test(unit) && !shortens(unit, reporter.name)
    },
  }
}

/** A text without what stands in brackets that are closed: 收到9件（上年10件） goes on to speak of its own year. */
function withoutAsides(text: string): string {
  return text.replace(/[（(][^（）()]*[）)]/g, '')
}

/** Whether a unit's name leaves out characters of the agency's, as 县教育局 does of 甲县教育局. */
function shortens(unit: string, name: string): boolean {
  let at = 0
  for (const character of name) if (character === unit[at]) at++
  return at === unit.length
}

/** Where the last match begins to count, that is ends; −1 for none. */
function lastMatch(words: RegExp, text: string): number {
  let at = -1
  for (const match of text.matchAll(words)) at = match.index + match[0].length
  return at
}
