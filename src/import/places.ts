import { importing as words } from '../messages/zh-CN'
import type { Place, Source } from './source'

/** Where in a source something stands, as a person finds it again: 第35行, 第2页第1个表格第5行第3格. */
export function describePlace(place: Place, source: Source): string {
  const { block, row, column, line, page } = place
  // A line of a text file says it all; elsewhere tables and paragraphs are counted.
  const where = line === undefined ? nthOfKind(block, source) + part(row, words.place.row) : words.place.line(line)
  return (
    (page === undefined || line !== undefined ? '' : words.place.page(page)) + where + part(column, words.place.column)
  )
}

/** Rows and columns are counted from 0, people count from 1. */
function part(index: number | undefined, word: (number: number) => string): string {
  return index === undefined ? '' : word(index + 1)
}

function nthOfKind(index: number, { blocks }: Source): string {
  const isTable = blocks[index]?.type === 'table'
  const number = blocks.slice(0, index + 1).filter((block) => (block.type === 'table') === isTable).length
  return isTable ? words.place.table(number) : words.place.paragraph(number)
}
