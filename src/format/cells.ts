import type { BlockDefinition, CellKind, FormatDefinition, Guidance, NodeDefinition, TableDefinition } from './schema'
import type { Cell } from './types'

/** A leaf of a row or column tree with everything its ancestors hand down. */
export interface Leaf {
  node: NodeDefinition
  keys: string[]
  labels: string[]
  kind: CellKind | undefined
  unit: string | undefined
  guidance: Guidance
}

/** The leaves of a tree of labels, in order. */
export function leavesOf(nodes: NodeDefinition[], above?: Leaf): Leaf[] {
  return nodes.flatMap((node) => {
    // A group without a key only gathers its rows on paper: no name needs it.
    const named = node.label !== '' && (node.key !== undefined || !node.children)
    const leaf: Leaf = {
      node,
      keys: [...(above?.keys ?? []), ...(node.key ? [node.key] : [])],
      labels: [...(above?.labels ?? []), ...(named ? [node.short ?? node.label] : [])],
      kind: node.kind ?? above?.kind,
      unit: node.unit ?? above?.unit,
      guidance: [...(above?.guidance ?? []), ...(node.guidance ?? [])],
    }
    return node.children ? leavesOf(node.children, leaf) : [leaf]
  })
}

/** The path of the cell where a row and a column of a block meet. */
export function cellPath(table: TableDefinition, block: BlockDefinition, row: Leaf, column: Leaf): string {
  return [table.key, ...(block.key ? [block.key] : []), ...row.keys, ...column.keys].join('.')
}

/** All cells of a definition, table by table, row by row, in the order of the form. */
export function cellsOf(definition: FormatDefinition): Cell[] {
  return definition.tables.flatMap((table) => {
    const section = definition.sections.find((one) => one.kind === 'tables' && one.tables.includes(table.key))
    return table.blocks.flatMap((block) => {
      const columns = leavesOf(block.columns)
      return leavesOf(block.rows).flatMap((row) =>
        columns.map((column) => ({
          path: cellPath(table, block, row, column),
          table: table.key,
          section: section?.key ?? '',
          kind: column.kind ?? row.kind ?? table.kind,
          unit: column.unit ?? row.unit ?? table.unit ?? null,
          rowLabels: row.labels,
          columnLabels: column.labels,
          blockLabel: block.caption ?? null,
          guidance: [...(block.guidance ?? []), ...row.guidance, ...column.guidance],
        })),
      )
    })
  })
}
