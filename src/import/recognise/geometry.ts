import type { ImportWords } from '../words'
import { type Binding, type Column, emptyBinding, labelDoubt, leave, type SeenLabel, type Token } from './binding'
import { unitInHeader } from './figure'
import type { Form, FormBlock, Line } from './form'
import { distinct, type Slot, type Slots } from './grid'
import { lastIndexWhere } from './last'
import { type LabelMatch, matchLabel } from './match'
import { isItemNumber } from './normalise'
import { type RowLabel, rowLabel } from './row-label'

/** What is no longer than （单位：万元） names nothing but a unit. */
const UNIT_ALONE = 7

/** The columns of a stretch of rows below one header: for every grid column the form's column, or null. */
interface Reading {
  block: FormBlock
  columns: (Column | null)[]
  /** Behind which grid column the header prints nothing more. */
  end: number
}

/**
 * Binds the figures of a grid to the labels in their row and the labels above their column. What stands under no
 * label, or under several, is left over.
 */
export function bindGrid(slots: Slots, form: Form, words: ImportWords): Binding {
  const binding = emptyBinding()
  const seen = new Set<Slot['token']>()
  let header: Slots = []
  let reading: Reading | null = null
  let inBody = false
  for (const line of slots) {
    const label = rowOf(line, form, reading?.block ?? null)
    const bare = label ? null : bareReading(line, header, form, words)
    if (!label && !bare) {
      leaveFigures(line, binding, seen)
      if (inBody && !line.some((slot) => slot?.token.printed.kind === 'text')) continue
      if (inBody) header = []
      inBody = false
      header.push(line)
      continue
    }
    if (label && (!inBody || reading?.block !== label.block)) {
      // Rows of another block without a header of their own have none.
      reading = readColumns(inBody ? [] : header, label.block, label.end, words)
    }
    if (bare) reading = bare
    inBody = true
    if (!reading) continue
    noteHeader(reading, header, label?.end ?? 0, binding)
    bindLine(line, slots, reading, label, binding, seen)
  }
  return binding
}

/** A row's label, with the grid column its figures begin at; null for a header. */
function rowOf(
  line: (Slot | null)[],
  form: Form,
  current: FormBlock | null,
): (RowLabel & { end: number; slot: Slot }) | null {
  const cells = distinct(line)
  const texts = cells.filter(({ token }) => token.printed.kind === 'text')
  if (isHeader(texts, form)) return null
  for (const slot of [...texts].reverse()) {
    const label = rowLabel(slot.token.text, form, current)
    // Alone in its row, the name of a group stands above its columns.
    if (label?.block.turned && !cells.some(({ token }) => token.printed.kind === 'figure')) continue
    if (label) return { ...label, slot, end: lastIndexWhere(line, (one) => one?.token === slot.token) + 1 }
  }
  return null
}

/**
 * Whether a row names several columns of the same block: its row labels would read like some of them. A group and what
 * is below it are one column's.
 */
function isHeader(texts: Slot[], form: Form): boolean {
  return form.blocks.some((block) => {
    const named = texts.flatMap(({ token }) => {
      const [match] = matchLabel(token.text, block.columnLabels)
      return match?.kind === 'exact' ? [match.entry.official] : []
    })
    const isOfOne = block.columns.some(({ labels }) => named.every((label) => labels.includes(label)))
    return new Set(named).size > 1 && !isOfOne
  })
}

/** The columns above a row of figures that needs no label; what is printed before the first of them is no matter. */
function bareReading(line: (Slot | null)[], header: Slots, form: Form, words: ImportWords): Reading | null {
  for (const block of form.blocks) {
    if (!block.bareRow) continue
    const reading = readColumns(header, block, 0, words)
    const named = new Set(reading.columns.flatMap((one) => one?.line ?? []))
    const first = reading.columns.findIndex((one) => one !== null)
    const whole = line.every((slot, place) => {
      if (slot?.token.printed.kind === 'text') return place < first
      if (slot?.token.printed.kind !== 'figure' || reading.columns[place]) return true
      return place < first && isItemNumber(slot.token.text)
    })
    if (named.size > 1 && whole) return reading
  }
  return null
}

function readColumns(header: Slots, block: FormBlock, from: number, words: ImportWords): Reading {
  const width = header[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, place) => {
    if (place < from) return null
    const stack = distinct(header.map((line) => line[place] ?? null)).filter(
      (slot) => slot.token.printed.kind === 'text',
    )
    return columnBelow(stack, block, words)
  })
  const isText = (line: Slots[number], place: number) => line[place]?.token.printed.kind === 'text'
  const end = Array.from({ length: width }, (_, place) => header.some((line) => isText(line, place))).lastIndexOf(true)
  return { block, columns: columns.map((column, place) => (isHalf(place, columns, header) ? null : column)), end }
}

