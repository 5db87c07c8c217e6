import type { SourceBlock } from '../source'
import { blockText } from './lines'
import { plainText } from './normalise'

/**
 * The page numbers that stand bare between the rows of loose tables. A bare number could be a figure, so that only two
 * or more count, each in a line of its own beside a table, each one higher than the last and on another page where
 * these are known.
 */
export function pageNumbersIn(blocks: SourceBlock[]): SourceBlock[] {
  const alone = blocks.filter((block, index) => isBare(block) && isBeside(blocks[index - 1], blocks[index + 1]))
  const numbers = alone.map((block) => Number(plainText(blockText(block))))
  const count = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  const pages = alone.flatMap(({ place }) => place.page ?? [])
  return count && alone.length > 1 && new Set(pages).size === pages.length ? alone : []
}

function isBare(block: SourceBlock): boolean {
  return /^[1-9]\d{0,2}$/.test(plainText(blockText(block)))
}

function isBeside(before: SourceBlock | undefined, after: SourceBlock | undefined): boolean {
  const neighbours = [before, after].flatMap((block) => block ?? [])
  return neighbours.some(({ type }) => type === 'table') && !neighbours.some(isBare)
}
