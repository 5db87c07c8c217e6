import { leadingNumber, numberLike, placeOf } from '../draft/heading-number'

/** A number that does not follow the one before it; `line` is the index of its line, `start` where it stands there. */
export interface NumberingFault {
  line: number
  start: number
  what: 'repeated' | 'skipped'
  /** As written, such as （三）. */
  number: string
  /** The number that should stand there, in the same style. */
  expected: string
}

/**
 * Heading numbers that repeat or skip, in the lines of one section (one block of prose each, numbered paragraphs
 * included). A level starts anew below a higher one, and wherever it starts with one again: 存在的问题 1. 2. 3.
 * and 改进情况 1. 2. 3. may follow each other.
 */
export function numberingFaults(lines: string[]): NumberingFault[] {
  const last: Record<number, number> = {}
  return lines.flatMap((text, line): NumberingFault[] => {
    const found = leadingNumber(text.trim())
    const value = found && placeOf(found.number)
    if (!found || value === null) return []
    const { level, number } = found
    const before = last[level] ?? 0
    last[level] = value
    for (const below of [1, 2, 3]) if (below > level) delete last[below]
    const follows = value === before + 1 || value === 1
    if (follows) return []
    const what = value <= before ? 'repeated' : 'skipped'
    return [{ line, start: text.indexOf(number), what, number, expected: numberLike(number, before + 1) }]
  })
}