/** Whether a label that is only like the form's may be half of one: the column beside has a header that says nothing. */
function isHalf(place: number, columns: (Column | null)[], header: Slots): boolean {
  const next = header.at(-1)?.[place + 1]
  const own = header.at(-1)?.[place]
  const beside = columns[place + 1] === null && next?.token.printed.kind === 'text' && next.token !== own?.token
  return columns[place]?.doubt != null && beside
}

/** The column a stack of labels names: the only one every readable label of the stack leads to. */
function columnBelow(stack: Slot[], block: FormBlock, words: ImportWords): Column | null {
  const texts = stack.map((slot) => slot.token.text)
  const found = texts.map((text) => matchLabel(text, block.columnLabels))
  const bottom = found.at(-1) ?? []
  // A label broken over two cells is whole only together with the cell above.
  const joined = bottom.length > 0 ? bottom : matchLabel(texts.slice(-2).join(''), block.columnLabels)
  const named = [...found.slice(0, -1).filter((matches) => matches.length > 0), joined]
  const lines = block.columns.filter((line) => named.every((matches) => leadsTo(matches, line)))
  const [line] = lines
  const last = stack.at(-1)
  if (lines.length !== 1 || !line || !last) return null
  const match = joined.find(({ entry }) => entry.target.includes(line))
  if (!match || match.entry.official !== line.labels.at(-1)) return null
  return {
    line,
    cells: 1,
    unit: unitInHeader(ownLabels(texts, found), words),
    doubt: labelDoubt(match, last.token.text, last.token.place),
  }
}

/** Of the labels above a column those it has, and those that name nothing but a unit: not what is left of a block before. */
function ownLabels(texts: string[], found: LabelMatch<Line[]>[][]): string[] {
  const split = found.at(-1)?.length === 0 ? 2 : 1
  return texts.filter(
    (text, index) => index >= texts.length - split || found[index]?.length || text.length <= UNIT_ALONE,
  )
}

function leadsTo(matches: LabelMatch<Line[]>[], line: Line): boolean {
  return matches.some(({ entry }) => entry.target.includes(line))
}

/** Remembers what a header printed, once. */
function noteHeader({ block, columns }: Reading, header: Slots, from: number, binding: Binding): void {
  if (binding.headers.has(block)) return
  const known = [...new Map(columns.flatMap((one) => (one ? [[one.line, one] as const] : []))).values()]
  if (known.length === block.columns.length) binding.headers.set(block, known)
  const frame = [block.caption, block.corner].filter((entry) => entry !== null)
  const labels = header.flatMap((line) =>
    distinct(line).flatMap((slot): SeenLabel[] => {
      const [match] = matchLabel(slot.token.text, slot.column < from ? frame : [...frame, ...block.columnLabels])
      return match ? [{ block, match, printed: slot.token.text, place: slot.token.place }] : []
    }),
  )
  binding.labels.push(...labels)
}

function bindLine(
  line: (Slot | null)[],
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
  leave(binding, strays(line.slice(0, start)), 'no-column', null)
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
  for (const { column, slots } of byColumn.values()) {
    const filled = slots.filter(({ token }) => token.printed.kind !== 'blank')
    // A cell that was merged may be printed in every place it covered.
    const same = filled.every(({ token }) => token.text === filled[0]?.token.text)
    const one = same ? (filled[0] ?? slots[0]) : null
    if (one) binding.placements.push({ block, row, column, token: one.token, doubts })
    else leave(binding, tokensOf(filled), 'count', row)
  }
}

/** Whether a cell reaches down beside the label of another row: its figure may be that of either, or of both. */
function reachesOther({ token, row, column }: Slot, label: Slot, slots: Slots): boolean {
  for (let down = row; slots[down]?.[column]?.token === token; down += 1) {
    const beside = slots[down]?.[label.column]?.token
    if (beside && beside !== label.token && beside.printed.kind === 'text') return true
  }
  return false
}

/**
 * Whether a row's cells stand beside their columns: its label where figures should be, a cell missing at its end, or a
 * figure behind the header; which of its cells is one too few or too many cannot be told.
 */
function isShifted(line: (Slot | null)[], start: number, { columns, end }: Reading): boolean {
  const last = lastIndexWhere(columns, (one) => one !== null)
  const isPushed = columns.slice(0, start).some((one) => one !== null)
  const isBehind = line.slice(end + 1).some((slot) => slot?.token.printed.kind === 'figure')
  return isPushed || line[last] === null || isBehind
}

/** Figures before a row's label that are not its number. */
function strays(line: (Slot | null)[]): Token[] {
  return tokensOf(distinct(line)).filter(({ printed, text }) => printed.kind === 'figure' && !isItemNumber(text))
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
