import { runsText } from '../../draft/prose-text'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import type { Token } from './binding'
import { isBlankLine } from './blank-lines'
import { readPrinted } from './figure'
import type { Form } from './form'
import { isWider } from './grid'
import { lastIndexWhere } from './last'
import { matchLabel } from './match'

/** Rows of a table that have all its cells are this part of them where no cell is merged. */
const NEARLY_ALL = 0.8
/** So many figures at its end only the row of a table has, whatever its label is. */
const ROW_OF_FIGURES = 3

/**
 * The rows a block is read as where no grid is certain: those of a table, or the lines of a paragraph, in pieces where it
 * holds labels and figures apart. Never throws; a picture has none.
 */
export function looseRows(block: SourceBlock, form: Form, words: ImportWords): Token[][] {
  const token = (text: string, place: Token['place']) => ({
    text,
    printed: readPrinted(text, words),
    place,
    repeats: 1,
  })
  if (block.type === 'picture') return []
  if (block.type === 'table') {
    const { blanks, barred } = block
    const rows = block.rows.map((row) => row.map((cell) => ({ ...token(cell.text, cell.place), blanks, barred })))
    const width = widthUnfilled(rows)
    const usual = usualWidth(rows)
    const lengths = rows.map(figuresLength)
    const known = (row: Token[], at: number) => ({
      wide: blanks === 'kept' && isWider(lengths[at] ?? null, lengths),
      short: width && width - row.length,
      width: row.length,
      lacks: usual !== null && row.length < usual,
    })
    return rows.map((row, at) => foldRepeats(row.map((one) => ({ ...one, ...known(row, at) }))))
  }
  const text = runsText(block.runs)
  if (isBlankLine(block)) return [[token('', block.place)]]
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => piecesOf(line, form, words).map((piece) => token(piece, block.place)))
}

/**
 * The width of a table's widest rows where each of them that prints figures ends with one: then no row was filled up
 * behind its cells. Null where one does not.
 */
function widthUnfilled(rows: Token[][]): number | null {
  const width = widest(rows)
  const whole = rows.filter((row) => row.length === width && row.some(({ printed }) => printed.kind === 'figure'))
  return whole.length > 0 && whole.every((row) => row.at(-1)?.printed.kind === 'figure') ? width : null
}

/**
 * How many cells a row has behind its label and the blank ones a merged label left there; null where it prints no figure.
 */
function figuresLength(row: Token[]): number | null {
  const cells = row.slice(lastIndexWhere(row, ({ printed }) => printed.kind === 'text') + 1)
  const hasFigure = cells.some(({ printed }) => printed.kind === 'figure')
  return hasFigure ? cells.length - cells.findIndex(({ text }) => text.trim() !== '') : null
}

function widest(rows: Token[][]): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0)
}

/** How many cells nearly all rows of a table have; null where their number differs, as merged cells make it. */
function usualWidth(rows: Token[][]): number | null {
  const width = widest(rows)
  return rows.filter((row) => row.length === width).length >= rows.length * NEARLY_ALL ? width : null
}

/**
 * The labels of the form, and the figures behind them, that a line holds apart by spaces; figures alone, or several
 * behind another label, too; else the line as it is.
 */
function piecesOf(line: string, form: Form, words: ImportWords): string[] {
  // Digits may stand right behind the label: 申请数量000 0.
  const pieces = line
    .trim()
    .replace(/(?<=[\p{Script=Han})）])(?=\d+(?:\s|$))/gu, ' ')
    .split(/\s+/)
  const isLabel = (piece: string) =>
    form.blocks.some(({ rowLabels, columnLabels, corner }) =>
      matchLabel(piece, [...rowLabels, ...columnLabels, ...(corner ? [corner] : [])]).some(
        ({ kind }) => kind === 'exact',
      ),
    )
  const isFigure = (piece: string) => /^\d+$/.test(piece) || readPrinted(piece, words).kind !== 'text'
  const head = pieces.slice(0, lastIndexWhere(pieces, (piece) => !isFigure(piece)) + 1)
  const figures = pieces.slice(head.length)
  if (pieces.length > 1 && head.every(isLabel)) return pieces
  // A label may have a space in it: （一） 予以公开.
  const isRow = figures.length >= ROW_OF_FIGURES || (figures.length > 0 && isLabel(head.join('')))
  return isRow ? [head.join(''), ...figures] : [line]
}

/** Words printed in adjacent cells of a row are one cell that was merged. */
function foldRepeats(row: Token[]): Token[] {
  const folded: Token[] = []
  for (const token of row) {
    const last = folded.at(-1)
    if (last && token.printed.kind === 'text' && token.text === last.text) last.repeats += 1
    else folded.push(token)
  }
  return folded
}
