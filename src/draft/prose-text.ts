import { type HeadingLevel, leadingNumber } from './heading-number'
import type { ProseBlock, Run } from './types'

/** A numbered line longer than this, or one that ends a sentence, is a paragraph with a number. */
const LONGEST_HEADING = 40

/** The level of heading a line is by its number, or null when it is a paragraph. */
export function headingLevel(line: string): HeadingLevel | null {
  const text = line.trim()
  const found = leadingNumber(text)
  if (!found || found.number === text) return null
  return [...text].length <= LONGEST_HEADING && !/[。；：！？;:!?]$/u.test(text) ? found.level : null
}

/** The words of a paragraph. */
export function runsText(runs: Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Prose as plain text, one line a block; pictures and tables are left out. */
export function proseText(blocks: ProseBlock[]): string {
  return blocks.flatMap((block) => textOf(block) ?? []).join('\n')
}

/** Characters of prose as the notice counts them: everything printed but spaces. */
export function countCharacters(blocks: ProseBlock[]): number {
  return [...proseText(blocks).replace(/\s/g, '')].length
}

function textOf(block: ProseBlock): string | null {
  if (block.type === 'paragraph') return runsText(block.runs)
  return block.type === 'heading' ? block.text : null
}
