import type { RuleWords } from '../book'
import type { Found, TextFinder } from './found'

const RULE = 'prose.punctuation'

interface Slip {
  start: number
  end: number
  replacement: string
}

/**
 * Finds slips of punctuation and wording, those of one kind in a block as one finding with one correction:
 * a text typed with half-width marks throughout would otherwise give a finding at every comma.
 */
export function wordingFinder({ wording }: RuleWords): TextFinder {
  const compiled = wording.map((one) => ({ ...one, pattern: new RegExp(one.pattern, 'g') }))
  return (text, block) =>
    compiled.flatMap(({ kind, pattern, replacement, map, halve, paragraphOnly }): Found[] => {
      if (paragraphOnly && block !== 'paragraph') return []
      const correct = ([found, first = '']: RegExpMatchArray): string =>
        halve ? found.slice(0, found.length / 2) : (map?.[found] ?? replacement ?? '').replace('$1', first)
      const slips = [...text.matchAll(pattern)].map((match): Slip => {
        return { start: match.index, end: match.index + match[0].length, replacement: correct(match) }
      })
      const [first] = slips
      const last = slips.at(-1)
      if (!first || !last) return []
      const { start } = first
      const { end } = last
      const found = text.slice(first.start, first.end)
      const correctable = halve || map !== undefined || replacement !== undefined
      const fix = correctable ? { fix: { start, end, replacement: corrected(text, slips) } } : {}
      return [{ rule: RULE, start, end, ...fix, fault: { kind: 'wording', what: kind, found, count: slips.length } }]
    })
}

/** The text from the first slip to the last, all of them corrected. */
function corrected(text: string, slips: Slip[]): string {
  return slips
    .map(({ end, replacement }, index) => replacement + text.slice(end, slips[index + 1]?.start ?? end))
    .join('')
}
