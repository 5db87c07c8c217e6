import { chineseNumber, chineseNumeral } from './chinese-numerals'

export type HeadingLevel = 1 | 2 | 3

/** How a heading of each level begins: （一） 1. （1）. */
const NUMBERS: { level: HeadingLevel; pattern: RegExp }[] = [
  { level: 1, pattern: /^[（(][一二三四五六七八九十]+[）)]/ },
  // 1.5 is no number of a heading, 1.2022年 is.
  { level: 2, pattern: /^\d{1,2}[.．、](?:(?!\d)|(?=(?:19|20)\d{2}年))/ },
  { level: 3, pattern: /^[（(]\d{1,2}[）)]/ },
]

const FIGURE = /[一二三四五六七八九十]+|\d+/

/** The number a line begins with, as written, and the level of heading it stands for. */
export function leadingNumber(line: string): { level: HeadingLevel; number: string } | null {
  for (const { level, pattern } of NUMBERS) {
    const number = line.match(pattern)?.[0]
    if (number !== undefined) return { level, number }
  }
  return null
}

/** The place a heading's number says, 3 of （三）; null where it says none, as （二三） does. */
export function placeOf(number: string): number | null {
  const [figure = ''] = number.match(FIGURE) ?? []
  return /^\d/.test(figure) ? Number(figure) : chineseNumber(figure)
}

/** A heading's number for another place, written alike: （三） for 4 is （四）. */
export function numberLike(number: string, place: number): string {
  return number.replace(FIGURE, (figure) => (/^\d/.test(figure) ? String(place) : chineseNumeral(place)))
}
