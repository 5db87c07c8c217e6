import { cellPath, leavesOf } from '../../format/cells'
import type { BlockDefinition, NodeDefinition, TableDefinition } from '../../format/schema'
import type { Format } from '../../format/types'
import { STRUCTURE } from '../../rules/built-in'
import type { ImportMessage, UnplacedReason } from '../problems'
import { variantsOf } from '../recognise/match'
import { itemNumber, labelKey, plainText } from '../recognise/normalise'
import type { PrintedReport } from '../result'
import type { ImportWords } from '../words'
import type { StructureFault } from './fault'

type Surplus = Extract<ImportMessage, { code: 'figure.unplaced' }>

/** Tables, groups, rows and cells of the form that a report does not print, and rows with figures too many or too few. */
export function rowFaults(
  printed: PrintedReport,
  messages: ImportMessage[],
  format: Format,
  words: ImportWords,
): StructureFault[] {
  const there = new Set(printed.cells)
  const surplus = messages.filter((one): one is Surplus => one.code === 'figure.unplaced' && one.reason === 'count')
  const unbound = unplacedBySection(printed, messages, 'no-row')
  const scattered = unplacedBySection(printed, messages, 'scattered')
  return format.tables.flatMap((table): StructureFault[] => {
    const cells = format.cells.filter((cell) => cell.table === table.key)
    const section = cells[0]?.section ?? ''
    if (cells.every(({ path }) => !there.has(path))) {
      const labelled = printed.labels.some((one) => one.table === table.key && one.kind === 'exact')
      const seen = labelled || (unbound.get(section) ?? 0) >= LEAST_FIGURES
      // A section that is not there is told once, by its title.
      if (!seen && printed.sections.every((one) => one.section?.key !== section)) return []
      return [
        {
          rule: STRUCTURE.rows,
          kind: seen ? 'no-figures' : 'no-table',
          label: table.caption,
          section,
          cells: cells.map(({ path }) => path),
          place: null,
        },
      ]
    }
    const faults = table.blocks.flatMap((block) =>
      blockFaults({ table, block, section, there, surplus, printed, words }),
    )
    return scattered.has(section) ? scatteredFaults(faults, table, section) : joinRows(faults)
  })
}

/** The faults of a table whose rows and figures lie apart: what it lacks may be among the figures not placed. */
function scatteredFaults(faults: StructureFault[], table: TableDefinition, section: string): StructureFault[] {
  const cells = faults.flatMap((fault) => fault.cells)
  const told = { rule: STRUCTURE.rows, kind: 'scattered', severity: 'warning', label: table.caption } as const
  return [{ ...told, section, cells, place: null }, ...faults.filter((fault) => 'found' in fault)]
}

type RowsFault = Extract<StructureFault, { labels: string[] }>

/** Rows of one table that are missing, without figures, or lack the same columns, as one fault, in the place of the first. */
function joinRows(faults: StructureFault[]): StructureFault[] {
  const joined: StructureFault[] = []
  for (const fault of faults) {
    const same = joined.find((one): one is RowsFault => 'labels' in one && lacksTheSame(one, fault))
    if (!same || !('labels' in fault)) joined.push(fault)
    else {
      const labels = [...same.labels, ...fault.labels]
      joined[joined.indexOf(same)] = { ...same, labels, cells: [...same.cells, ...fault.cells] }
    }
  }
  return joined
}

function lacksTheSame(one: StructureFault, other: StructureFault): boolean {
  const columns = (fault: StructureFault) => ('columns' in fault ? fault.columns.join() : '')
  return one.kind === other.kind && columns(one) === columns(other)
}

/** So many figures below a section's title are a table, be its labels legible or not. */
const LEAST_FIGURES = 3

