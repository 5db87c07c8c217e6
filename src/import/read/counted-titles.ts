/**
 * A title of the first level, and what a row of a table may read like: 一、本年新收政府信息公开申请数量. A group's label
 * with that of its first row is none: 三、本年（一）予以公开.
 */
const TITLE = /^([一二三四五六七八九十]{1,3})、(?!.*[（(][一二三四五六七八九十]+[）)])[^。；]{2,40}$/u
const NUMBERS = '一二三四五六七八九十'
/** So few lines above figures stand labels of rows: a header is between a title and them. */
const NEAR = 2
/** What is shorter may be a part of a group's label: 三、本年. */
const LONG = 6

/** A line of a PDF or of text, and the figures in it. */
interface Line {
  text: string
  figures: unknown[]
}

/**
 * Lines that count on from one title of a section to the next, from whatever number; of several with one number the last
 * before the next.
 */
export function sectionTitles<Row extends Line>(rows: Row[]): Set<Row> {
  const printed = rows.filter(({ text }) => text !== '')
  const found = new Map<number, Row>()
  let next = 0
  for (const [index, row] of printed.entries()) {
    const isLabel = printed.slice(index, index + NEAR + 1).some(({ figures }) => figures.length > 0)
    const number = !isLabel ? NUMBERS.indexOf(row.text.match(TITLE)?.[1] ?? ' ') + 1 : 0
    const isAgain = number === next - 1 && row.text.length > LONG
    const isFirst = found.size === 0
    if (number === 0 || !(isFirst || number === next || isAgain)) continue
    found.set(number, row)
    next = number + 1
  }
  return new Set(found.values())
}
