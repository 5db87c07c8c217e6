import type { ImportWords } from '../words'
import { readPrinted } from './figure'
import type { Form } from './form'
import { distinct, type Slot, type Slots } from './grid'
import { hasRowLabel } from './row-label'

/**
 * Rows that a page break cut in two, as one row of double height. They are one where their labels say so: only both
 * parts together are a label of the form, or the second part has none for figures the first has none of.
 */
export function mendCutRows(slots: Slots, form: Form, words: ImportWords): Slots {
  const mended = slots.map((line) => [...line])
  for (let row = 0; row + 1 < mended.length; row += 1) {
    const [upper, lower] = [mended[row] ?? [], mended[row + 1] ?? []]
    if (!isBroken(own(upper, row), own(lower, row + 1))) continue
    const joined = joinLines(upper, lower, row, words)
    if (!joined || !isOne(own(upper, row), own(lower, row + 1), own(joined, row), form)) continue
    mended[row] = joined
    mended[row + 1] = joined
  }
  return mended
}

/** The cells that begin in a row. */
function own(line: (Slot | null)[], row: number): Slot[] {
  return distinct(line).filter((slot) => slot.row === row)
}

/** Whether two rows stand on different pages. */
function isBroken(upper: Slot[], lower: Slot[]): boolean {
  const [above, below] = [upper[0]?.token.place.page, lower[0]?.token.place.page]
  return above !== undefined && below !== undefined && above !== below
}

/** Both rows place by place; null where they have different cells. */
function joinLines(upper: (Slot | null)[], lower: (Slot | null)[], row: number, words: ImportWords) {
  const made = new Map<Slot['token'], Slot>()
  const line: (Slot | null)[] = []
  for (const [place, top] of upper.entries()) {
    const bottom = lower[place] ?? null
    if (!top || !bottom) return null
    if (top.token === bottom.token || top.row < row) {
      line.push(top)
      continue
    }
    if (top.column !== bottom.column) return null
    const text = [top.token.text, bottom.token.text].filter((part) => part.trim() !== '').join('\n')
    const filled = top.token.text.trim() === '' ? bottom.token : top.token
    const slot = made.get(top.token) ?? { ...top, token: { ...filled, text, printed: readPrinted(text, words) } }
    made.set(top.token, slot)
    line.push(slot)
  }
  return line
}

function isOne(upper: Slot[], lower: Slot[], joined: Slot[], form: Form): boolean {
  if (!hasFigures(joined) || !hasRowLabel(joined, form)) return false
  if (hasRowLabel(lower, form)) return false
  const hasText = lower.some(({ token }) => token.printed.kind === 'text')
  return hasText ? !hasRowLabel(upper, form) || !hasFigures(upper) : hasFigures(lower) && !hasFigures(upper)
}

function hasFigures(cells: Slot[]): boolean {
  return cells.some(({ token }) => token.printed.kind === 'figure')
}
