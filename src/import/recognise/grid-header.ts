import type { ImportWords } from '../words'
import { type Binding, type Column, doubt, type SeenLabel } from './binding'
import { unitInHeader } from './figure'
import type { Form, FormBlock } from './form'
import { distinct, type Slot, type Slots } from './grid'
import { allInOrder, columnBelow, isBesideGroup, labelsAbove } from './labels-above'
import { lastIndexWhere } from './last'
import { matchLabel } from './match'
import { isItemNumber } from './normalise'
import { spellsColumns } from './spelled'

/** The columns of a stretch of rows below one header: for every grid column the form's column, or null. */
export interface Reading {
  block: FormBlock
  columns: (Column | null)[]
  /** Behind which grid column the header prints nothing more. */
  end: number
  /** The header's last row. */
  bottom: (Slot | null)[]
}

/**
 * Whether a row names several columns of the same block: its row labels would read like some of them. A group and what
 * is below it are one column's.
 */
export function isHeader(texts: Slot[], form: Form): boolean {
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
export function bareReading(
  line: (Slot | null)[],
  header: Slots,
  form: Form,
  words: ImportWords,
  isPlaced: boolean,
): Reading | null {
  for (const block of form.blocks) {
    if (!block.bareRow) continue
    const reading = readColumns(header, block, 0, words, isPlaced)
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

/**
 * The columns a header names, of those at and behind a place; `words` tell units. Where places alone tell a table's cells
 * (`isPlaced`), a line of its header may be one cell.
 */
export function readColumns(
  header: Slots,
  block: FormBlock,
  from: number,
  words: ImportWords,
  isPlaced: boolean,
): Reading {
  const width = header[0]?.length ?? 0
  const bottom = header.at(-1) ?? []
  const named = Array.from({ length: width }, (_, place) => (place < from ? null : labelsAbove(header, place, block)))
  const alone = named.map((labels) => labels && columnBelow(labels, words))
  const inOrder = alone.includes(null) ? allInOrder(named, block, words) : null
  const isBeside = named.some((labels, place) => labels !== null && isBesideGroup(labels, place, header, block))
  const apart = inOrder ?? (isBeside ? alone.map(() => null) : alone)
  const columns = (isPlaced ? inLines(header, block, from, words) : null) ?? apart
  const isText = (line: Slots[number], place: number) => line[place]?.token.printed.kind === 'text'
  const end = lastIndexWhere(named, (_, place) => header.some((line) => isText(line, place)))
  const whole = columns.map((column, place) => (isHalf(place, columns, header) ? null : column))
  return { block, columns: whole, end, bottom }
}

/**
 * The columns below a header of which each line is one cell over all of them, as no place tells whose its labels are: as
 * many as the form's, which its words name in order. Where they do not, that is doubtful. Null for any other header.
 */
function inLines(header: Slots, block: FormBlock, from: number, words: ImportWords): (Column | null)[] | null {
  const width = header[0]?.length ?? 0
  const lines = header.flatMap((line) =>
    distinct(line.slice(from)).filter(({ token }) => token.printed.kind === 'text'),
  )
  const [first] = lines
  const isWhole = lines.every(
    ({ token, column }) => column === from && header.some((line) => line[width - 1]?.token === token),
  )
  if (!first || !isWhole || width - from !== block.columns.length) return null
  const texts = lines.map(({ token }) => token.text)
  const unclear = spellsColumns(texts, block, true) ? null : doubt('no-header', first.token.place)
  const columns = block.columns.map(
    (line): Column => ({ line, cells: 1, unit: unitInHeader(texts, words), doubt: unclear }),
  )
  return [...Array<null>(from).fill(null), ...columns]
}

/** Whether a label that is only like the form's may be half of one: the column beside has a header that says nothing. */
function isHalf(place: number, columns: (Column | null)[], header: Slots): boolean {
  const next = header.at(-1)?.[place + 1]
  const own = header.at(-1)?.[place]
  const beside = columns[place + 1] === null && next?.token.printed.kind === 'text' && next.token !== own?.token
  return columns[place]?.doubt != null && beside
}

/** Remembers what a header printed, once. */
export function noteHeader({ block, columns }: Reading, header: Slots, from: number, binding: Binding): void {
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
