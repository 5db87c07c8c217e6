import type { SourceBlock } from '../source'
import { append } from './many'

/** What was read of a stretch of a text, and the number of its first line, from 1. */
export interface PartRead {
  blocks: SourceBlock[]
  line: number
}

/** The blocks of a text's parts as those of the whole, each with its place there: what has no line has its part's first. */
export function joinParts(parts: PartRead[]): SourceBlock[] {
  const joined: SourceBlock[] = []
  for (const { blocks, line } of parts) {
    const before = joined.length
    append(
      joined,
      blocks.map((block, index) => moved(block, before + index, line)),
    )
  }
  return joined
}

function moved(block: SourceBlock, index: number, line: number): SourceBlock {
  const at = (place: SourceBlock['place']) => ({ ...place, block: index, line: (place.line ?? 1) + line - 1 })
  if (block.type !== 'table') return { ...block, place: at(block.place) }
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, place: at(cell.place) })))
  return { ...block, rows, place: at(block.place) }
}
