import type { TableDefinition } from '../../format/schema'
import { lineOf, type Token } from './binding'
import type { Form, FormBlock } from './form'
import { isLeaf } from './header'
import { matchLabel } from './match'
import type { RowLabel } from './row-label'
import type { Stretch } from './stretches'

/** So many rows' figures behind one label are those of another row as well. */
const SEVERAL_ROWS = 2

/** Labels and the cells behind them, with the row label they end with and the block it is of. */
export interface NamedStretch extends Stretch {
  label: RowLabel | null
  block: FormBlock | null
}

/**
 * The tables whose rows a text prints out of their order, as programs leave them that take the text out of a PDF: a row
 * first named behind a later one, the figures of several rows behind one label, or those of a row before any label.
 * There a label may stand before another row's figures, which add up all the same.
 */
export function disorderedTables(stretches: NamedStretch[], form: Form): Set<TableDefinition> {
  const places = new Map(form.blocks.flatMap(({ rows }) => rows).map((row, index) => [row, index]))
  const seen = new Map<TableDefinition, Set<number>>()
  const disordered = new Set<TableDefinition>()
  for (const { texts, cells, label, block } of stretches) {
    if (label && isLeaf(label.match)) {
      const place = places.get(label.match.entry.target[0] as FormBlock['rows'][number]) ?? 0
      const before = seen.get(label.block.table) ?? new Set()
      if (!before.has(place) && [...before].some((other) => other > place)) disordered.add(label.block.table)
      seen.set(label.block.table, before.add(place))
    }
    if (label && holdsRows(cells, label.block, SEVERAL_ROWS)) disordered.add(label.block.table)
    const headed = block ? null : blockOfLastColumn(texts, form)
    if (headed && holdsRows(cells, headed, 1)) disordered.add(headed.table)
  }
  return disordered
}

/** Whether the cells of a row and its label stand in lines of their own, and not all cells in one. */
export function areLines(cells: Token[], label: Token, { columns }: FormBlock): boolean {
  const isRunTogether = cells.length === 1 && columns.length > 1
  return !isRunTogether && new Set([label, ...cells].map(lineOf)).size === cells.length + 1
}

/** Whether cells in lines of their own are as many as those of so many rows. */
function holdsRows(cells: Token[], { columns }: FormBlock, rows: number): boolean {
  return columns.length > 1 && cells.length >= rows * columns.length && new Set(cells.map(lineOf)).size === cells.length
}

/** The block with row labels a column of which the last of some texts names. */
function blockOfLastColumn(texts: Token[], { blocks }: Form): FormBlock | null {
  const last = texts.at(-1)
  if (!last) return null
  const isNamed = ({ columnLabels }: FormBlock) =>
    matchLabel(last.text, columnLabels).some(({ kind }) => kind === 'exact')
  return blocks.find((block) => !block.bareRow && !block.turned && isNamed(block)) ?? null
}
