import type { Grid, GridCell } from '../../format/grid'

/** Where a figure stands in the grid: its row and the column it starts in. */
export interface Place {
  row: number
  column: number
}

/** A block of cells: from the anchor, which has the focus, to the cell the clerk stretched it to. */
export interface Selection {
  anchor: Place
  focus: Place
}

export type Move = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'tableStart' | 'tableEnd'

/** The figure that covers a place, if one does. */
export function figureAt(grid: Grid, { row, column }: Place): GridCell | undefined {
  return figuresOf(grid, row).find((cell) => cell.column <= column && column < endOf(cell))
}

/** Where a move leads, passing over rows without figures; null at the edge of the table. */
export function move(grid: Grid, from: Place, by: Move): Place | null {
  switch (by) {
    case 'up':
      return vertical(grid, from, -1)
    case 'down':
      return vertical(grid, from, 1)
    case 'left':
      return horizontal(grid, from, -1)
    case 'right':
      return horizontal(grid, from, 1)
    case 'rowStart':
      return first(grid, from.row)
    case 'rowEnd':
      return last(grid, from.row)
    case 'tableStart':
      return first(grid, rowsWithFigures(grid)[0] ?? from.row)
    case 'tableEnd':
      return last(grid, rowsWithFigures(grid).slice(-1)[0] ?? from.row)
  }
}

/** The figures of a block, row by row; rows without any are left out. */
export function blockRows(grid: Grid, selection: Selection): GridCell[][] {
  const { top, bottom, left, right } = boundsOf(grid, selection)
  return grid.rows
    .map((_, row) => figuresOf(grid, row))
    .filter((_, row) => top <= row && row <= bottom)
    .map((cells) => cells.filter((cell) => cell.column < right && endOf(cell) > left))
    .filter((cells) => cells.length > 0)
}

/** What a block covers; `right` is the column behind it. */
export function boundsOf(grid: Grid, { anchor, focus }: Selection) {
  const ends = [anchor, focus].map((place) => {
    const cell = figureAt(grid, place)
    return cell ? endOf(cell) : place.column + 1
  })
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(...ends),
  }
}

/** The whole rows or columns a block touches, or the block itself. */
export function widen(grid: Grid, selection: Selection, scope: 'row' | 'column' | 'selection'): Selection {
  const { top, bottom, left, right } = boundsOf(grid, selection)
  const end = grid.widths.length - 1
  if (scope === 'row') return { anchor: { row: top, column: 0 }, focus: { row: bottom, column: end } }
  if (scope === 'column')
    return { anchor: { row: 0, column: left }, focus: { row: grid.rows.length - 1, column: right - 1 } }
  return selection
}

function endOf(cell: GridCell): number {
  return cell.column + cell.colSpan
}

function figuresOf(grid: Grid, row: number): GridCell[] {
  return grid.rows[row]?.cells.filter(({ path }) => path !== undefined) ?? []
}

function rowsWithFigures(grid: Grid): number[] {
  return [...grid.rows.keys()].filter((row) => figuresOf(grid, row).length > 0)
}

function first(grid: Grid, row: number): Place | null {
  const cell = figuresOf(grid, row)[0]
  return cell ? { row, column: cell.column } : null
}

function last(grid: Grid, row: number): Place | null {
  const cell = figuresOf(grid, row).slice(-1)[0]
  return cell ? { row, column: cell.column } : null
}

function horizontal(grid: Grid, { row, column }: Place, step: number): Place | null {
  const cells = figuresOf(grid, row)
  const next = cells[cells.findIndex((cell) => cell.column === column) + step]
  return next ? { row, column: next.column } : null
}

function vertical(grid: Grid, { row, column }: Place, step: number): Place | null {
  for (let next = row + step; next >= 0 && next < grid.rows.length; next += step) {
    const cell = figureAt(grid, { row: next, column })
    if (cell) return { row: next, column: cell.column }
  }
  return null
}
