import { type Binding, leave, type Token } from './binding'
import { type Form, type FormBlock, type Line, pathOf } from './form'
import { plainText } from './normalise'

/** More digits than these have too many readings to be of help. */
const MOST_DIGITS = 20

/** More readings than these say nothing. */
const MOST_READINGS = 3

/** Names figures that are too few or too many; digits without gaps with what they may be, which is never filled in. */
export function leaveTogether(cells: Token[], row: Line, block: FormBlock, form: Form, binding: Binding): void {
  const before = binding.leftovers.length
  leave(binding, cells, 'count', row)
  const figures = cells.filter(({ printed }) => printed.kind !== 'blank')
  const first = binding.leftovers.slice(before).find(({ token }) => token === figures[0])
  const printed = figures.map(({ text }) => plainText(text))
  const readings = figures.length < block.columns.length ? readingsOf(printed, block, row, form) : []
  if (first && readings.length > 0) first.readings = readings
}

/**
 * The ways in which digits printed without gaps may be one count for each column of a row, so that the counts add up
 * as the form's row does, and none goes on in the next cell; none where the row has no sum, or the readings are too many
 * to choose from.
 */
function readingsOf(printed: string[], block: FormBlock, row: Line, form: Form): string[][] {
  const digits = printed.join('')
  const paths = block.columns.map((column) => pathOf(block, row, column))
  const sum = form.format.relations.find(
    ({ left, relation, right }) =>
      relation === '=' && left.length + right.length === paths.length && [...left, ...right].every(isOneOf(paths)),
  )
  if (!sum || !/^\d+$/.test(digits) || digits.length > MOST_DIGITS || digits.length < paths.length) return []
  const total = (counts: string[], side: string[]) =>
    side.reduce((all, path) => all + Number(counts[paths.indexOf(path)]), 0)
  const ends = endsOf(printed)
  const fitting = splits(digits, paths.length).filter(
    (counts) =>
      total(counts, sum.left) === total(counts, sum.right) && ends.every((end) => endsOf(counts).includes(end)),
  )
  return fitting.length <= MOST_READINGS ? fitting : []
}

/** Where each of some texts ends when they stand behind each other. */
function endsOf(texts: string[]): number[] {
  return texts.map((_, at) => texts.slice(0, at + 1).join('').length)
}

function isOneOf(paths: string[]) {
  return (path: string) => paths.includes(path)
}

/** Digits cut into so many counts; none but 0 itself begins with 0. */
function splits(digits: string, parts: number): string[][] {
  if (parts === 1) return digits.length > 0 && (digits === '0' || !digits.startsWith('0')) ? [[digits]] : []
  const longest = digits.startsWith('0') ? 1 : digits.length - parts + 1
  return Array.from({ length: Math.max(0, longest) }, (_, index) => index + 1).flatMap((length) =>
    splits(digits.slice(length), parts - 1).map((rest) => [digits.slice(0, length), ...rest]),
  )
}
