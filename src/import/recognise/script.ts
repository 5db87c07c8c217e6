import type { Source, SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { textsOf } from './lines'

/** A text is in the traditional script when this many of its characters are. One or two may be a name. */
const ENOUGH = 8

/** Whether a source is written in traditional characters. */
export function isTraditional(source: Source, words: ImportWords): boolean {
  const characters = new Set(words.traditional)
  let found = 0
  for (const block of source.blocks) {
    for (const character of textsOf(block).join('')) {
      if (characters.has(character)) found += 1
      if (found >= ENOUGH) return true
    }
  }
  return false
}

/**
 * The source in simplified characters, as written in mainland China. The dictionary (1 MB) is loaded only when it is
 * needed. Words are not replaced, only characters and phrases written with them.
 */
export async function toSimplified(source: Source): Promise<Source> {
  const { Converter } = await import('opencc-js/t2cn')
  const convert = Converter({ from: 't', to: 'cn' })
  const title = source.title === null ? null : convert(source.title)
  return { ...source, title, blocks: source.blocks.map((block) => mapTexts(block, convert)) }
}

function mapTexts(block: SourceBlock, convert: (text: string) => string): SourceBlock {
  if (block.type === 'paragraph') {
    return { ...block, runs: block.runs.map((run) => ({ ...run, text: convert(run.text) })) }
  }
  if (block.type === 'picture') return block
  const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, text: convert(cell.text) })))
  return { ...block, rows }
}
