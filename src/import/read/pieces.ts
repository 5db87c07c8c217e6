import { runsText } from '../../draft/prose-text'
import type { Run } from '../../draft/types'
import type { SourceBlock, SourceCell } from '../source'
import { limit } from './limits'

/** What HTML and Word files hold alike: paragraphs, pictures, and tables whose cells hold the same again. */
export type Piece =
  | { type: 'paragraph'; runs: Run[]; level: number | null }
  | { type: 'picture'; data: string; alt: string }
  | { type: 'table'; rows: PieceCell[][] }
  /** What a footnote says; it is read behind the paragraph or table that refers to it. */
  | { type: 'note'; runs: Run[] }

export interface PieceCell {
  pieces: Piece[]
  /** As stated, however wrong. 0 means down to the last row, as in HTML. */
  rowSpan: number
  colSpan: number
}

/** A cell with more text in more paragraphs than these was made to arrange a page, not to hold data. */
const LAYOUT_CELL = { paragraphs: 3, characters: 300 }

/** The neutral blocks of a file's pieces: layout tables are read in order, data tables laid out on their grid. */
export function toBlocks(pieces: Piece[]): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let places = 0
  const add = (piece: Piece): void => {
    const place = { block: blocks.length }
    if (piece.type === 'table' && isLayout(piece.rows)) {
      for (const cell of piece.rows.flat()) cell.pieces.forEach(add)
      return
    }
    if (piece.type === 'table') {
      const rows = layOut(piece.rows, place.block, places)
      places += rows.flat().reduce((sum, cell) => sum + cell.rowSpan * cell.colSpan, 0)
      if (rows.some((row) => row.some((cell) => cell.text !== ''))) {
        blocks.push({ type: 'table', grid: 'exact', rows, place })
      }
      piece.rows.flat().flatMap(notesIn).forEach(add)
    } else if (piece.type === 'note') blocks.push({ type: 'paragraph', runs: piece.runs, level: null, place })
    else blocks.push({ ...piece, place })
    limit('blocks', blocks.length)
  }
  pieces.forEach(add)
  return blocks
}

/** A table of one column, around another table, or around whole passages arranges a page. */
function isLayout(rows: PieceCell[][]): boolean {
  if (rows.every((row) => row.length <= 1)) return true
  return rows.flat().some(({ pieces }) => {
    if (pieces.some((piece) => piece.type === 'table' && piece.rows.flat().length > 1)) return true
    const text = pieces.map(pieceText).join('')
    return pieces.length >= LAYOUT_CELL.paragraphs && text.length > LAYOUT_CELL.characters
  })
}

/** The notes the cells refer to, those of tables inside included. */
function notesIn({ pieces }: PieceCell): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'table') return piece.rows.flat().flatMap(notesIn)
    return piece.type === 'note' ? [piece] : []
  })
}

/** A piece's text, lines joined by \n. Notes have their own line. */
export function pieceText(piece: Piece): string {
  if (piece.type === 'picture' || piece.type === 'note') return ''
  if (piece.type === 'paragraph') return runsText(piece.runs)
  return piece.rows.flatMap((row) => row.map((cell) => cellText(cell))).join('\n')
}

function cellText({ pieces }: PieceCell): string {
  return pieces
    .filter(({ type }) => type !== 'note')
    .map(pieceText)
    .join('\n')
    .trim()
}

/**
 * The cells on their grid, by the HTML standard's table algorithm. Spans are cut to the rows there are, to places not
 * yet taken and to columns in which some cell begins, so that every place belongs to one cell. `placesBefore` are those
 * of the file's other tables, which count towards the same limit.
 */
function layOut(rows: PieceCell[][], block: number, placesBefore: number): SourceCell[][] {
  const taken = new Set<string>()
  const key = (row: number, column: number): string => `${row},${column}`
  let width = 0
  const laid = rows.map((cells, row) => {
    let column = 0
    return cells.map((cell): SourceCell => {
      while (taken.has(key(row, column))) column++
      const start = column
      const rowSpan = cell.rowSpan === 0 ? rows.length - row : Math.min(cell.rowSpan, rows.length - row)
      let colSpan = 1
      while (colSpan < cell.colSpan && !taken.has(key(row, start + colSpan))) colSpan++
      limit('cells', placesBefore + taken.size + rowSpan * colSpan)
      for (let down = 0; down < rowSpan; down++) {
        for (let along = 0; along < colSpan; along++) taken.add(key(row + down, start + along))
      }
      column = start + colSpan
      width = Math.max(width, start + 1)
      return { text: cellText(cell), rowSpan, colSpan, place: { block, row, column: start } }
    })
  })
  return laid.map((row) => row.map((cell) => cutToWidth(cell, width)))
}

function cutToWidth(cell: SourceCell, width: number): SourceCell {
  return { ...cell, colSpan: Math.min(cell.colSpan, width - (cell.place.column ?? 0)) }
}
