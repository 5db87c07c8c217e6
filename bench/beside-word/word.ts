import { getCell } from '../../src/draft/cells'
import { formatNumeral } from '../../src/draft/numeral'
import { proseText } from '../../src/draft/prose-text'
import type { ProseBlock } from '../../src/draft/types'
import { layOutTable } from '../../src/format/grid'
import { compareTexts } from '../../src/wizard/prose/compare'
import { add, cheaper, type Effort, NOTHING } from './effort'
import type { Years } from './years'

/** What is done only once, in favour of Word: nothing is laid out again and no table breaks. */
const ONCE = {
  /** Last year's file opened by a double click, saved under this year's name: F12, End of the name, four digits, Enter. */
  open: { keys: 7, clicks: 2, points: 1, looks: 0 },
  /** The year in the title, by hand, as replacing all would also change what is said of last year. */
  title: { keys: 4, clicks: 2, points: 1, looks: 0 },
  /** The signature's date: year, month and day. */
  date: { keys: 8, clicks: 2, points: 1, looks: 0 },
  /** As PDF: F12, the kind of file, Enter. */
  pdf: { keys: 2, clicks: 2, points: 2, looks: 0 },
  /** As a web page, by copying all into the portal's back end: Ctrl+A, Ctrl+C, a click, Ctrl+V. */
  portal: { keys: 3, clicks: 1, points: 1, looks: 0 },
} satisfies Record<string, Effort>

export interface WordEffort {
  figures: Effort
  /** Adding up the totals on a calculator: the addends that are not 0, a plus after each, and the result. */
  adding: Effort
  once: Effort
  /** How many figures are typed, and how many of them are totals. */
  typed: number
  totals: number
}

/** Typing this year's report over last year's Word file: every figure that differs, totals included. A model. */
export function overType({ format, last, now }: Years): WordEffort {
  let figures: Effort = NOTHING
  let adding: Effort = NOTHING
  let typed = 0
  let totals = 0
  for (const table of format.tables) {
    // Tab goes to the next cell of the table, labels included, and selects what is in it.
    const cells = layOutTable(table).rows.flatMap(({ cells: row }) => row)
    let at = -Infinity
    for (const [index, { path }] of cells.entries()) {
      if (!path || getCell(last, path) === getCell(now, path)) continue
      const figure = formatNumeral(getCell(now, path))
      figures = add(figures, cheaper(index - at, 2), { ...NOTHING, keys: figure.length, looks: 1 })
      at = index
      typed += 1
      const relation = format.computedBy.get(path)
      if (!relation) continue
      totals += 1
      const addends = relation.left.map((one) => getCell(now, one) ?? 0).filter((value) => value !== 0)
      if (addends.length < 2) continue
      adding = add(adding, { ...NOTHING, keys: addends.reduce((sum, one) => sum + String(one).length + 1, 0) })
    }
  }
  return { figures, adding, once: add(...Object.values(ONCE)), typed, totals }
}

export interface Edits {
  /** Places at which something is changed, letters typed there. */
  places: number
  letters: number
}

/** Changing one text into the other in place, letter by letter as a comparison shows it. The same in Word as in the wizard. */
export function editsBetween(before: ProseBlock[], after: ProseBlock[]): Edits {
  const changes = compareTexts(proseText(before), proseText(after)) ?? []
  const places = changes.filter(({ kind }, index) => kind !== 'same' && changes[index - 1]?.kind !== 'removed')
  const letters = changes.filter(({ kind }) => kind === 'added').reduce((sum, { text }) => sum + text.length, 0)
  return { places: places.length, letters }
}

/** Each place is selected by dragging over it: pointing twice, one press. A letter counts as one key. */
export function effortOf({ places, letters }: Edits): Effort {
  return { keys: letters, clicks: places, points: 2 * places, looks: 0 }
}