/** How many figures that stand alone, such as a table's, were not placed for one reason in each section. */
function unplacedBySection(
  { sections }: PrintedReport,
  messages: ImportMessage[],
  reason: UnplacedReason,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of messages) {
    if (one.code !== 'figure.unplaced' || one.reason !== reason || !/^[\d.,]+$/.test(plainText(one.found))) continue
    const at = one.place?.block ?? -1
    const key = sections.filter(({ place }) => place.block <= at).at(-1)?.section?.key ?? ''
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

interface Part {
  table: TableDefinition
  block: BlockDefinition
  section: string
  /** Paths of the cells the report prints. */
  there: Set<string>
  surplus: Surplus[]
  printed: PrintedReport
  words: ImportWords
}

function blockFaults(part: Part): StructureFault[] {
  const { table, block, there, section } = part
  const columns = leavesOf(block.columns)
  const pathsOf = new Map(
    leavesOf(block.rows).map((row) => [row.node, columns.map((column) => cellPath(table, block, row, column))]),
  )
  const pathsBelow = (node: NodeDefinition) => leavesOf([node]).flatMap((leaf) => pathsOf.get(leaf.node) ?? [])

  const walk = (node: NodeDefinition): StructureFault[] => {
    const paths = pathsBelow(node)
    const cells = paths.filter((path) => !there.has(path))
    const base = { rule: STRUCTURE.rows, section, label: node.label, cells, place: null } as const
    if (!node.children) return leafFaults(node, base, paths)
    const rows = leavesOf(node.children).length
    if (cells.length === paths.length) return [{ ...base, kind: 'no-rows', count: rows }]
    const missing: StructureFault[] = isPrinted(node.label, part) ? [] : [{ ...base, kind: 'no-group', cells: [] }]
    return [...missing, ...node.children.flatMap(walk)]
  }

  const leafFaults = (
    node: NodeDefinition,
    base: { rule: typeof STRUCTURE.rows; section: string; label: string; cells: string[]; place: null },
    paths: string[],
  ): StructureFault[] => {
    const over = part.surplus.filter(({ label }) => node.label !== '' && label === node.label)
    const [first] = over
    if (first) return [{ ...base, kind: 'count', found: over.map(({ found }) => found), place: first.place }]
    if (base.cells.length === 0) return []
    if (base.cells.length === paths.length && node.label !== '') {
      const kind = isPrinted(node.label, part) ? 'no-figures-in' : 'no-row'
      return [{ ...base, kind, labels: [node.label] }]
    }
    const names = columns
      .filter((_, index) => base.cells.includes(paths[index] ?? ''))
      .map(({ labels }) => labels.join(' '))
    return [{ ...base, kind: 'no-cells', labels: [node.label], columns: names }]
  }

  return block.rows.flatMap(walk)
}

/** Whether a label stands anywhere in the report's tables. */
function isPrinted(label: string, { printed, table, words }: Part): boolean {
  return (
    label === '' ||
    variantsOf(label, words.labels).some((variant) => printed.texts.has(labelKey(variant))) ||
    printed.labels.some((one) => one.table === table.key && one.official === label && !isColumn(one.printed, table)) ||
    printed.tableText.includes(inTableText(label, table)) ||
    printed.tableText.includes(shortened(label))
  )
}

/** The beginning of a group's label with its number, as a heading above its rows may print it: （六）其他 for （六）其他处理. */
function shortened(label: string): string {
  const key = labelKey(label)
  const number = itemNumber(label)
  return number === null || /\d/.test(number) ? key : number + key.slice(0, Math.ceil(key.length / 2))
}

/** Whether the words as printed are those of a column: 其他 is no beginning of （六）其他处理. */
function isColumn(words: string, { blocks }: TableDefinition): boolean {
  const columns = blocks.flatMap((block) => leavesOf(block.columns).flatMap(({ labels }) => labels))
  return itemNumber(words) === null && columns.some((column) => labelKey(column) === labelKey(words))
}

/** A label as it would stand in the tables' text: with its number where a column goes by the same words, as 总计 does. */
function inTableText(label: string, { blocks }: TableDefinition): string {
  const key = labelKey(label)
  const columns = blocks.flatMap((block) => leavesOf(block.columns).flatMap(({ labels }) => labels))
  return columns.some((column) => labelKey(column).includes(key)) ? `${itemNumber(label) ?? ''}${key}` : key
}
