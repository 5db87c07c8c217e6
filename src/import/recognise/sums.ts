import type { Column, Placement, Token } from './binding'
import { type Form, type FormBlock, type Line, pathOf } from './form'

/** The sums of the form that stand in one row whole: those whose parts and totals are all among its cells. */
export function sumsWithin(row: ReadonlyMap<string, unknown>, form: Form): { left: string[]; right: string[] }[] {
  return form.format.relations.filter(
    ({ left, relation, right }) => relation === '=' && [...left, ...right].every((path) => row.has(path)),
  )
}

/** The figures of a row by the paths of their cells. */
type RowFigures = Map<string, Token>

/**
 * Whether each sum of the form that stands in one row is right there; sums that miss a cell or are all 0 tell
 * nothing. What stands for no figure counts as none.
 */
function sumsOf(row: RowFigures, form: Form): boolean[] {
  const total = (paths: string[]): number => paths.reduce((all, path) => all + countOf(row.get(path)), 0)
  return sumsWithin(row, form).flatMap(({ left, right }) => {
    const sums = [total(left), total(right)]
    return sums.some(Number.isNaN) || sums.every((sum) => sum === 0) ? [] : [sums[0] === sums[1]]
  })
}

/** What a cell counts in a sum: 0 where a mark stands for no figure, not a number where it is blank or words. */
export function countOf(token: Token | undefined): number {
  const printed = token?.printed
  if (printed?.kind === 'figure') return Number(printed.figure.replace(/[,，]/g, ''))
  return printed?.kind === 'blank' && printed.mark !== '' ? 0 : Number.NaN
}

/** Whether placed figures of one row add up as the form's row does, for each of its sums. */
export function sumsOfPlaced(row: Placement[], form: Form): boolean[] {
  return sumsOf(new Map(row.map((one) => [pathOf(one.block, one.row, one.column.line), one.token])), form)
}

/** Whether the cells of a row would add up in these columns, for each of its sums. */
export function sumsOfCells(cells: Token[], columns: Column[], row: Line, block: FormBlock, form: Form): boolean[] {
  const figures = columns.flatMap((column, index) => {
    const token = cells[index]
    return token ? [[pathOf(block, row, column.line), token] as const] : []
  })
  return sumsOf(new Map(figures), form)
}
