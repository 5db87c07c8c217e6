import Big from 'big.js'

/** The difference of two such sums is still exact. */
const LARGEST_WHOLE = Number.MAX_SAFE_INTEGER / 2

/** The decimal sum of figures, exact as far as a number can be. Amounts are never added in binary floating point. */
export function sum(values: number[]): number {
  return wholeSum(values) ?? toNumber(add(values))
}

/** The sum of some figures less that of others, in exact decimals: zero only when both sums are the same. */
export function difference(left: number[], right: number[]): number {
  const [whole, other] = [wholeSum(left), wholeSum(right)]
  if (whole !== null && other !== null) return whole - other
  return toNumber(add(left).minus(add(right)))
}

/** Whether a JSON number literal survives as a JavaScript number without losing a digit. */
export function isExact(literal: string): boolean {
  const value = Number(literal)
  return Number.isFinite(value) && new Big(literal).eq(value)
}

/** Far quicker than decimals, as most figures are counts; null where a number would not be exact. */
function wholeSum(values: number[]): number | null {
  let total = 0
  for (const value of values) {
    total += value
    if (!Number.isInteger(value) || Math.abs(total) > LARGEST_WHOLE) return null
  }
  return total
}

function add(values: number[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0))
}

/** A sum beyond what a number can hold becomes the largest number, so that it stays a figure. */
function toNumber(value: Big): number {
  return Math.max(-Number.MAX_VALUE, Math.min(value.toNumber(), Number.MAX_VALUE))
}
