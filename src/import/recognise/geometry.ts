import type { ImportWords } from '../words'
import { type Binding, type Column, emptyBinding, labelDoubt, leave, type Token } from './binding'
import { type Form, type FormBlock, widthOf } from './form'
import { distinct, type Slot, type Slots, wideLines } from './grid'
import { bareReading, isHeader, noteHeader, type Reading, readColumns } from './grid-header'
import { lastIndexWhere } from './last'
import { isItemNumber } from './normalise'
import { type RowLabel, rowLabel } from './row-label'
import { withoutUntold } from './untold'

/**
 * Binds the figures of a grid to the labels in their row and the labels above their column. What stands under no
 * label, or under several, is left over. `stub` is how many columns may hold labels of rows, where that is known.
 */
export function bindGrid(slots: Slots, form: Form, words: ImportWords, stub?: number): Binding {
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
      header.push(line)
      continue
    }
    if (label && (!inBody || reading?.block !== label.block)) {
      // Rows of another block without a header of their own have none.
      reading = readColumns(inBody ? [] : header, label.block, label.end, words, stub !== undefined)
    }
    if (bare) reading = bare
    inBody = true
    if (!reading) continue
    noteHeader(reading, header, label?.end ?? 0, binding)
    bindLine(line, wide[index] === true, slots, reading, label, binding, seen)
  }
  return withoutUntold(binding, form)
}

/** A row's label, with the grid column its figures begin at; null for a header. */
function rowOf(
  stub: (Slot | null)[],
  line: (Slot | null)[],
  form: Form,
  current: FormBlock | null,
): (RowLabel & { end: number; slot: Slot }) | null {
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

function bindLine(
  line: (Slot | null)[],
  wide: boolean,
  slots: Slots,
  reading: Reading,
  label: (RowLabel & { end: number; slot: Slot }) | null,
  binding: Binding,
  seen: Set<Slot['token']>,
): void {
  const { block, columns } = reading
  const row = label ? label.match.entry.target[0] : block.bareRow
  const start = label ? label.end : columns.findIndex((one) => one !== null)
  const cells = distinct(line.slice(start)).filter((slot) => !seen.has(slot.token))
  for (const slot of cells) seen.add(slot.token)
  const place = label?.slot.token.place
  const before = figuresBefore(line.slice(0, start))
  const isNumber = before.length === 1 && before.every(({ text }) => isItemNumber(text))
  if (isNumber) binding.passed.push(...before)
  else leave(binding, before, 'no-column', null)
  if (label && place) binding.labels.push({ block, match: label.match, printed: label.printed, place })
  const leaf = label === null || row?.labels.at(-1) === label.match.entry.official
  if (!row || !leaf) {
    leave(binding, tokensOf(cells), 'collapsed', null)
    return
  }
  if (isShifted(line, start, reading)) {
    leave(binding, tokensOf(cells), 'no-column', row)
    return
  }
  if (wide && lastCell(line) >= start + widthOf(block)) {
    leave(binding, tokensOf(cells), 'count', row)
    return
  }
  const doubts = label && place ? [labelDoubt(label.match, label.printed, place)] : []
  const byColumn = new Map<Column['line'], { column: Column; slots: Slot[] }>()
  for (const slot of cells) {
    const over = columns.filter(
      (column, index): column is Column => column !== null && line[index]?.token === slot.token,
    )
    const [column] = over
    if (label && reachesOther(slot, label.slot, slots)) {
      leave(binding, [slot.token], 'count', row)
      continue
    }
    if (!column || over.some((one) => one.line !== column.line)) {
      leave(binding, [slot.token], 'no-column', row)
      continue
    }
    const found = byColumn.get(column.line) ?? { column, slots: [] }
    found.slots.push(slot)
    byColumn.set(column.line, found)
  }
  if ([...byColumn.values()].some((one) => isSplitAlone(one.slots, line, reading.bottom))) {
    leave(binding, tokensOf([...byColumn.values()].flatMap((one) => one.slots)), 'count', row)
    return
  }
  for (const { column, slots } of byColumn.values()) {
    const filled = slots.filter(({ token }) => token.printed.kind !== 'blank')
    // A cell that was merged may be printed in every place it covered.
    const same = filled.every(({ token }) => token.text === filled[0]?.token.text)
    const one = same ? (filled[0] ?? slots[0]) : null
    if (one) {
      binding.placements.push({ block, row, column, token: one.token, doubts })
      binding.passed.push(...tokensOf(filled.filter((slot) => slot !== one)))
    } else leave(binding, tokensOf(filled), 'count', row)
  }
}

/**
 * Whether some of the cells below one label are blank and others are not, where the header has one cell: one of the
 * row's cells may be too many. Where merged cells were split, those of the header are split as well.
 */
function isSplitAlone(slots: Slot[], line: (Slot | null)[], bottom: (Slot | null)[]): boolean {
  const filled = slots.filter(({ token }) => token.printed.kind !== 'blank')
  if (filled.length === slots.length || filled.length === 0) return false
  const places = line.flatMap((one, place) => (slots.some(({ token }) => token === one?.token) ? [place] : []))
  const above = new Set(places.map((place) => bottom[place]?.token))
  return places.length > slots.length || above.size < slots.length
}

/** Whether a cell reaches down beside the label of another row: its figure may be that of either, or of both. */
function reachesOther({ token, row, column }: Slot, label: Slot, slots: Slots): boolean {
  for (let down = row; slots[down]?.[column]?.token === token; down += 1) {
    const beside = slots[down]?.[label.column]?.token
    if (beside && beside !== label.token && beside.printed.kind === 'text') return true
  }
  return false
}

/** The place of a row's last cell. */
function lastCell(line: (Slot | null)[]): number {
  return lastIndexWhere(line, (slot) => slot !== null)
}

/**
 * Whether a row's cells stand beside their columns: its label where figures should be, a cell missing at its end, or a
 * figure behind the header; which of its cells is one too few or too many cannot be told. Nor can it where the header
 * names too few columns and lacks cells above the row's: which of its own are missing cannot be told.
 */
function isShifted(line: (Slot | null)[], start: number, { block, columns, end, bottom }: Reading): boolean {
  const last = lastIndexWhere(columns, (one) => one !== null)
  const isPushed = columns.slice(0, start).some((one) => one !== null)
  const isBehind = line.slice(end + 1).some((slot) => slot?.token.printed.kind === 'figure')
  const named = new Set(columns.flatMap((one) => one?.line ?? [])).size
  const isUncovered = named < block.columns.length && line.slice(start).some((slot, at) => slot && !bottom[start + at])
  return isPushed || line[last] === null || isBehind || isUncovered
}

/** Figures before a row's label: a single one may be its number. */
function figuresBefore(line: (Slot | null)[]): Token[] {
  return tokensOf(distinct(line)).filter(({ printed }) => printed.kind === 'figure')
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
