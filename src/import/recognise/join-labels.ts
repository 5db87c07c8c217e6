import type { ImportWords } from '../words'
import { readPrinted } from './figure'
import type { Form } from './form'
import { distinct, type Slot, type Slots } from './grid'
import { labelKey, shortLabelKey } from './normalise'
import { hasRowLabel, isRowLabel } from './row-label'

/** Lines a label has above and below its row's figures. */
const MOST_LINES = 4

/**
 * A table without ruling lines whose labels stand in several lines, each a row of its own: those that only together
 * are a label of the form are one, in the row of the figures that stand beside or between them. `stub` is how many
 * columns hold labels.
 */
export function joinLabels(slots: Slots, stub: number, form: Form, words: ImportWords): Slots {
  const joined = slots.map((line) => [...line])
  joined.forEach((line, row) => {
    if (!line.some(isFigure) || hasRowLabel(distinct(line.slice(0, stub)), form)) return
    const columns = Array.from({ length: stub }, (_, column) => labelsAround(joined, row, column, form))
    // Before a row's own label may stand that of its group.
    const [only, ...others] = columns.filter((found) => found.length > 0).at(-1) ?? []
    if (!only || others.length > 0) return
    const printed = readPrinted(only.printed, words)
    const [first] = only.pieces
    if (!first) return
    const token = { ...first.token, text: only.printed, printed }
    for (const piece of only.pieces) clear(joined, piece, words)
    line[first.column] = { token, row, column: first.column }
  })
  return joined
}

/**
 * The labels that lines around a row's figures make in a column of labels: with lines on both sides, or beside. Between
 * lines of a label may stand one of its group's.
 */
function labelsAround(slots: Slots, row: number, column: number, form: Form) {
  const reach = (step: -1 | 1): Slot[][] => {
    let pieces: Slot[][] = [[]]
    for (let other = row + step; Math.abs(other - row) <= MOST_LINES; other += step) {
      const line = slots[other]
      if (!line || line.some(isFigure)) break
      const piece = textAt(line, column)
      if (piece) pieces = [...pieces, ...pieces.map((some) => (step === -1 ? [piece, ...some] : [...some, piece]))]
    }
    return pieces
  }
  const own = textAt(slots[row] ?? [], column)
  const [up, down] = [reach(-1), reach(1)]
  return (own ? [[own], []] : [[]]).flatMap((beside) =>
    up.flatMap((above) =>
      down.flatMap((below) => {
        const pieces = [...above, ...beside, ...below]
        const isAround = beside.length > 0 ? pieces.length > 1 : above.length > 0 && below.length > 0
        const printed = pieces.map(({ token }) => token.text).join('')
        return isAround && isLabel(printed, form) ? [{ pieces, printed }] : []
      }),
    ),
  )
}

/** The text that begins in a column. */
function textAt(line: (Slot | null)[], column: number): Slot | null {
  const slot = line[column]
  return slot && slot.column === column && slot.token.printed.kind === 'text' ? slot : null
}

/** Leaves the places of a piece blank, which is part of another cell now. */
function clear(slots: Slots, { token, row }: Slot, words: ImportWords): void {
  const blank = { ...token, text: '', printed: readPrinted('', words) }
  slots[row]?.forEach((slot, place) => {
    if (slot?.token === token && slots[row]) slots[row][place] = { ...slot, token: blank }
  })
}

function isFigure(slot: Slot | null): boolean {
  return slot?.token.printed.kind === 'figure'
}

/** Whether some words are a label of the form. */
function isLabel(printed: string, form: Form): boolean {
  const known = keysOf(form)
  return (known.has(labelKey(printed)) || known.has(shortLabelKey(printed))) && isRowLabel(printed, form)
}

const keys = new WeakMap<Form, Set<string>>()

/** What the labels of a form's rows read like: looked up for many words that are none. */
function keysOf(form: Form): Set<string> {
  const known = keys.get(form)
  if (known) return known
  const entries = form.blocks.flatMap(({ rowLabels }) => rowLabels)
  const own = new Set(entries.flatMap((one) => [...one.keys, ...one.chains, ...one.variants]))
  keys.set(form, own)
  return own
}
