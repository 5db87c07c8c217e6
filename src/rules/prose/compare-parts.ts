import Big from 'big.js'
import { formatNumeral } from '../../draft/numeral'
import { BUILT_IN } from '../built-in'
import type { Contradiction } from './contradiction'
import type { Quantity } from './quantities'
import type { PartsClaim } from './reader'

/** Compares a whole with its parts in a text: none of a kind may be more, and a closed list of one kind no less. */
export function compareParts({ whole, parts, closed, sentence }: PartsClaim, text: string): Contradiction | null {
  const kinds = [...new Set(parts.map(({ kind }) => kind))]
  const groups = kinds.map((kind) => parts.filter((one) => one.kind === kind).map(({ quantity }) => quantity))
  const all = parts.map(({ quantity }) => quantity)
  // Hundreds of digits in a row are no number to add up.
  if (![whole, ...all].every(({ value }) => Number.isFinite(value))) return null
  const exceeding = groups.find((group) => total(group) > whole.value)
  const group = exceeding ?? (closed && groups.length === 1 && total(all) < whole.value ? all : null)
  if (!group) return null
  const written = ({ start, end }: Quantity) => text.slice(start, end)
  const fault = {
    kind: 'parts' as const,
    whole: written(whole),
    parts: group.map(written),
    sum: formatNumeral(total(group)),
    excess: exceeding !== undefined,
  }
  const end = group.at(-1)?.end ?? whole.end
  return { rule: BUILT_IN.partsExceedWhole, cells: [], fault, place: { start: whole.start, end }, sentence }
}

function total(quantities: Quantity[]): number {
  return quantities.reduce((sum, { value }) => sum.plus(value), new Big(0)).toNumber()
}
