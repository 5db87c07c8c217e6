import type { Source } from '../source'
import { limit } from './limits'

/** Refuses a source of more blocks, cells or characters than a report has, whichever reader made it. */
export function limitSource({ blocks }: Source): void {
  limit('blocks', blocks.length)
  const cells = blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []))
  limit('cells', cells.length)
  const runs = blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : []))
  limit(
    'characters',
    [...cells, ...runs].reduce((sum, { text }) => sum + text.length, 0),
  )
}
