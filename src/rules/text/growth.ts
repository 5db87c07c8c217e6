import Big from 'big.js'
import type { ClaimWords } from '../book-schema'
import type { Found, TextFinder } from './found'

/**
 * Finds percentages of growth or decline that are not those of the two numbers said beside them, or go the other way:
 * 112件，较上年的98件增长14.3%. The last digit may be off by one.
 */
export function growthFinder({ growth }: ClaimWords): TextFinder {
  const patterns = growth.patterns.map((source) => new RegExp(source, 'g'))
  const rises = new RegExp(growth.rises)
  return (text, block) => {
    if (block !== 'paragraph' || !/[%％]/.test(text)) return []
    return patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].flatMap((match): Found[] => {
        const { way = '', percent = '', now = '', last, change = '' } = match.groups ?? {}
        const said = new Big(percent).times(rises.test(way) ? 1 : -1)
        const before = last === undefined ? new Big(now).minus(new Big(change).times(said.s)) : new Big(last)
        if (before.lte(0)) return []
        const right = new Big(now).minus(before).times(100).div(before)
        const decimals = percent.split('.')[1]?.length ?? 0
        if (right.minus(said).abs().lte(new Big(10).pow(-decimals))) return []
        const fault = {
          kind: 'growth' as const,
          now,
          last: before.toString(),
          said: `${way}${percent}%`,
          expected: `${right.s < 0 ? growth.words[1] : growth.words[0]}${right.abs().toFixed(decimals)}%`,
        }
        return [{ rule: growth.rule, start: match.index, end: match.index + match[0].length, fault }]
      }),
    )
  }
}
