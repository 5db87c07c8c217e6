import type { RuleWords } from '../book-schema'
import type { Found, TextFinder } from './found'

/** Finds numbers of laws and notices cited that are not the official ones, with these as the correction. */
export function referenceFinder({ references }: RuleWords): TextFinder {
  const compiled = references.map((one) => ({ ...one, pattern: new RegExp(one.pattern, 'g') }))
  return (text) =>
    compiled.flatMap(({ rule, pattern, official }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index: start }): Found => {
        const end = start + found.length
        const fix = { start, end, replacement: official }
        return { rule, start, end, fix, fault: { kind: 'reference', found, official } }
      }),
    )
}
