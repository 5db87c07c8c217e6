import { runsText } from '../../draft/prose-text'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { plainText } from './normalise'

/** The text of a paragraph as printed; empty for tables and pictures. */
export function blockText(block: SourceBlock): string {
  return block.type === 'paragraph' ? runsText(block.runs) : ''
}

/** Whether a line belongs to the page around a report: navigation, share buttons, page numbers. */
export function isJunk(block: SourceBlock, words: ImportWords): boolean {
  return matchesAny(block, words.junk)
}

/** Whether a line of the last section shows that the report is over. */
export function isEnd(block: SourceBlock, words: ImportWords): boolean {
  return matchesAny(block, words.end)
}

function matchesAny(block: SourceBlock, patterns: string[]): boolean {
  if (block.type !== 'paragraph') return false
  const text = plainText(blockText(block))
  // Sentences are never taken away: what a page prints around a report are words and short lines.
  if (text.length > 120 || /[。；]/.test(text)) return false
  return patterns.some((pattern) => new RegExp(pattern, 'u').test(text))
}
