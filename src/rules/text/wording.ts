import type { RuleWords } from '../book-schema'
import type { Found, TextFinder } from './found'

/** Finds slips of punctuation and wording, dates that are none and figures left out, with a correction where the file has one. */
export function wordingFinder({ wording }: RuleWords): TextFinder {
  const compiled = wording.map((one) => ({ ...one, pattern: new RegExp(one.pattern, 'g') }))
  return (text, block) =>
    compiled.flatMap((slip) => {
      if (slip.paragraphOnly && block !== 'paragraph') return []
      return [...text.matchAll(slip.pattern)].map((match): Found => {
        const [found] = match
        const span = { start: match.index, end: match.index + found.length }
        const replacement = correctionOf(slip, found, match[1] ?? '')
        const fix = replacement === null ? {} : { fix: { ...span, replacement } }
        return {
          rule: slip.rule,
          ...span,
          ...fix,
          fault: { kind: 'wording', what: slip.kind, found, count: 1 },
        }
      })
    })
}

type Slip = Pick<RuleWords['wording'][number], 'replacement' | 'map' | 'halve'>

/** What should stand in the place of what was found; null where only the clerk can tell. */
function correctionOf({ replacement, map, halve }: Slip, found: string, first: string): string | null {
  if (halve) return found.slice(0, found.length / 2)
  return map?.[found] ?? replacement?.replace('$1', first) ?? null
}
