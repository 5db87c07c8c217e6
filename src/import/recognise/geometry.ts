import type { ImportWords } from '../words'
import { type Binding, type Column, emptyBinding, labelDoubt, leave, type Placement, type Token } from './binding'
import { type Form, type FormBlock, widthOf } from './form'
import { distinct, type Slot, type Slots, wideLines } from './grid'
import { isPulled, isShifted, isSplitAlone, lastCell, reachesOther } from './grid-faults'
import { bareReading, isHeader, noteHeader, type Reading, readColumns } from './grid-header'
import { isLeaf } from './header'
import { lastIndexWhere } from './last'
import { isItemNumber } from './normalise'
import { type RowLabel, rowLabel } from './row-label'
import { tellShifted } from './shifted'

/** A header has no more lines than these, be every character of a label in one of its own. */
const MOST_LINES = 60

/**
 * Binds the figures of a grid to the labels in their row and the labels above their column. What stands under no
 * label, or under several, is left over. `stub` is how many columns may hold labels of rows, where that is known, and
 * `columns` what the rows are read by where the header does not tell.
 */
export function bindGrid(
  slots: Slots,
  form: Form,
  words: ImportWords,
  { stub, columns }: { stub?: number; columns?: Reading } = {},
): Binding {
  const binding = emptyBinding()
  const seen = new Set<Slot['token']>()
  let header: Slots = []
  let reading: Reading | null = null
  let inBody = false
  const wide = stub === undefined ? wideLines(slots) : []
  for (const [index, line] of slots.entries()) {
    const label = rowOf(line.slice(0, stub), line, form, reading?.block ?? null)
    const bare = label ? null : bareReading(line, header, form, words, stub !== undefined)
    if (!label && !bare) {
      leaveFigures(line, binding, seen)
      // Where labels have columns of their own, what stands there alone is part of one.
      if (inBody && !line.some((slot, place) => slot?.token.printed.kind === 'text' && place >= (stub ?? 0))) continue
      if (inBody) header = []
      inBody = false
      header = [...header, line].slice(-MOST_LINES)
      continue
    }
    if (label && (!inBody || reading?.block !== label.block)) {
      // Rows of another block without a header of their own have none.
      reading = columns ?? readColumns(inBody ? [] : header, label.block, label.end, words, stub !== undefined)
    }
    if (bare) reading = bare
    inBody = true
    if (!reading) continue
    noteHeader(reading, header, label?.end ?? 0, binding)
    const isCut = stub === undefined && isPulled(line, startOf(label, reading), reading, slots)
    bindLine({ slots: line, isWide: wide[index] === true, isCut, label }, slots, reading, binding, seen)
  }
  return tellShifted(binding, form)
}

/** A row's label, with the cell it stands in and the grid column its figures begin at. */
export interface GridLabel extends RowLabel {
  slot: Slot
  end: number
}

/** A row of a grid. */
interface GridLine {
  slots: (Slot | null)[]
  /** Whether one of its cells may be too many, by the other rows. */
  isWide: boolean
  /** Whether its label may have lost a column, and its figures stand one too far left. */
  isCut: boolean
  /** Null for the row of a block that needs none. */
  label: GridLabel | null
}

/** The label of a row, in the columns `stub`; null for a header. `current` is the block the rows before belong to. */
export function rowOf(
  stub: (Slot | null)[],
  line: (Slot | null)[],
  form: Form,
  current: FormBlock | null,
): GridLabel | null {
  const cells = distinct(line)
  const texts = cells.filter(({ token }) => token.printed.kind === 'text')
  if (isHeader(texts, form)) return null
  for (const slot of texts.filter((one) => stub.includes(one)).reverse()) {
    const label = rowLabel(slot.token.text, form, current)
    // Alone in its row, the name of a group stands above its columns.
    if (label?.block.turned && !cells.some(({ token }) => token.printed.kind === 'figure')) continue
    if (label) return { ...label, slot, end: lastIndexWhere(line, (one) => one?.token === slot.token) + 1 }
  }
  return null
}

