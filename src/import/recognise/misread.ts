import { type Binding, type Placement, rowsPlaced, takeBack } from './binding'
import type { Form } from './form'
import { sumsOfPlaced } from './sums'

/** Rows that do not add up are no slip of the writer's if they are this part of those that could. */
const SHARE = 1 / 2

/**
 * A binding without the rows put together from single lines, for every block where figures are left over and most of
 * these rows do not add up as the form's do: text taken from a PDF has the cells of several rows mixed. Rows that print
 * nothing but 0 tell nothing.
 */
export function withoutMisread(binding: Binding, form: Form): Binding {
  if (!binding.leftovers.some(({ token }) => token.printed.kind === 'figure')) return binding
  const rows = rowsPlaced(binding.placements).filter(isOfLines)
  const misread = new Set<Placement>()
  for (const block of new Set(rows.map(([first]) => first?.block))) {
    const own = rows.filter(([first]) => first?.block === block)
    const sums = own.flatMap((row) => sumsOfPlaced(row, form).slice(0, 1))
    const wrong = sums.filter((right) => !right).length
    if (wrong > 0 && wrong >= sums.length * SHARE) for (const one of own.flat()) misread.add(one)
  }
  return takeBack(binding, misread, 'scattered')
}

/** Whether every figure of a row stands in a line of its own. */
function isOfLines(row: Placement[]): boolean {
  const lines = row.map(({ token: { place } }) => JSON.stringify([place.block, place.row, place.line]))
  return row.length > 1 && new Set(lines).size === lines.length
}
