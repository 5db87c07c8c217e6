import type { Binding, Placement } from './binding'
import { type Form, pathOf } from './form'

/** Rows that do not add up are no slip of the writer's if they are this part of those that could. */
const SHARE = 1 / 2

/**
 * A binding without the rows put together from single lines, for every block where figures are left over and most of
 * these rows do not add up as the form's do: text taken from a PDF has the cells of several rows mixed. Rows that print
 * nothing but 0 tell nothing.
 */
export function withoutMisread(binding: Binding, form: Form): Binding {
  if (!binding.leftovers.some(({ token }) => token.printed.kind === 'figure')) return binding
  const rows = rowsOf(binding.placements).filter(isOfLines)
  const misread = new Set<Placement>()
  for (const block of new Set(rows.map(([first]) => first?.block))) {
    const own = rows.filter(([first]) => first?.block === block)
    const sums = own.flatMap((row) => addsUp(row, form) ?? [])
    const wrong = sums.filter((right) => !right).length
    if (wrong > 0 && wrong >= sums.length * SHARE) for (const one of own.flat()) misread.add(one)
  }
  if (misread.size === 0) return binding
  return {
    ...binding,
    placements: binding.placements.filter((one) => !misread.has(one)),
    leftovers: [
      ...binding.leftovers,
      ...[...misread].map(({ token, row }) => ({ token, reason: 'scattered' as const, row })),
    ],
  }
}

function rowsOf(placements: Placement[]): Placement[][] {
  const rows = new Map<Placement['row'], Placement[]>()
  for (const one of placements) {
    const row = rows.get(one.row)
    if (row) row.push(one)
    else rows.set(one.row, [one])
  }
  return [...rows.values()]
}

/** Whether every figure of a row stands in a line of its own. */
function isOfLines(row: Placement[]): boolean {
  const lines = row.map(({ token: { place } }) => JSON.stringify([place.block, place.row, place.line]))
  return row.length > 1 && new Set(lines).size === lines.length
}

/** Whether a row's figures add up as the form's row does; null where it has no sum, misses a figure of it, or has only 0. */
function addsUp(row: Placement[], form: Form): boolean | null {
  const values = new Map(row.map(({ block, row: line, column, token }) => [pathOf(block, line, column.line), token]))
  const value = (path: string): number => {
    const printed = values.get(path)?.printed
    return printed?.kind === 'figure' ? Number(printed.figure.replace(/[,，]/g, '')) : Number.NaN
  }
  const sum = form.format.relations.find(
    ({ left, relation, right }) => relation === '=' && [...left, ...right].every((path) => values.has(path)),
  )
  if (!sum) return null
  const total = (paths: string[]): number => paths.reduce((all, path) => all + value(path), 0)
  const [left, right] = [total(sum.left), total(sum.right)]
  return Number.isNaN(left + right) || (left === 0 && right === 0) ? null : left === right
}
