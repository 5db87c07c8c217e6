import type { UnplacedReason } from '../problems'
import { type Alignment, align } from './align'
import {
  type Column,
  doubt,
  inTable,
  labelDoubt,
  leave,
  type PlacedDoubt,
  type StreamReading,
  type Token,
} from './binding'
import { type FormBlock, type Line, widthOf } from './form'
import { type Columns, isLeaf } from './header'
import { matchLabel } from './match'
import { itemNumber, labelKey } from './normalise'
import { leaveTogether } from './readings'
import type { RowLabel } from './row-label'
import { isStrewn } from './scattered'
import type { Stretch } from './stretches'
import { sumsOfCells } from './sums'

/** A row of the form, and the columns above its cells. */
interface HeadedRow {
  row: Line
  block: FormBlock
  columns: Columns
}

/**
 * Binds the cells behind a row's label, which stands at `place`; those of a row that stands for several of the form are
 * named. `next` is what follows.
 */
export function bindRow(
  label: RowLabel,
  place: Token['place'],
  columns: Columns,
  cells: Token[],
  next: Stretch | undefined,
  reading: StreamReading,
): void {
  const { binding } = reading
  const { block } = label
  const [row] = label.match.entry.target
  if (!row || !isLeaf(label.match)) {
    leave(binding, cells, 'collapsed', null)
    return
  }
  // A header with a column too few may have lost it: then the number may be a figure.
  const isWhole = !Array.isArray(columns) || columns.length === block.columns.length
  const own = isWhole ? withoutNextNumber(cells, next, block) : cells
  binding.passed.push(...cells.slice(own.length))
  bindCells({ row, block, columns }, own, [labelDoubt(label.match, label.printed, place)], reading)
}

/** An item number printed on a line of its own, before the next row's label, looks like one figure more. */
function withoutNextNumber(cells: Token[], next: Stretch | undefined, block: FormBlock): Token[] {
  const last = cells.at(-1)
  if (cells.length !== block.columns.length + 1 || !last || !next) return cells
  const before = cells.at(-2)?.place
  if (inTable(last) && before?.row === last.place.row && before?.block === last.place.block) return cells
  const numbers = next.texts.flatMap(({ text }) => matchLabel(text, block.rowLabels).map(({ entry }) => entry.number))
  const number = itemNumber(`${labelKey(last.text)}.`)
  return number !== null && numbers.includes(number) ? cells.slice(0, -1) : cells
}

/**
 * Binds the cells of a row to the columns above them where their number, their sums and their places leave no other
 * reading, with the `doubts` of its label and those of its own; else names them.
 */
export function bindCells(
  headed: HeadedRow,
  cells: Token[],
  doubts: (PlacedDoubt | null)[],
  { exact, form, binding }: StreamReading,
): void {
  const { row, block, columns } = headed
  if (columns === 'other') {
    leave(binding, cells, 'no-column', row)
    return
  }
  const assumed =
    columns === 'unknown' ? block.columns.map((line) => ({ line, cells: 1, unit: null, doubt: null })) : columns
  const own = unrepeat(cells, assumed)
  binding.passed.push(...cells.filter((token) => !own.includes(token)))
  const [first] = own
  const alignment = alignUnder(assumed, own, headed, exact)
  if (!alignment || !first || (columns === 'unknown' && !alignment.sure)) {
    leaveTogether(cells, row, block, form, binding)
    return
  }
  const sums = sumsOfCells(alignment.cells, assumed, row, block, form)
  const isLost = !exact && (first.blanks === undefined || first.blanks === 'lost')
  const isSolitary = row === block.bareRow && own.length > assumed.length
  const isToldBySums = sumsTell(alignment.cells, sums)
  const aligned: AlignedRow = { cells: alignment.cells, columns: assumed, isLost, isSolitary, isToldBySums }
  const reason = reasonToLeave(aligned, cells, block, exact)
  if (reason === 'together') leaveTogether(cells, row, block, form, binding)
  else if (reason !== null) leave(binding, cells, reason, row)
  if (reason !== null) return
  const isTold = isSolitary ? isToldBySums : !(isLost && sums.includes(false))
  const reasons = isTold ? [...doubts] : [...doubts, doubt('sum', first.place)]
  if (columns === 'unknown') reasons.push(doubt('no-header', first.place))
  if (!alignment.sure) reasons.push(doubt('count', first.place))
  assumed.forEach((column, index) => {
    const token = alignment.cells[index]
    if (token) binding.placements.push({ block, row, column, token, doubts: reasons })
  })
  leave(binding, alignment.extra, 'count', row)
}

