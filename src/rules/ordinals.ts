import { leadingNumber, numberLike, placeOf } from '../draft/heading-number'
import type { NumberingFault } from './numbering'

/** 一是, 二是 where a part of an enumeration begins with it: at the beginning of a line or behind a mark. */
const SPOKEN = /(?<![^\s，。；：、（(）),;:.])[一二三四五六七八九十]{1,3}是/gu

/** （1） and 1. likewise, where a sentence or part of one begins. */
const COUNTED = [
  /[（(](?<=(?:^|[：:；;。])\s{0,4}.)\d{1,2}[）)]/gu,
  /\d(?<=(?:^|[：:；;。])\s{0,4}.)\d?[.．、](?!\d)/gu,
]

/** The number an enumeration has come to, where it was printed, and what it may as well have been: one slip is told once. */
interface Reached {
  number: number
  instead: number
  line: number
  leading: boolean
}

/**
 * Parts of an enumeration 一是……二是…… that repeat or skip, in the lines of one section, and those of （1）……（2）…… within a
 * line: from line to line they are headings.
 */
export function ordinalFaults(lines: string[]): NumberingFault[] {
  const counted = lines.flatMap((text, line) =>
    COUNTED.flatMap((pattern) => faultsIn([text], pattern)).map((fault) => ({ ...fault, line })),
  )
  return [...faultsIn(lines, SPOKEN), ...counted]
}

/**
 * An enumeration may stand within another. From line to line only those are compared that begin their lines: other lines may
 * begin in other words.
 */
function faultsIn(lines: string[], ordinal: RegExp): NumberingFault[] {
  let open: Reached[] = []
  return lines.flatMap((text, line) => {
    if (leadingNumber(text.trim())) open = []
    return [...text.matchAll(ordinal)].flatMap((match): NumberingFault[] => {
      const number = placeOf(match[0])
      if (number === null) return []
      const here = { number, instead: number, line, leading: text.slice(0, match.index).trim() === '' }
      const follows = open.map((one) => number === one.number + 1 || number === one.instead + 1).lastIndexOf(true)
      const last = open.at(-1)
      const isComparable = last && (last.line === line || (last.leading && here.leading && number > last.number))
      if (number === 1 || follows !== -1 || !last || !isComparable) {
        open = number === 1 ? [...open, here] : [...open.slice(0, Math.max(0, follows)), here]
        return []
      }
      const expected = last.number + 1
      open = [...open.slice(0, -1), { ...here, instead: expected }]
      const what = number <= last.number ? 'repeated' : 'skipped'
      return [{ line, start: match.index, what, number: match[0], expected: numberLike(match[0], expected) }]
    })
  })
}
