import { cellPath, type Leaf, leavesOf } from '../../format/cells'
import type { BlockDefinition, NodeDefinition, TableDefinition } from '../../format/schema'
import type { Format } from '../../format/types'
import type { ImportWords } from '../words'
import { type LabelEntry, labelEntry, variantsOf } from './match'
import { labelKey } from './normalise'

/** A row or column of a block: its leaf, and the labels printed for it from the outside in. */
export interface Line {
  leaf: Leaf
  labels: string[]
}

/** A block of a table as recognition needs it: its lines, and every label that leads to them. */
export interface FormBlock {
  table: TableDefinition
  block: BlockDefinition
  rows: Line[]
  columns: Line[]
  /** Every label of the rows with the lines below it: a group stands for several. */
  rowLabels: LabelEntry<Line[]>[]
  columnLabels: LabelEntry<Line[]>[]
  caption: LabelEntry<Line[]> | null
  corner: LabelEntry<Line[]> | null
  /** The only row where it has no label. */
  bareRow: Line | null
}

/** A format's tables as recognition needs them. */
export interface Form {
  format: Format
  blocks: FormBlock[]
}

/** Prepares the labels of a format's tables. */
export function formOf(format: Format, words: ImportWords): Form {
  const entry = (label: string, lines: Line[]) => labelEntry(label, lines, variantsOf(label, words.labels))
  const blocks = format.tables.flatMap((table) =>
    table.blocks.map((block): FormBlock => {
      const [rows, columns] = [linesOf(block.rows), linesOf(block.columns)]
      const [only] = rows
      return {
        table,
        block,
        rows,
        columns,
        rowLabels: labelsOf(rows, entry),
        columnLabels: labelsOf(columns, entry),
        caption: block.caption ? entry(block.caption, []) : null,
        corner: block.corner ? entry(block.corner, []) : null,
        bareRow: rows.length === 1 && only?.labels.length === 0 ? only : null,
      }
    }),
  )
  return { format, blocks }
}

/** The path of the cell where two lines of a block meet. */
export function pathOf(block: FormBlock, row: Line, column: Line): string {
  return cellPath(block.table, block.block, row.leaf, column.leaf)
}

/** The keys of all labels a form prints in its tables. */
export function formKeys(form: Form): Set<string> {
  const entries = form.blocks.flatMap((block) => [...block.rowLabels, ...block.columnLabels])
  return new Set([...entries.map((one) => labelKey(one.official)), ...entries.flatMap((one) => one.keys)])
}

function linesOf(nodes: NodeDefinition[]): Line[] {
  const labels = printedLabels(nodes, [])
  return leavesOf(nodes).map((leaf, index) => ({ leaf, labels: labels[index] ?? [] }))
}

/** For every leaf the labels printed for it; names of groups without a key are left out of a leaf's own. */
function printedLabels(nodes: NodeDefinition[], above: string[]): string[][] {
  return nodes.flatMap((node) => {
    const labels = node.label === '' ? above : [...above, node.label]
    return node.children ? printedLabels(node.children, labels) : [labels]
  })
}

function labelsOf(lines: Line[], entry: (label: string, lines: Line[]) => LabelEntry<Line[]>): LabelEntry<Line[]>[] {
  // A label that stands below several groups is a label of its own in each.
  const below = new Map<string, { label: string; lines: Line[] }>()
  for (const line of lines) {
    line.labels.forEach((label, depth) => {
      const id = JSON.stringify(line.labels.slice(0, depth + 1))
      const found = below.get(id) ?? { label, lines: [] }
      found.lines.push(line)
      below.set(id, found)
    })
  }
  return [...below.values()].map(({ label, lines }) => entry(label, lines))
}
