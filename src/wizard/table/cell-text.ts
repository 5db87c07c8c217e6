import { formatNumeral } from '../../draft/numeral'
import { cellName, nameTogether } from '../../format/labels'
import type { Cell, Format } from '../../format/types'
import { table as words } from '../../messages/zh-CN'
import type { CellView } from '../findings/cell-views'

/** Sums of more addends than this are named by their ends. */
const LONG_SUM = 6

/** What a cell is called: row and column. */
export function nameOf(cell: Cell): string {
  const name = cellName(cell)
  return words.cell(name.row ?? name.block ?? '', name.column ?? '')
}

/** The name a screen reader says for a cell: also its unit, and how a total comes about. */
export function labelOf(cell: Cell, total: CellView['total']): string {
  const unit = cell.unit && words.unit(cell.unit)
  return [nameOf(cell), unit, total && words[total]].filter(Boolean).join('，')
}

/** The sum that fills a computed cell, in words; null for a cell to be typed. */
export function formulaOf(format: Format, path: string): string | null {
  const relation = format.computedBy.get(path)
  if (!relation) return null
  const { own } = nameTogether([...relation.left, path].flatMap((one) => format.cellByPath.get(one) ?? []))
  const terms = own.slice(0, relation.left.length)
  return terms.length <= LONG_SUM
    ? words.sum(terms)
    : words.longSum(terms[0] ?? '', terms[terms.length - 1] ?? '', terms.length)
}

/** By how much a figure is off what follows from last year's report, in the two words that fit into its cell. */
export function offLastYearText(difference: number): string {
  return words.offLastYear(difference > 0, formatNumeral(Math.abs(difference)))
}

/** Last year's figure in words; null where it is not known. */
export function previousText(value: number | null): string | null {
  return value === null ? null : words.previous(formatNumeral(value))
}
