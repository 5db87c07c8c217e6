import { chineseNumber } from '../../draft/chinese-numerals'
import type { RuleWords } from '../book-schema'
import type { Found, TextFinder } from './found'

/** Finds where a report says of itself that it has more or fewer parts than its form's `count`. */
export function partsNamedFinder({ partsNamed: { rule, patterns } }: RuleWords, count: number): TextFinder {
  const compiled = patterns.map((source) => new RegExp(source, 'g'))
  return (text, block) => {
    if (block !== 'paragraph') return []
    return compiled.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): Found[] => {
        const { count: found = '' } = match.groups ?? {}
        const number = /^\d/.test(found) ? Number(found) : chineseNumber(found)
        if (number === null || number === count) return []
        const [start, end] = [match.index + match[0].lastIndexOf(found), match.index + match[0].length]
        return [{ rule, start, end, fault: { kind: 'parts-named', found: text.slice(start, end), count } }]
      }),
    )
  }
}
