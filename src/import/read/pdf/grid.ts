import { limit } from '../limits'
import { isDigits, isFigureText } from './figures'
import type { GridCell } from './grid-cell'
import { type Line, linesOf } from './lines'
import { type Glyph, middleX, middleY, type Rule } from './marks'
import type { Mesh } from './rulings'
import { labelsIn } from './unlined-labels'

type Area = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'colSpan'>

/** A ruled table: its cells in reading order, and where its lines stand, in points. */
export interface Grid {
  cells: GridCell[]
  rows: number
  /** Distances of the column borders from the first. */
  borders: number[]
}

/** Lines closer than this, in points, are one border drawn unevenly. */
const SAME_BORDER = 3
/** What Word keeps free at a cell's sides, together, in points. */
const MARGINS = 11

/**
 * The grid a mesh of lines draws, with the glyphs that stand in it: where a line is missing, a cell spans. Of `figures`
 * those printed over a border belong to the cell they begin in.
 */
export function gridOf(mesh: Mesh, glyphs: Glyph[], figures: Glyph[][], page: number): Grid {
  const xs = borders(mesh.columns, [mesh.left, mesh.right])
  const ys = borders(mesh.rows, [mesh.top, mesh.bottom])
  const rows = ys.length - 1
  const columns = xs.length - 1
  limit('cells', rows * columns)
  const rightOf = walls(mesh.columns, xs, ys)
  const below = walls(mesh.rows, ys, xs)
  const regions = joinPlaces(rows, columns, {
    right: (row, column) => rightOf[column + 1]?.[row] ?? true,
    down: (row, column) => below[row + 1]?.[column] ?? true,
  })
  const cells = rectangles(regions, rows, columns)
  const owned = cells.map((): Glyph[] => [])
  const places = new Map<number, number>()
  cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.colSpan; column++) {
        places.set(row * columns + column, index)
      }
    }
  })
  const cellOf = (glyph: Glyph) => {
    const [row, column] = [place(ys, middleY(glyph)), place(xs, middleX(glyph))]
    return row === -1 || column === -1 ? undefined : places.get(row * columns + column)
  }
  const together = new Set(figures.flat())
  for (const glyph of glyphs) {
    const index = together.has(glyph) ? undefined : cellOf(glyph)
    if (index !== undefined) owned[index]?.push(glyph)
  }
  for (const figure of figures) {
    const index = figure.map(cellOf).find((one) => one !== undefined)
    if (index !== undefined) owned[index]?.push(...withGaps(figure, cellOf))
  }
  const read = cells.map((cell, index): GridCell => {
    const width = (xs[cell.column + cell.colSpan] ?? 0) - (xs[cell.column] ?? 0)
    const lines = linesOf(owned[index] ?? [])
    const last = lines[lines.length - 1]
    return { ...cell, text: cellText(lines, width), page, full: last !== undefined && isFull(last, width) }
  })
  const isBesideFigures = ({ row, rowSpan, column, colSpan }: Area): boolean =>
    rowSpan > 1 &&
    Array.from({ length: rowSpan }, (_, down) => row + down).every((at) => {
      const beside = read[places.get(at * columns + column + colSpan) ?? -1]
      return beside?.row === at && beside.rowSpan === 1 && isFigureCell(beside.text)
    })
  return {
    cells: read.map((cell, index) => {
      const labels = isBesideFigures(cell)
        ? labelsIn(owned[index] ?? [], ys.slice(cell.row, cell.row + cell.rowSpan + 1))
        : null
      return labels ? { ...cell, ...labels } : cell
    }),
    rows,
    borders: xs.map((x) => x - (xs[0] ?? 0)),
  }
}

/** A figure with a space where it goes on in another cell: there one may end and the next begin. */
function withGaps(figure: Glyph[], cellOf: (glyph: Glyph) => number | undefined): Glyph[] {
  return figure.flatMap((glyph, index) => {
    const [before, here] = [figure[index - 1], cellOf(glyph)]
    const crosses = before && here !== undefined && cellOf(before) !== undefined && cellOf(before) !== here
    return crosses ? [{ ...glyph, text: ' ', left: before.right, right: before.right }, glyph] : [glyph]
  })
}

