import type { ImportMessage, PrintedLabel } from '../problems'
import type { Place, SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { blockText, isJunk } from './lines'
import { itemNumber } from './normalise'

/** What of a source was read: a text and where it stands. */
export interface Read {
  text: string
  place: Place
}

/** How often each numeral stands in a text. */
type Counts = Map<string, number>

/** A numeral as printed, with what divides it: 1,234 and 609.11. */
const NUMERAL = /\d+(?:[,.]\d+)*/g

/** The numbers of items that labels were printed with, once for each place. */
export function numbersOf(labels: PrintedLabel[]): Read[] {
  const numbers = new Map<string, Read>()
  for (const { printed, official, place } of labels) {
    const number = itemNumber(printed)
    if (number !== null && number === itemNumber(official)) numbers.set(keyOf(place), { text: number, place })
  }
  return [...numbers.values()]
}

/**
 * Names every figure of some blocks that was not read: whatever way a table is read, what is left of its text is
 * counted against the text itself. `read` is what was placed, named or taken for the number of an item; junk of the page
 * is passed over, and so are years, dates and other numbers that are no figures.
 */
export function nameUnread(blocks: SourceBlock[], read: Read[], words: ImportWords): ImportMessage[] {
  const others = words.notFigures.map((pattern) => new RegExp(pattern, 'gu'))
  const known = new Map<string, Counts>()
  for (const { text, place } of read) {
    const key = keyOf(place)
    const counts = known.get(key) ?? new Map<string, number>()
    for (const numeral of numeralsOf(text, others)) counts.set(numeral, (counts.get(numeral) ?? 0) + 1)
    known.set(key, counts)
  }
  return blocks
    .filter((block) => isOneRow(block) || !isJunk(block, words))
    .flatMap(textsIn)
    .flatMap(({ text, place }) =>
      unreadIn(text, others, known.get(keyOf(place))).map(
        (found): ImportMessage => ({ code: 'figure.unplaced', found, reason: 'unread', label: null, place }),
      ),
    )
}

/** The numerals of a text that are not among the known ones, each of which stands for as many as it was counted. */
function unreadIn(text: string, others: RegExp[], known: Counts | undefined): string[] {
  const rest = new Map(known)
  return numeralsIn(withoutOthers(text, others)).filter((found) => {
    const count = rest.get(found) ?? 0
    rest.set(found, count - 1)
    return count <= 0
  })
}

/** The numerals of a text that was read: all, and those that are left where what is no figure is taken out of it. */
function numeralsOf(text: string, others: RegExp[]): string[] {
  const all = numeralsIn(narrow(text))
  return [...all, ...numeralsIn(withoutOthers(text, others)).filter((numeral) => !all.includes(numeral))]
}

function withoutOthers(text: string, others: RegExp[]): string {
  return others.reduce((left, pattern) => left.replace(pattern, ' '), narrow(text))
}

/** Whether a block is a line with separators in it. */
function isOneRow(block: SourceBlock): boolean {
  return block.type === 'table' && block.rows.length === 1
}

/** Text with one width of digits and signs; what is raised or circled behind a figure is none of its digits. */
function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize('NFKC'))
}

function numeralsIn(text: string): string[] {
  return text.match(NUMERAL) ?? []
}

/** The texts of a block, each with its place. */
export function textsIn(block: SourceBlock): Read[] {
  if (block.type === 'table') return block.rows.flat()
  return block.type === 'picture' ? [] : [{ text: blockText(block), place: block.place }]
}

/** Where a text stands, for comparing: cells of tables by row and column, lines by their block. */
function keyOf({ block, row, column }: Place): string {
  return JSON.stringify([block, row, column])
}
