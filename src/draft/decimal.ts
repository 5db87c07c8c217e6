import Big from 'big.js'

/** The exact decimal sum of figures. Amounts are never added in binary floating point. */
export function sum(values: number[]): number {
  return values.reduce((total, value) => total.plus(value), new Big(0)).toNumber()
}

/** a − b in exact decimals. */
export function subtract(a: number, b: number): number {
  return new Big(a).minus(b).toNumber()
}

/** Whether a JSON number literal survives as a JavaScript number without losing a digit. */
export function isExact(literal: string): boolean {
  const value = Number(literal)
  return Number.isFinite(value) && new Big(literal).eq(value)
}
