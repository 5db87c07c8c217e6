import { leadingNumber } from '../draft/prose-text'

/** A heading number that does not follow the one before it; `line` is the index of its line. */
export interface NumberingFault {
  line: number
  what: 'repeated' | 'skipped'
  /** As written, such as （三）. */
  number: string
  /** The number that should stand there, in the same style. */
  expected: string
}

const DIGITS = '一二三四五六七八九十'

/**
 * Heading numbers that repeat or skip, in the lines of one section (one block of prose each, numbered paragraphs
 * included). A level starts anew below a higher one, and wherever it starts with one again: 存在的问题 1. 2. 3.
 * and 改进情况 1. 2. 3. may follow each other.
 */
export function numberingFaults(lines: string[]): NumberingFault[] {
  const last: Record<number, number> = {}
  return lines.flatMap((text, line): NumberingFault[] => {
    const found = leadingNumber(text.trim())
    if (!found) return []
    const { level, number } = found
    const value = placeOf(number)
    const before = last[level] ?? 0
    last[level] = value
    for (const below of [1, 2, 3]) if (below > level) delete last[below]
    const follows = value === before + 1 || value === 1
    if (follows) return []
    const what = value <= before ? 'repeated' : 'skipped'
    return [{ line, what, number, expected: number.replace(/[一二三四五六七八九十\d]+/, numeral(before + 1, number)) }]
  })
}

function placeOf(number: string): number {
  const digits = number.match(/\d+/)?.[0]
  if (digits !== undefined) return Number(digits)
  const [tens, ones = ''] = number.includes('十')
    ? number.replace(/[^一二三四五六七八九十]/g, '').split('十')
    : ['0', number]
  const digit = (text: string) => [...text].reduce((value, one) => Math.max(value, DIGITS.indexOf(one) + 1), 0)
  return (tens === '' ? 1 : digit(tens ?? '')) * 10 + digit(ones)
}

/** A number in Arabic or Chinese digits, as `like` is. */
function numeral(value: number, like: string): string {
  if (/\d/.test(like)) return String(value)
  const tens = Math.floor(value / 10)
  const ones = value % 10 === 0 ? '' : (DIGITS[(value % 10) - 1] ?? '')
  return tens === 0 ? ones : `${tens === 1 ? '' : DIGITS[tens - 1]}十${ones}`
}
