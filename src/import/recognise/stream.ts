import type { TableDefinition } from '../../format/schema'
import type { ImportWords } from '../words'
import { align } from './align'
import {
  type Binding,
  type Column,
  doubt,
  emptyBinding,
  labelDoubt,
  leave,
  type PlacedDoubt,
  type Token,
} from './binding'
import { areLines, disorderedTables, type NamedStretch } from './disordered'
import { type Form, type FormBlock, type Line, widthOf } from './form'
import { columnsOf, readHeader, seenLabels } from './header'
import { matchLabel } from './match'
import { withoutMisread } from './misread'
import { itemNumber, labelKey } from './normalise'
import { leaveTogether } from './readings'
import { type RowLabel, rowLabelAt } from './row-label'
import { isScattered, isStrewn } from './scattered'
import { spelledColumns } from './spelled'
import { type Stretch, stretchesOf } from './stretches'
import { sumsOfCells } from './sums'

/**
 * Binds the figures of rows whose columns do not line up, by what was printed just before: each run of figures belongs
 * to the row label before it, and to the columns of the last header. `headers` are those of the pages before.
 */
export function bindStream(
  rows: Token[][],
  exact: boolean,
  form: Form,
  words: ImportWords,
  headers: ReadonlyMap<FormBlock, Column[]>,
): Binding {
  const binding: Binding = { ...emptyBinding(), headers: new Map(headers) }
  const stretches = namedStretches(rows, form)
  const disordered = exact ? new Set<TableDefinition>() : disorderedTables(stretches, form)
  binding.passed.push(...stretches.flatMap(({ numbers }) => numbers))
  stretches.forEach((stretch, index) => {
    bindStretch(stretch, stretches[index + 1], disordered, exact, form, words, binding)
  })
  return exact ? binding : withoutMisread(binding, form)
}

/** Rows cut into stretches, each with the row label it ends with and the block it is of; null where it names none. */
function namedStretches(rows: Token[][], form: Form): NamedStretch[] {
  let current: FormBlock | null = null
  return stretchesOf(rows, form).map((stretch) => {
    const label = rowLabelAt(stretch.texts, form, current)
    const block = label?.block ?? blockOfHeader(stretch.texts, form)
    current = block ?? current
    return { ...stretch, label, block }
  })
}

function bindStretch(
  { texts, cells, label, block }: NamedStretch,
  next: Stretch | undefined,
  disordered: ReadonlySet<TableDefinition>,
  exact: boolean,
  form: Form,
  words: ImportWords,
  binding: Binding,
): void {
  if (!block) {
    leave(binding, [...texts, ...cells], 'no-row', null)
    return
  }
  const before = label ? texts.slice(0, -label.pieces) : texts
  const columns = headerColumns(before, block, exact, form, words, binding)
  if (label) {
    const place = texts.at(-label.pieces)?.place ?? { block: 0 }
    binding.labels.push({ block, match: label.match, printed: label.printed, place })
    const last = texts.at(-1)
    // Text taken out of a PDF may have a row's figure elsewhere where it has its header elsewhere.
    const isDoubtful = disordered.has(block.table) || (!exact && columns === 'unknown' && place.page !== undefined)
    const isAdrift = last !== undefined && isDoubtful && areLines(cells, last, block)
    const scattered = isAdrift || (!exact && last !== undefined && isScattered(cells, before, last, block, form))
    if (scattered) leave(binding, cells, 'scattered', label.match.entry.target[0] ?? null)
    else bindRow(label, place, block, columns, cells, next, exact, form, binding)
  } else if (block.bareRow) {
    bindCells(block.bareRow, block, columns, cells, [], exact, form, binding)
  } else {
    leave(binding, cells, 'no-row', null)
  }
}

/** The block without row labels whose columns most of the texts name. */
export function blockOfHeader(texts: Token[], form: Form): FormBlock | null {
  const bare = form.blocks.filter((block) => block.bareRow)
  return bare.find((block) => readHeader(texts, block).known * 2 >= block.columns.length) ?? null
}

