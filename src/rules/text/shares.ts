import Big from 'big.js'
import type { ClaimWords } from '../book-schema'
import { BUILT_IN } from '../built-in'
import { type Quantity, quantityReader } from '../prose/quantities'
import type { Found, TextFinder } from './found'

/** Characters behind a number in which it is said to be a share. */
const REACH = 40

/** So many other shares have to agree on a whole before one that does not is told. */
const LEAST_AGREEING = 2

/** A number said to be a share of another: 13件，占 1.2%. */
interface Share {
  part: Quantity
  percent: number
  decimals: number
  end: number
}

/**
 * Finds percentages that are not those of their numbers: 20件，占 5% of 100件. What the whole is the other shares beside
 * it tell, so that one alone is never told; the last digit may be off by one, as where shares are made to add up to 100.
 */
export function shareFinder(words: ClaimWords): TextFinder {
  const quantitiesOf = quantityReader(words)
  const said = new RegExp(words.shares)
  return (text, block) => {
    if (block !== 'paragraph' || !/[%％]/.test(text)) return []
    const quantities = quantitiesOf(text).filter(({ approximate, value }) => !approximate && Number.isFinite(value))
    const shares = quantities.flatMap((part) => shareOf(part, text, said) ?? [])
    return shares.flatMap((share, index) => {
      const beside = [shares[index - 1], shares[index + 1]].filter((one) => one !== undefined)
      const wholes = quantities.filter((whole) => mayBeWhole(whole, share))
      if (wholes.length === 0 || wholes.some((whole) => agrees(share, whole))) return []
      const agreed = (whole: Quantity) => shares.filter((one) => one.part.value > 0 && agrees(one, whole)).length
      const whole = wholes
        .filter((one) => agreed(one) >= LEAST_AGREEING && beside.some((other) => agrees(other, one)))
        .at(-1)
      return whole ? [foundIn(text, share, whole)] : []
    })
  }
}

function shareOf(part: Quantity, text: string, said: RegExp): Share | null {
  const match = text.slice(part.end, part.end + REACH).match(said)
  const percent = match?.[1]
  if (!match || percent === undefined) return null
  const decimals = percent.split('.')[1]?.length ?? 0
  return { part, percent: Number(percent), decimals, end: part.end + match[0].length }
}

/** Whether a number stands before a share, in its unit, and is no smaller. */
function mayBeWhole(whole: Quantity, { part }: Share): boolean {
  return whole.end <= part.start && whole.unit === part.unit && whole.value >= part.value && whole.value > 0
}

function agrees(share: Share, whole: Quantity): boolean {
  if (!mayBeWhole(whole, share)) return false
  const off = percentOf(share.part, whole).minus(share.percent).abs()
  return off.lte(new Big(10).pow(-share.decimals))
}

function percentOf(part: Quantity, whole: Quantity): Big {
  return new Big(part.value).times(100).div(whole.value)
}

function foundIn(text: string, share: Share, whole: Quantity): Found {
  const written = ({ start, end }: Quantity) => text.slice(start, end)
  return {
    rule: BUILT_IN.shares,
    start: share.part.start,
    end: share.end,
    fault: {
      kind: 'share',
      part: written(share.part),
      percent: `${share.percent}%`,
      whole: written(whole),
      expected: `${percentOf(share.part, whole).toFixed(share.decimals)}%`,
    },
  }
}
