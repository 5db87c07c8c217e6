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
  /** Whether its rows are what the form prints as groups of columns. */
  turned: boolean
}

type Entry = (label: string, lines: Line[], groups?: string[]) => LabelEntry<Line[]>

/** A format's tables as recognition needs them. */
export interface Form {
  format: Format
  blocks: FormBlock[]
  /** The keys of all labels it prints in its tables. */
  keys: Set<string>
}

const prepared = new WeakMap<ImportWords, WeakMap<Format, Form>>()

/** The labels of a format's tables, prepared once for as long as format and words are in use. */
export function formOf(format: Format, words: ImportWords): Form {
  const forms = prepared.get(words) ?? new WeakMap<Format, Form>()
  prepared.set(words, forms)
  const form = forms.get(format) ?? prepareForm(format, words)
  forms.set(format, form)
  return form
}

function prepareForm(format: Format, words: ImportWords): Form {
  const entry: Entry = (label, lines, groups) => labelEntry(label, lines, variantsOf(label, words.labels), groups)
  const blocks = format.tables.flatMap((table) =>
    table.blocks.flatMap((block): FormBlock[] => {
      const [rows, columns] = [linesOf(block.rows), linesOf(block.columns)]
      const [only] = rows
      const own: FormBlock = {
        table,
        block,
        rows,
        columns,
        rowLabels: labelsOf(rows, entry),
        columnLabels: labelsOf(columns, (label, lines) => entry(label, lines)),
        caption: block.caption ? entry(block.caption, []) : null,
        corner: block.corner ? entry(block.corner, []) : null,
        bareRow: rows.length === 1 && only?.labels.length === 0 ? only : null,
        turned: false,
      }
      const turned = own.bareRow ? groupsAsRows(own, entry) : null
      return turned ? [own, turned] : [own]
    }),
  )
  return { format, blocks, keys: keysOf(blocks) }
}

/** The block as reports print it that give its groups of columns a row each; null where the groups are not alike. */
function groupsAsRows(own: FormBlock, entry: Entry): FormBlock | null {
  const groups = new Map<string, Line[]>()
  for (const line of own.columns) {
    const group = JSON.stringify(line.labels.slice(0, -1))
    groups.set(group, [...(groups.get(group) ?? []), line])
  }
  const [first = [], ...others] = [...groups.values()]
  const names = (lines: Line[]) => JSON.stringify(lines.map(({ leaf, labels }) => [leaf.keys.at(-1), labels.at(-1)]))
  if (others.length === 0 || others.some((lines) => names(lines) !== names(first))) return null
  const rows = [...groups.values()].map((lines) => cutLine(lines[0] as Line, 0, -1))
  const columns = first.map((line) => cutLine(line, -1, undefined))
  const labels = {
    rowLabels: labelsOf(rows, entry),
    columnLabels: labelsOf(columns, (label, lines) => entry(label, lines)),
  }
  return { ...own, rows, columns, ...labels, bareRow: null, turned: true }
}

function cutLine({ leaf, labels }: Line, start: number, end: number | undefined): Line {
  return { leaf: { ...leaf, keys: leaf.keys.slice(start, end) }, labels: labels.slice(start, end) }
}

/** How many columns of its table a block's columns take, with their spans. */
export function widthOf({ columns }: FormBlock): number {
  return columns.reduce((sum, { leaf }) => sum + (leaf.node.span ?? 1), 0)
}

/** The path of the cell where two lines of a block meet. */
export function pathOf(block: FormBlock, row: Line, column: Line): string {
  return cellPath(block.table, block.block, row.leaf, column.leaf)
}

function keysOf(blocks: FormBlock[]): Set<string> {
  const entries = blocks.flatMap((block) => [...block.rowLabels, ...block.columnLabels])
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

function labelsOf(lines: Line[], entry: Entry): LabelEntry<Line[]>[] {
  // A label that stands below several groups is a label of its own in each.
  const below = new Map<string, { label: string; groups: string[]; lines: Line[] }>()
  for (const line of lines) {
    line.labels.forEach((label, depth) => {
      const id = JSON.stringify(line.labels.slice(0, depth + 1))
      const found = below.get(id) ?? { label, groups: line.labels.slice(0, depth), lines: [] }
      found.lines.push(line)
      below.set(id, found)
    })
  }
  return [...below.values()].map(({ label, groups, lines }) => entry(label, lines, groups))
}
