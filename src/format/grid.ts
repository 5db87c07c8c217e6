import { cellPath, type Leaf, leavesOf } from './cells'
import type { BlockDefinition, NodeDefinition, TableDefinition } from './schema'

export type GridRole = 'caption' | 'corner' | 'columnHeader' | 'rowHeader' | 'value'

/** One cell of a table as it is drawn. Covered places are left out, as in HTML. */
export interface GridCell {
  role: GridRole
  text: string
  colSpan: number
  rowSpan: number
  vertical: boolean
  /** Index of the grid column the cell starts in, from 0. */
  column: number
  /** The path of a value cell. */
  path?: string
}

interface GridRow {
  /** Header rows repeat when a table breaks over pages. */
  header: boolean
  cells: GridCell[]
}

/** A table laid out from its trees of labels: header matrix, row labels and figures with their spans. */
export interface Grid {
  /** Relative widths of the grid's columns. */
  widths: number[]
  rows: GridRow[]
}

/** Lays a table out: the one place where trees of labels become rows, columns and spans. */
export function layOutTable(table: TableDefinition): Grid {
  const stub = table.widths.stub.length
  const figures = Math.max(...table.blocks.map(figureColumns))
  return {
    widths: [...table.widths.stub, ...Array<number>(figures).fill(table.widths.column)],
    rows: table.blocks.flatMap((block) => layOutBlock(table, block, stub, figures)),
  }
}

/** Grid columns the figures of a block cover. */
export function figureColumns(block: BlockDefinition): number {
  return leafSpan(block.columns)
}

/** Levels of a tree of labels; a tree whose only label is empty has none. */
export function labelDepth(nodes: NodeDefinition[]): number {
  return Math.max(...nodes.map((node) => (node.children ? 1 + labelDepth(node.children) : node.label ? 1 : 0)))
}

function layOutBlock(table: TableDefinition, block: BlockDefinition, stub: number, figures: number): GridRow[] {
  const rows: GridRow[] = []
  // A block after the first stands in the middle of the table, so its header does not repeat.
  const header = block === table.blocks[0] && !block.caption
  if (block.caption) rows.push({ header: false, cells: [cell('caption', block.caption, 0, stub + figures)] })
  rows.push(...headerRows(block, stub, header))
  rows.push(...bodyRows(table, block, stub))
  return rows
}

function headerRows(block: BlockDefinition, stub: number, header: boolean): GridRow[] {
  const depth = labelDepth(block.columns)
  const rows: GridRow[] = Array.from({ length: depth }, () => ({ header, cells: [] }))
  if (stub > 0) rows[0]?.cells.push({ ...cell('corner', block.corner ?? '', 0, stub), rowSpan: depth })
  const place = (nodes: NodeDefinition[], level: number, start: number): number => {
    let column = start
    for (const node of nodes) {
      const width = node.children ? leafSpan(node.children) : (node.span ?? 1)
      rows[level]?.cells.push({
        ...cell('columnHeader', node.label + (node.unitLabel ?? ''), column, width),
        rowSpan: node.children ? 1 : depth - level,
        vertical: node.vertical ?? false,
      })
      if (node.children) place(node.children, level + 1, column)
      column += width
    }
    return column
  }
  place(block.columns, 0, stub)
  return rows
}

function bodyRows(table: TableDefinition, block: BlockDefinition, stub: number): GridRow[] {
  const columns = leavesOf(block.columns)
  const leaves = leavesOf(block.rows)
  const rows: GridRow[] = leaves.map(() => ({ header: false, cells: [] }))
  const placeLabels = (nodes: NodeDefinition[], level: number, start: number): number => {
    let row = start
    for (const node of nodes) {
      const height = node.children ? leavesOf(node.children).length : 1
      if (level < stub) {
        rows[row]?.cells.push({
          ...cell('rowHeader', node.label, level, node.children ? 1 : stub - level),
          rowSpan: height,
          vertical: node.vertical ?? false,
        })
      }
      if (node.children) placeLabels(node.children, level + 1, row)
      row += height
    }
    return row
  }
  placeLabels(block.rows, 0, 0)
  leaves.forEach((leaf, index) => {
    rows[index]?.cells.push(...valueCells(table, block, leaf, columns, stub))
  })
  return rows
}

function valueCells(
  table: TableDefinition,
  block: BlockDefinition,
  row: Leaf,
  columns: Leaf[],
  stub: number,
): GridCell[] {
  let column = stub
  return columns.map((leaf) => {
    const width = leaf.node.span ?? 1
    const value = { ...cell('value', '', column, width), path: cellPath(table, block, row, leaf) }
    column += width
    return value
  })
}

function leafSpan(nodes: NodeDefinition[]): number {
  return leavesOf(nodes).reduce((sum, leaf) => sum + (leaf.node.span ?? 1), 0)
}

function cell(role: GridRole, text: string, column: number, colSpan: number): GridCell {
  return { role, text, colSpan, rowSpan: 1, vertical: false, column }
}
