import type { SourceBlock, SourceTable } from '../source'
import type { ImportWords } from '../words'
import { readPrinted } from './figure'
import { layOut } from './grid'

/** The most rows a header has, and some to spare. */
const MOST_ROWS = 8

/**
 * Joins a table that prints no figure with the next one where both are exact and as wide: scripts that draw tables set
 * their header and their rows as tables of their own, one below the other.
 */
export function withBodies(blocks: SourceBlock[], words: ImportWords): SourceBlock[] {
  const joined: SourceBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (isExact(block) && isExact(last) && isHeader(last, words) && widthOf(last, words) === widthOf(block, words))
      joined[joined.length - 1] = { ...last, rows: [...last.rows, ...block.rows] }
    else joined.push(block)
  }
  return joined
}

function isExact(block: SourceBlock | undefined): block is SourceTable {
  return block?.type === 'table' && block.grid === 'exact'
}

/** Whether a table of a few rows prints words and no figure. */
function isHeader({ rows }: SourceTable, words: ImportWords): boolean {
  if (rows.length > MOST_ROWS) return false
  const kinds = rows.flat().map(({ text }) => readPrinted(text, words).kind)
  return kinds.includes('text') && !kinds.includes('figure')
}

function widthOf(table: SourceTable, words: ImportWords): number {
  return layOut(table, words)[0]?.length ?? 0
}
