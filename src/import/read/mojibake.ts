import { runsText } from '../../draft/prose-text'
import type { Source, SourceBlock } from '../source'
import type { ReadNotice } from './types'

/** U+FFFD, and what UTF-8 read as GBK leaves of it. */
const DAMAGED = /\uFFFD|锟斤拷|烫烫烫/g
const SAMPLE = 20

/** Where characters were damaged before the file came here; they are kept as they stand. */
export function damagedText(source: Source): ReadNotice[] {
  const texts = source.blocks.map(blockText)
  const count = texts.reduce((sum, text) => sum + (text.match(DAMAGED)?.length ?? 0), 0)
  const block = texts.findIndex((text) => text.search(DAMAGED) >= 0)
  if (block < 0) return []
  const text = texts[block] ?? ''
  const start = Math.max(0, text.search(DAMAGED) - SAMPLE / 2)
  return [{ code: 'read.mojibake', count, block, sample: text.slice(start, start + SAMPLE) }]
}

function blockText(block: SourceBlock): string {
  if (block.type === 'picture') return ''
  if (block.type === 'paragraph') return runsText(block.runs)
  return block.rows.flatMap((row) => row.map((cell) => cell.text)).join('\n')
}