/** Where the lines of one direction stand; a table open at its sides ends where the lines across end. */
function borders(rules: Rule[], ends: [number, number]): number[] {
  const distinct: number[] = []
  for (const at of [...rules.map((rule) => rule.at), ...ends].sort((a, b) => a - b)) {
    const last = distinct[distinct.length - 1]
    if (last === undefined || at - last > SAME_BORDER) distinct.push(at)
  }
  return distinct
}

/** For every border, between which borders across a line is drawn: over more than half of the way. */
function walls(rules: Rule[], at: number[], across: number[]): boolean[][] {
  return at.map((border) => {
    const here = rules.filter((rule) => Math.abs(rule.at - border) <= SAME_BORDER)
    return across.slice(1).map((end, index) => {
      const start = across[index] ?? end
      return here.some((rule) => Math.min(end, rule.to) - Math.max(start, rule.from) > (end - start) / 2)
    })
  })
}

/** Numbers the places of the grid: places without a line between them have the same number. */
function joinPlaces(
  rows: number,
  columns: number,
  wall: { right: (row: number, column: number) => boolean; down: (row: number, column: number) => boolean },
): number[] {
  const region = Array.from({ length: rows * columns }, () => -1)
  for (let start = 0; start < region.length; start++) {
    if (region[start] !== -1) continue
    const open = [start]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (region[next] !== -1) continue
      region[next] = start
      const row = Math.floor(next / columns)
      const column = next % columns
      if (column + 1 < columns && !wall.right(row, column)) open.push(next + 1)
      if (column > 0 && !wall.right(row, column - 1)) open.push(next - 1)
      if (row + 1 < rows && !wall.down(row, column)) open.push(next + columns)
      if (row > 0 && !wall.down(row - 1, column)) open.push(next - columns)
    }
  }
  return region
}

/** The regions as cells; one that is no rectangle falls into several. */
function rectangles(region: number[], rows: number, columns: number): Area[] {
  const taken = new Set<number>()
  const cells: Area[] = []
  for (let start = 0; start < rows * columns; start++) {
    if (taken.has(start)) continue
    const row = Math.floor(start / columns)
    const column = start % columns
    const own = (down: number, along: number): boolean => {
      const at = (row + down) * columns + column + along
      return column + along < columns && row + down < rows && !taken.has(at) && region[at] === region[start]
    }
    let colSpan = 1
    while (own(0, colSpan)) colSpan++
    let rowSpan = 1
    while (Array.from({ length: colSpan }, (_, along) => own(rowSpan, along)).every(Boolean)) rowSpan++
    for (let down = 0; down < rowSpan; down++) {
      for (let along = 0; along < colSpan; along++) taken.add((row + down) * columns + column + along)
    }
    cells.push({ row, column, rowSpan, colSpan })
  }
  return cells
}

/** Which interval between borders a position is in; -1 outside on either side. */
function place(borders: number[], at: number): number {
  return at > (borders[borders.length - 1] ?? 0) ? -1 : borders.filter((border) => border <= at).length - 1
}

/** A cell's lines. Characters one below the other, and figures too long for their column, are one word. */
function cellText(lines: Line[], width: number): string {
  const upright = lines.length > 1 && lines.every(({ text }) => [...text].length === 1)
  if (upright) return lines.map(({ text }) => text).join('')
  return lines.reduce((text, line, index) => {
    const above = lines[index - 1]
    if (!above) return line.text
    const wrapped = isFull(above, width) && isDigits(line.text)
    return text + (wrapped ? '' : '\n') + line.text
  }, '')
}

/** Whether a figure leaves no room for another digit beside it and for what cells keep free at their sides. */
function isFull({ text, left, right }: Line, width: number): boolean {
  const digit = (right - left) / text.length
  return isDigits(text) && right - left + digit + MARGINS > width
}

/** Whether a cell holds a figure, what stands for none, or nothing. */
function isFigureCell(text: string): boolean {
  return text === '' || isFigureText(text)
}
