import type { LaidRow } from './row'

/** A title of the first level, and what a row of a table may read like: 一、本年新收政府信息公开申请数量. */
const TITLE = /^([一二三四五六七八九十]{1,3})、[^。；]{2,40}$/u
const NUMBERS = '一二三四五六七八九十'
/** So few lines above figures stand labels of rows: a header is between a title and them. */
const NEAR = 2

/** Lines that count on from one title of a section to the next; of several with one number the last before the next. */
export function sectionTitles(rows: LaidRow[]): Set<LaidRow> {
  const printed = rows.filter(({ pieces }) => pieces.length > 0)
  const found = new Map<number, LaidRow>()
  let next = 1
  for (const [index, row] of printed.entries()) {
    const isLabel = printed.slice(index, index + NEAR + 1).some(({ figures }) => figures.length > 0)
    const number = !isLabel ? NUMBERS.indexOf(row.text.match(TITLE)?.[1] ?? ' ') + 1 : 0
    if (number === 0 || (number !== next && number !== next - 1)) continue
    found.set(number, row)
    next = number + 1
  }
  return new Set(found.values())
}
