import Big from 'big.js'
import { formatNumeral } from '../../draft/numeral'
import { BUILT_IN } from '../built-in'
import type { Operand } from '../finding'
import { type Contradiction, type Ground, pathsOf, sumsOf } from './contradiction'
import type { Quantity } from './quantities'
import type { Claim } from './reader'

/** Compares a number in prose with the sums it may stand for; null when it agrees, or when a cell is blank. */
export function compareFigure({ claim, quantity, sentence }: Claim, ground: Ground): Contradiction | null {
  const sums = sumsOf(claim, ground.figureAt)
  const [first] = sums ?? []
  if (!sums || !first) return null
  const unit = unitOf(first, ground)
  const value = inUnit(quantity, unit, ground)
  const stated = ground.text.slice(quantity.start, quantity.end)
  const place = { start: quantity.start, end: quantity.end }
  const figure = { kind: 'figure' as const, about: claim.about, stated, sums }
  if (quantity.approximate) {
    if (value === 0 || sums.some((sum) => sum.value !== 0)) return null
    return { rule: BUILT_IN.noneButSome, cells: pathsOf(first), fault: figure, place, sentence }
  }
  if (sums.some((sum) => agrees(value, sum.value, quantity, unit, ground))) return null
  const column = claim.byColumn ? columnOf(sums, value, ground) : null
  if (column !== null) {
    const fault = { ...figure, kind: 'one-column' as const, column }
    return { rule: BUILT_IN.oneColumn, cells: [...pathsOf(first), column], fault, place, sentence }
  }
  const fix = { start: quantity.start, end: quantity.digitsEnd, replacement: formatNumeral(first.value) }
  const sure = sums.length === 1 && !quantity.money
  return { rule: claim.rule, cells: pathsOf(first), fault: figure, place: sure ? { ...place, fix } : place, sentence }
}

/** The unit of the cells of a sum, which have one only where they hold money. */
function unitOf({ cells }: Operand, { format }: Ground): string | null {
  return format.cellByPath.get(cells[0]?.path ?? '')?.unit ?? null
}

function inUnit({ value, money }: Quantity, unit: string | null, { moneyUnits }: Ground): number {
  return unit && money ? new Big(value).div(moneyUnits[unit] ?? 1).toNumber() : value
}

/** 609万元 agrees with 609.11万元: the prose may round money. */
function agrees(
  value: number,
  figure: number,
  quantity: Quantity,
  unit: string | null,
  { moneyUnits }: Ground,
): boolean {
  if (value === figure || !quantity.money) return value === figure
  const scale = new Big(moneyUnits[quantity.unit] ?? 1).div(moneyUnits[unit ?? ''] ?? 1)
  return new Big(figure).div(scale).round(quantity.decimals).times(scale).eq(value)
}

/** The cell of one column whose figure is stated in place of the row's total, if it is one. */
function columnOf(sums: Operand[], value: number, { format, figureAt }: Ground): string | null {
  if (value === 0) return null
  for (const { cells } of sums) {
    const relation = cells.length === 1 ? format.computedBy.get(cells[0]?.path ?? '') : undefined
    const column = relation?.left.find((path) => figureAt(path) === value)
    if (column !== undefined) return column
  }
  return null
}