function bindLine(line: GridLine, all: Slots, reading: Reading, binding: Binding, seen: Set<Slot['token']>): void {
  const { block, columns } = reading
  const { slots, label } = line
  const row = label ? label.match.entry.target[0] : block.bareRow
  const start = startOf(label, reading)
  const cells = distinct(slots.slice(start)).filter((slot) => !seen.has(slot.token))
  for (const slot of cells) seen.add(slot.token)
  passNumber(slots.slice(0, start), binding)
  const place = label?.slot.token.place
  if (label && place) binding.labels.push({ block, match: label.match, printed: label.printed, place })
  if (!row || (label && !isLeaf(label.match))) {
    leave(binding, tokensOf(cells), 'collapsed', null)
    return
  }
  const isTooWide = line.isWide && lastCell(slots) >= start + widthOf(block)
  const reason = line.isCut || isShifted(slots, start, reading) ? 'no-column' : isTooWide ? 'count' : null
  if (reason !== null) {
    leave(binding, tokensOf(cells), reason, row)
    return
  }
  const told = cells.flatMap((slot) => {
    const column = columnOf(slot, slots, columns)
    const isBoth = label !== null && reachesOther(slot, label.slot, all)
    if (column && !isBoth) return [{ slot, column }]
    leave(binding, [slot.token], isBoth ? 'count' : 'no-column', row)
    return []
  })
  const found = byColumn(told)
  if (found.some((one) => isSplitAlone(one.slots, slots, reading.bottom))) {
    leave(binding, tokensOf(found.flatMap((one) => one.slots)), 'count', row)
    return
  }
  const doubts = label && place ? [labelDoubt(label.match, label.printed, place)] : []
  for (const one of found) placeSlots(one, { block, row, doubts }, binding)
}

/** The grid column a row's figures begin at. */
function startOf(label: GridLabel | null, { columns }: Reading): number {
  return label ? label.end : columns.findIndex((one) => one !== null)
}

/** Passes over the number before a row's label, where it is the only figure there; others are left. */
function passNumber(before: (Slot | null)[], binding: Binding): void {
  const figures = tokensOf(distinct(before)).filter(({ printed }) => printed.kind === 'figure')
  const isNumber = figures.length === 1 && figures.every(({ text }) => isItemNumber(text))
  if (isNumber) binding.passed.push(...figures)
  else leave(binding, figures, 'no-column', null)
}

/** The column a cell stands in; null where it stands in none, or in several. */
function columnOf({ token }: Slot, line: (Slot | null)[], columns: Reading['columns']): Column | null {
  const over = columns.filter((column, place): column is Column => column !== null && line[place]?.token === token)
  const [column] = over
  return column && over.every((one) => one.line === column.line) ? column : null
}

/** The cells of a row in one column of the form. */
interface ColumnSlots {
  column: Column
  slots: Slot[]
}

function byColumn(cells: { slot: Slot; column: Column }[]): ColumnSlots[] {
  const found = new Map<Column['line'], ColumnSlots>()
  for (const { slot, column } of cells) {
    const own = found.get(column.line)
    if (own) own.slots.push(slot)
    else found.set(column.line, { column, slots: [slot] })
  }
  return [...found.values()]
}

/** Places what the cells of one column print, where it is one thing: a merged cell may be printed in every place it covered. */
function placeSlots(
  { column, slots }: ColumnSlots,
  row: Pick<Placement, 'block' | 'row' | 'doubts'>,
  binding: Binding,
): void {
  const filled = slots.filter(({ token }) => token.printed.kind !== 'blank')
  const same = filled.every(({ token }) => token.text === filled[0]?.token.text)
  const one = same ? (filled[0] ?? slots[0]) : null
  if (one) {
    binding.placements.push({ ...row, column, token: one.token })
    binding.passed.push(...tokensOf(filled.filter((slot) => slot !== one)))
  } else leave(binding, tokensOf(filled), 'count', row.row)
}

function leaveFigures(line: (Slot | null)[], binding: Binding, seen: Set<Slot['token']>): void {
  const figures = distinct(line).filter(({ token }) => isFigure(token) && !seen.has(token))
  for (const slot of figures) seen.add(slot.token)
  leave(binding, tokensOf(figures), 'no-row', null)
}

/** Whether a cell prints a figure, several no one can tell apart, or one behind a label. */
function isFigure({ printed, text }: Token): boolean {
  return printed.kind === 'figure' || (printed.kind === 'text' && (isDigits(text) || /\s\d+$/.test(text)))
}

/** Tried apart, as one pattern would try every digit of a long text for the one it needs. */
function isDigits(text: string): boolean {
  return /^[\d\s.,，]*$/.test(text) && /\d/.test(text)
}

function tokensOf(slots: Slot[]): Token[] {
  return slots.map(({ token }) => token)
}