/** The cells of a row in its columns by their number, or null; where other rows show that it has one too many, any may be. */
function alignUnder(columns: Column[], own: Token[], { row, block }: HeadedRow, exact: boolean): Alignment | null {
  const isLabelled = row !== block.bareRow
  const isWide = own[0]?.wide === true && own.length > (exact ? block.columns.length : widthOf(block))
  const isCrowded = isWide || (isLabelled && isWiderThanHeader(own, columns))
  return align(own, columns.length, columns.length === block.columns.length, exact, isLabelled, isCrowded)
}

/** A row's cells, one for each column, and what may speak against it. */
interface AlignedRow {
  cells: Token[]
  columns: Column[]
  /** Whether its source may have lost blank cells of it. */
  isLost: boolean
  /** Whether it has more cells than columns, and its table no other row. */
  isSolitary: boolean
  isToldBySums: boolean
}

/**
 * Why the cells of a row are not placed though there is one for each column, `together` with what they may be if they
 * were printed without gaps; null where they are.
 */
function reasonToLeave(
  { cells, columns, isLost, isSolitary, isToldBySums }: AlignedRow,
  printed: Token[],
  block: FormBlock,
  exact: boolean,
): UnplacedReason | 'together' | null {
  const all = columns.length === block.columns.length
  if (isLost && hasStraySign(cells, columns)) return 'count'
  // A header whose labels are broken may seem to lack one: so rows that lost their blanks need them all.
  if (isLost && !all) return 'together'
  if (!exact && isStrewn(printed, block) && !(all && isToldBySums)) return 'scattered'
  return isSolitary && printed[0] && keepsEnds(printed[0]) && !isToldBySums ? 'count' : null
}

/** Whether a row has no cell behind its last but such as are its own. */
function keepsEnds({ blanks, barred }: Token): boolean {
  return blanks === 'kept' && !barred
}

/** Whether a row that keeps its blanks has more cells than the row above it that names all columns. */
function isWiderThanHeader([first]: Token[], columns: Column[]): boolean {
  const headers = columns.flatMap(({ header }) => header ?? [])
  const isAbove = ({ place, width }: Token) => place.block === first?.place.block && width === headers[0]?.width
  const [header] = headers
  if (!first || !keepsEnds(first) || headers.length < columns.length || !headers.every(isAbove)) return false
  return (first.width ?? 0) > (header?.width ?? 0)
}

/**
 * Whether the only row of its table, which has no other to tell if one of its cells is too many, stands where it should:
 * it adds up, or a cell more or less would change nothing.
 */
function sumsTell(cells: Token[], sums: boolean[]): boolean {
  const figures = cells.flatMap(({ printed }) => (printed.kind === 'figure' ? [printed.figure] : []))
  return sums.length > 0 ? !sums.includes(false) : new Set(figures).size < 2
}

/** Whether a figure with a sign stands in a column of plain counts. */
function hasStraySign(cells: Token[], columns: Column[]): boolean {
  return columns.some(({ line }, index) => {
    const printed = cells[index]?.printed
    return line.leaf.kind !== 'signedCount' && printed?.kind === 'figure' && /^\D/.test(printed.figure)
  })
}

/** Figures printed in every place their merged cell covered, as their column's header is, once each. */
function unrepeat(cells: Token[], columns: Column[]): Token[] {
  const places = columns.flatMap((column) => Array<Column>(column.cells).fill(column))
  if (places.length === columns.length || cells.length < places.length) return cells
  const same = places.every((column, index) => index === 0 || column !== places[index - 1] || sameText(cells, index))
  const rest = cells.slice(places.length)
  return same
    ? [...cells.filter((_, index) => index < places.length && places[index] !== places[index - 1]), ...rest]
    : cells
}

function sameText(cells: Token[], index: number): boolean {
  return cells[index]?.text === cells[index - 1]?.text
}
