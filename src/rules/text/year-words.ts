import type { RuleWords } from '../book-schema'
import { BUILT_IN } from '../built-in'
import type { Found, TextFinder } from './found'

/** Finds last year's year where this year's is meant, this year's where the next is, and years that are none, in a report on `year`. */
export function yearFinder({ years }: RuleWords, year: number): TextFinder {
  const fill = (pattern: string) => pattern.replaceAll('{last}', String(year - 1)).replaceAll('{year}', String(year))
  const malformed = new RegExp(years.malformed, 'g')
  const compile = (patterns: string[]) => patterns.map((pattern) => new RegExp(fill(pattern), 'gm'))
  const leftover = compile(years.leftover)
  const plans = compile(years.plans)
  return (text) => {
    const find = (pattern: RegExp, what: 'malformed' | 'leftover' | 'plan') =>
      [...text.matchAll(pattern)].map(({ 0: found, index: start }): Found => {
        const end = start + found.length
        const fix = { start, end, replacement: String(what === 'plan' ? year + 1 : year) }
        return { rule: BUILT_IN.leftoverYear, start, end, fix, fault: { kind: 'year', what, found, year } }
      })
    return [
      ...find(malformed, 'malformed'),
      ...leftover.flatMap((pattern) => find(pattern, 'leftover')),
      ...plans.flatMap((pattern) => find(pattern, 'plan')),
    ]
  }
}
