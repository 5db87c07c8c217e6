import { type HeadingLevel, leadingNumber, numberLike } from '../../draft/heading-number'

export interface HeadingLine {
  level: HeadingLevel
  text: string
}

/** How a number is written where there is none to write it like. */
const USUAL: Record<HeadingLevel, string> = { 1: '（一）', 2: '1.', 3: '（1）' }

/**
 * The texts of headings after some were added, removed or moved to another level; null where a text stays.
 * Only levels that were numbered in sequence before are numbered again: another numbering is the clerk's own.
 */
export function renumber(before: HeadingLine[], after: HeadingLine[]): (string | null)[] {
  if (before.length === after.length && before.every(({ level }, index) => level === after[index]?.level)) {
    return after.map(() => null)
  }
  const kept = new Set(([1, 2, 3] as const).filter((level) => !inSequence(before, level)))
  const places = countPlaces(after)
  return after.map(({ level, text }, index) => {
    if (kept.has(level)) return null
    const found = leadingNumber(text)
    const bare = text.slice(found?.number.length ?? 0)
    const like = found?.level === level ? found.number : USUAL[level]
    const numbered = numberLike(like, places[index] ?? 1) + bare
    return numbered === text ? null : numbered
  })
}

/** Whether all headings of a level carry the number of their place. */
function inSequence(headings: HeadingLine[], level: HeadingLevel): boolean {
  const places = countPlaces(headings)
  return headings.every((heading, index) => {
    if (heading.level !== level) return true
    const found = leadingNumber(heading.text)
    return found?.level === level && found.number === numberLike(found.number, places[index] ?? 1)
  })
}

/** The place of each heading among those of its level below the same heading, from 1. */
function countPlaces(headings: HeadingLine[]): number[] {
  const counts: Record<HeadingLevel, number> = { 1: 0, 2: 0, 3: 0 }
  return headings.map(({ level }) => {
    counts[level] += 1
    if (level < 2) counts[2] = 0
    if (level < 3) counts[3] = 0
    return counts[level]
  })
}