function headerColumns(
  texts: Token[],
  block: FormBlock,
  exact: boolean,
  form: Form,
  words: ImportWords,
  binding: Binding,
) {
  const header = readHeader(texts, block)
  const frame = [block.caption, block.corner, ...block.rowLabels].filter((entry) => entry !== null)
  for (const token of texts) {
    const [match] = matchLabel(token.text, frame)
    // What only reads like this block's caption may be another's: 第二十条第（五）项.
    if (match && (match.kind === 'exact' || !isCaption(token.text, form)))
      binding.labels.push({ block, match, printed: token.text, place: token.place })
  }
  const strays = header.items.filter(
    ({ matches, printed }) => matches.length === 0 && matchLabel(printed, frame).length === 0,
  )
  leave(
    binding,
    strays.filter(({ token }) => inTable(token)).map(({ token }) => token),
    'unreadable',
    null,
  )
  const spelled = exact ? null : spelledColumns(texts, block, words)
  if (header.known === 0 && !spelled) return binding.headers.get(block) ?? 'unknown'
  binding.labels.push(...seenLabels(header, block))
  const own = columnsOf(header, block, words)
  // Labels that each name a column tell how they are worded, too.
  const isWhole = Array.isArray(own) && own.length === block.columns.length
  const columns = isWhole ? own : (spelled ?? own)
  if (Array.isArray(columns)) binding.headers.set(block, columns)
  else binding.headers.delete(block)
  return columns
}

function isCaption(text: string, { blocks }: Form): boolean {
  return blocks.some(({ caption }) => caption !== null && matchLabel(text, [caption])[0]?.kind === 'exact')
}

function bindRow(
  label: RowLabel,
  place: Token['place'],
  block: FormBlock,
  columns: Column[] | 'unknown' | 'other',
  cells: Token[],
  next: Stretch | undefined,
  exact: boolean,
  form: Form,
  binding: Binding,
): void {
  const [row] = label.match.entry.target
  const leaf = label.match.entry.target.length === 1 && row?.labels.at(-1) === label.match.entry.official
  if (!row || !leaf) {
    leave(binding, cells, 'collapsed', null)
    return
  }
  // A header with a column too few may have lost it: then the number may be a figure.
  const isWhole = !Array.isArray(columns) || columns.length === block.columns.length
  const own = isWhole ? withoutNextNumber(cells, next, block) : cells
  binding.passed.push(...cells.slice(own.length))
  bindCells(row, block, columns, own, [labelDoubt(label.match, label.printed, place)], exact, form, binding)
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

function bindCells(
  row: Line,
  block: FormBlock,
  columns: Column[] | 'unknown' | 'other',
  cells: Token[],
  doubts: (PlacedDoubt | null)[],
  exact: boolean,
  form: Form,
  binding: Binding,
): void {
  if (columns === 'other') {
    leave(binding, cells, 'no-column', row)
    return
  }
  const assumed =
    columns === 'unknown' ? block.columns.map((line) => ({ line, cells: 1, unit: null, doubt: null })) : columns
  const all = assumed.length === block.columns.length
  const [first] = cells
  const own = unrepeat(cells, assumed)
  binding.passed.push(...cells.filter((token) => !own.includes(token)))
  const isWide = first?.wide === true && own.length > (exact ? block.columns.length : widthOf(block))
  const crowded = isWide || (row !== block.bareRow && isWiderThanHeader(own, assumed))
  const alignment = align(own, assumed.length, all, exact, row !== block.bareRow, crowded)
  if (!alignment || !first || (columns === 'unknown' && !alignment.sure)) {
    leaveTogether(cells, row, block, form, binding)
    return
  }
  const sums = sumsOfCells(alignment.cells, assumed, row, block, form)
  const isLost = !exact && (first.blanks === undefined || first.blanks === 'lost')
  if (isLost && hasStraySign(alignment.cells, assumed)) {
    leave(binding, cells, 'count', row)
    return
  }
  // A header whose labels are broken may seem to lack one: so rows that lost their blanks need them all.
  if (!exact && !all && (first.blanks === undefined || first.blanks === 'lost')) {
    leaveTogether(cells, row, block, form, binding)
    return
  }
  const isTogether = all && isToldBySums(alignment.cells, sums)
  if (!exact && isStrewn(cells, block) && !isTogether) {
    leave(binding, cells, 'scattered', row)
    return
  }
  const isSolitary = row === block.bareRow && own.length > assumed.length
  const isCounted = isSolitary && keepsEnds(first)
  if (isCounted && !isToldBySums(alignment.cells, sums)) {
    leave(binding, cells, 'count', row)
    return
  }
  const isTold = isSolitary ? isToldBySums(alignment.cells, sums) : !(isLost && sums.includes(false))
  const reasons = isTold ? [...doubts] : [...doubts, doubt('sum', first.place)]
  if (columns === 'unknown') reasons.push(doubt('no-header', first.place))
  if (!alignment.sure) reasons.push(doubt('count', first.place))
  assumed.forEach((column, index) => {
    const token = alignment.cells[index]
    if (token) binding.placements.push({ block, row, column, token, doubts: reasons })
  })
  leave(binding, alignment.extra, 'count', row)
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
function isToldBySums(cells: Token[], sums: boolean[]): boolean {
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

/** Whether a token stands in a table, not in a paragraph beside it. */
function inTable({ place }: Token): boolean {
  return place.row !== undefined
}
