import type { CellValue } from '../../draft/types'
import type { ImportMessage, PrintedLabel } from '../problems'
import type { Place } from '../source'
import type { ImportWords } from '../words'
import type { Binding, Leftover, Placement } from './binding'
import { readFigure, withSign } from './figure'
import { type Form, pathOf } from './form'
import { shortLabelKey } from './normalise'
import type { NoteLine } from './note-lines'
import type { Read } from './unread'

/** What the tables of a source come to: every figure bound is in `values` or named in `messages`. */
export interface Tally {
  values: Map<string, CellValue>
  notes: Map<string, string>
  /** Marks of notes behind figures, by cell path: 注1. */
  marks: Map<string, string>
  places: Map<string, Place>
  messages: ImportMessage[]
  labels: PrintedLabel[]
  /** All that was placed, named or passed over. */
  read: Read[]
}

/** A source none of whose tables is read yet. */
export function emptyTally(): Tally {
  return {
    values: new Map(),
    notes: new Map(),
    marks: new Map(),
    places: new Map(),
    messages: [],
    labels: [],
    read: [],
  }
}

/** Enters a table's figures into the tally. A cell takes one figure and keeps it. */
export function enter(tally: Tally, binding: Binding, form: Form, words: ImportWords): void {
  for (const placement of binding.placements) enterFigure(tally, placement, form, words)
  for (const leftover of binding.leftovers) nameLeftover(tally, leftover)
  tally.read.push(...binding.placements.map(({ token }) => token), ...binding.passed)
  for (const { block, match, printed, place } of binding.labels) {
    tally.labels.push({ printed, official: match.entry.official, kind: match.kind, table: block.table.key, place })
  }
}

function enterFigure(tally: Tally, placement: Placement, form: Form, words: ImportWords): void {
  const { block, row, column, token } = placement
  const path = pathOf(block, row, column.line)
  const { printed, place } = token
  if (printed.kind === 'blank') {
    if (!tally.places.has(path)) tally.places.set(path, place)
    if (printed.mark !== '') tally.messages.push({ code: 'cell.mark', cell: path, found: printed.mark, place })
    return
  }
  const { unit, kind } = form.format.cellByPath.get(path) ?? { unit: null, kind: null }
  const figure = printed.kind === 'figure' ? printed.figure : ''
  const signed = kind === 'signedCount' ? withSign(figure, words.signs) : figure
  const amount = readFigure(signed, unit, column.unit, words.units)
  if (printed.kind === 'text' || amount === null) {
    // Words where a figure belongs are named as well: 零, 见附件.
    name(tally, { token, reason: 'unreadable', row })
    return
  }
  if (tally.values.has(path)) {
    if (tally.values.get(path) !== amount.value) nameLeftover(tally, { token, reason: 'taken', row })
    return
  }
  if (isBlankInRowBefore(tally, placement)) {
    nameLeftover(tally, { token, reason: 'repeated', row })
    return
  }
  tally.values.set(path, amount.value)
  tally.places.set(path, place)
  if (printed.note !== null) tally.notes.set(path, printed.note)
  if (printed.mark !== null) tally.marks.set(path, printed.mark)
  if (amount.converted !== null) {
    tally.messages.push({ code: 'cell.unit', cell: path, found: token.text, value: amount.value, place })
  }
  for (const doubt of [...placement.doubts, column.doubt]) {
    if (!doubt) continue
    if (!tally.messages.includes(doubt)) tally.messages.push(doubt)
    doubt.cells.push(path)
  }
}

/** Whether another row of the same label, which printed figures, has printed the cell of a figure blank. */
function isBlankInRowBefore({ places, values }: Tally, { block, row, column, token }: Placement): boolean {
  const blank = places.get(pathOf(block, row, column.line))
  if (blank?.row === undefined || isBeside(blank, token.place)) return false
  const cells = block.columns.map((line) => pathOf(block, row, line))
  return cells.some((cell) => values.has(cell) && isBeside(places.get(cell), blank))
}

function isBeside(one: Place | undefined, other: Place): boolean {
  return one !== undefined && one.block === other.block && one.row === other.row
}

/**
 * Gives the figures of a section's tables the notes their marks stand for. A mark without a note is kept as it is;
 * a note without a mark is named, as what is no note of a figure has no place in the form.
 */
export function enterNotes(tally: Tally, lines: NoteLine[], isOf: (path: string) => boolean): void {
  const unused = new Set(lines)
  tally.read.push(...lines.map(({ printed, place }) => ({ text: printed, place })))
  for (const [path, mark] of tally.marks) {
    if (!isOf(path)) continue
    const line = lines.find((one) => one.mark === mark)
    tally.notes.set(path, line?.text ?? mark)
    if (line) unused.delete(line)
  }
  for (const { printed, place } of unused)
    tally.messages.push({ code: 'figure.unplaced', found: printed, reason: 'no-row', label: null, place })
}

/** Names a figure that has no cell. What prints no digit but in a remark is passed over: figures of remarks are named one by one. */
function nameLeftover(tally: Tally, leftover: Leftover): void {
  const { text, printed } = leftover.token
  if (printed.kind === 'figure' || (printed.kind === 'text' && /\d/.test(shortLabelKey(text)))) name(tally, leftover)
}

function name(tally: Tally, { token: { text, place }, reason, row, readings }: Leftover): void {
  tally.read.push({ text, place })
  const label = row?.labels.at(-1) ?? null
  tally.messages.push({ code: 'figure.unplaced', found: text, reason, label, ...(readings ? { readings } : {}), place })
}
