import { greatest, least } from '../many'
import { type GridCell, NUMBERED } from './grid-cell'
import { type Segment, segmentsOf } from './line-parts'
import { type Line, linesOf } from './lines'
import { type Glyph, middleY } from './marks'
import { columnsOf } from './unruled-labels'

/** In type sizes: how evenly labels stand in the height of their rows. */
const EVEN = 0.2

/** The labels of rows within one cell, and what else it holds: labels of groups. */
interface Labels {
  labels: string[]
  text: string
}

/**
 * The labels of the rows a cell's glyphs stand in, where no lines are drawn between them: in each row, between the
 * `edges` its figures' cells have, a label of its own, all at the same height. Null where it is not so.
 */
export function labelsIn(glyphs: Glyph[], edges: number[]): Labels | null {
  const rows = edges.slice(1).map((bottom, row) => {
    const top = edges[row] ?? bottom
    return linesOf(glyphs.filter((glyph) => middleY(glyph) > top && middleY(glyph) <= bottom))
  })
  if (rows.some((lines) => lines.length === 0)) return null
  const parts = rows.map((lines) => lines.map((line) => segmentsOf(line, true)))
  const columns = columnsOf(parts.flat(2)).reverse()
  const labels = parts.map((lines) => {
    const column = columns.find((one) => lines.flat().some((part) => overlaps(part, one)))
    return lines.flatMap((line) => line.filter((part) => column && overlaps(part, column)))
  })
  const texts = labels.map((own) => own.map(({ text }) => text).join(''))
  if (!texts.every((text) => NUMBERED.test(text)) || !areEven(labels, edges)) return null
  const own = new Set(labels.flat().flatMap((part) => part.glyphs))
  const others: Line[] = linesOf(glyphs.filter((glyph) => !own.has(glyph)))
  return { labels: texts, text: others.map(({ text }) => text).join('\n') }
}

function overlaps(part: { left: number; right: number }, column: { left: number; right: number }): boolean {
  return part.left < column.right && column.left < part.right
}

/** Whether labels stand alike between the edges of their rows: all in the middle, at the top or at the bottom. */
function areEven(labels: Segment[][], edges: number[]): boolean {
  const glyphs = labels.map((own) => own.flatMap((part) => part.glyphs))
  const size = greatest(glyphs.flat().map((glyph) => glyph.size))
  const above = glyphs.map((own, row) => least(own.map(middleY)) - (edges[row] ?? 0))
  const below = glyphs.map((own, row) => (edges[row + 1] ?? 0) - greatest(own.map(middleY)))
  const between = above.map((room, row) => (room - (below[row] ?? 0)) / 2)
  return [above, below, between].some((rooms) => greatest(rooms) - least(rooms) <= EVEN * size)
}

/** The cells of a grid, with labels that had no lines between them as cells of their own in one more column. */
export function withLabelCells(cells: GridCell[]): GridCell[] {
  const split = new Set(cells.flatMap(({ labels, column, colSpan }) => (labels ? [column + colSpan - 1] : [])))
  if (split.size === 0) return cells
  const added = (from: number, to: number): number => [...split].filter((at) => at >= from && at < to).length
  return cells.flatMap((cell): GridCell[] => {
    const column = cell.column + added(0, cell.column)
    const colSpan = cell.colSpan + added(cell.column, cell.column + cell.colSpan)
    const { labels, ...rest } = cell
    if (!labels) return [{ ...rest, column, colSpan }]
    const rows = labels.map((text, index) => ({
      ...rest,
      text,
      row: cell.row + index,
      rowSpan: 1,
      column: column + colSpan - 1,
      colSpan: 1,
    }))
    return [{ ...rest, column, colSpan: colSpan - 1 }, ...rows]
  })
}
