import type { TableBlock, TableCell } from '../../document/types'
import { evenLines, fullLines } from '../lines'
import { type Alignment, alignCells } from '../table-alignment'
import type { Theme } from '../theme'
import { HAIR, type TextStyle, tableStyle } from './page'
import type { Setting } from './setting'
import { type Character, type Typesetter, widthOf } from './text'

/** A table with every line of every cell decided. Lengths in points. */
export interface TableLayout {
  /** Widths of the columns between their paddings. */
  widths: number[]
  rows: RowLayout[]
}

export interface RowLayout {
  header: boolean
  /** Without padding. */
  height: number
  cells: CellLayout[]
}

export interface CellLayout {
  cell: TableCell
  lines: Character[][]
  style: TextStyle
  alignment: Alignment
  /** From the top of the cell down to its first line. */
  top: number
}

/**
 * Lays a table out over the width of the type area. Decided here and not by pdfmake, because more depends on it: rows
 * as high as their text needs, text in the middle of cells that span rows (pdfmake's verticalAlignment goes wrong in
 * header rows), and whether a table fits a page.
 */
export function layOutTable(table: TableBlock, { theme, page, typesetter }: Setting): TableLayout {
  const widths = columnWidths(table.widths, page.width, theme)
  const gap = gapOf(theme)
  const alignmentOf = alignCells(table, (text, column) => fits(text, widths[column] ?? 0, theme, typesetter))
  const rows = table.rows.map((row) =>
    row.cells.map((cell): CellLayout => {
      const width = across(widths, cell.column, cell.colSpan, gap) - HAIR
      return { cell, top: 0, ...setCell(cell, width, alignmentOf(cell), theme, typesetter) }
    }),
  )
  const heights = rowHeights(rows, theme.table.linePt, gap)
  rows.forEach((cells, index) => {
    for (const one of cells) {
      const room = across(heights, index, one.cell.rowSpan, gap)
      one.top = (room - one.lines.length * theme.table.linePt) / 2
    }
  })
  return {
    widths,
    rows: rows.map((cells, index) => ({
      header: table.rows[index]?.header ?? false,
      height: heights[index] ?? 0,
      cells,
    })),
  }
}

/** The height of rows as printed: with paddings, and the borders above and below each. */
export function printedHeight(rows: RowLayout[], theme: Theme): number {
  return rows.reduce((sum, row) => sum + row.height + gapOf(theme), theme.table.borderPt)
}

/** What lies between the texts of two columns or rows: two paddings and a border. */
function gapOf({ table }: Theme): number {
  return 2 * table.paddingPt + table.borderPt
}

function columnWidths(relative: number[], available: number, theme: Theme): number[] {
  const total = relative.reduce((sum, width) => sum + width, 0)
  return relative.map((width) => ((available - theme.table.borderPt) * width) / total - gapOf(theme))
}

/** The room of a cell over some columns, or rows. */
function across(sizes: number[], start: number, span: number, gap: number): number {
  return sizes.slice(start, start + span).reduce((sum, size) => sum + size, gap * (span - 1))
}

function fits(text: string, width: number, theme: Theme, typesetter: Typesetter): boolean {
  const { font, fontSize } = tableStyle(theme, 'tableBody')
  return !text.includes('\n') && typesetter.width(text, font) * fontSize <= width
}

function setCell(
  cell: TableCell,
  width: number,
  alignment: Alignment,
  theme: Theme,
  typesetter: Typesetter,
): Pick<CellLayout, 'lines' | 'style' | 'alignment'> {
  const isLabel = cell.role === 'value' || cell.role === 'rowHeader'
  const style = tableStyle(theme, isLabel ? 'tableBody' : 'tableHeader')
  const room = width / style.fontSize
  const text = typesetter.set(cell.text, style.font)
  if (cell.path === null) {
    // Long text of the clerk's own fills its lines; a label of a few lines looks better in even ones.
    const isProse = cell.role === 'value' && alignment === 'left'
    return { lines: isProse ? fullLines(text, room) : evenLines(text, room), style, alignment }
  }
  // A figure is never broken. One too long for its column is set smaller, together with its mark.
  const mark = cell.mark === null ? 0 : typesetter.width(cell.mark, style.font) * theme.table.markPt
  const scale = Math.min(1, (width + 2 * overhang(cell, theme)) / (widthOf(text) * style.fontSize + mark))
  const smaller = { ...style, fontSize: style.fontSize * scale, lineHeight: style.lineHeight / scale }
  return { lines: [text], style: smaller, alignment }
}

/** How far a figure may stand into the padding on either side: for its mark, half of it. */
export function overhang({ mark }: TableCell, theme: Theme): number {
  return mark === null ? 0 : theme.table.paddingPt / 2
}

/** Rows as high as their own cells need; what a cell over several rows needs beyond that is shared among them. */
function rowHeights(rows: CellLayout[][], line: number, gap: number): number[] {
  const heights = rows.map((cells) =>
    cells.reduce(
      (height, { cell, lines }) => (cell.rowSpan === 1 ? Math.max(height, lines.length * line) : height),
      line,
    ),
  )
  rows.forEach((cells, index) => {
    for (const one of cells) {
      const { rowSpan, vertical } = one.cell
      const room = across(heights, index, rowSpan, gap)
      const column = upright(one.lines.flat())
      if (vertical && column.length * line <= room) one.lines = column
      const share = (one.lines.length * line - room) / rowSpan
      if (share > 0) for (let row = index; row < index + rowSpan; row++) heights[row] = (heights[row] ?? 0) + share
    }
  })
  return heights
}

/** Characters one below the other. A mark stands beside its character, as in 三、 of the official form. */
function upright(characters: Character[]): Character[][] {
  const column: Character[][] = []
  for (const character of characters) {
    const last = column[column.length - 1]
    if (last && /^[，。、；：]$/.test(character.text)) last.push(character)
    else column.push([character])
  }
  return column
}
