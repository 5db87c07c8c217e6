import type { ProseBlock } from './types'

export type HeadingLevel = 1 | 2 | 3

/** How a heading of each level begins: （一） 1. （1）. */
const NUMBERS: { level: HeadingLevel; pattern: RegExp }[] = [
  { level: 1, pattern: /^[（(][一二三四五六七八九十]+[）)]/ },
  // 1.5 is no number of a heading, 1.2022年 is.
  { level: 2, pattern: /^\d{1,2}[.．、](?:(?!\d)|(?=(?:19|20)\d{2}年))/ },
  { level: 3, pattern: /^[（(]\d{1,2}[）)]/ },
]

/** A numbered line longer than this, or one that ends a sentence, is a paragraph with a number. */
const LONGEST_HEADING = 40

/** The number a line begins with, as written, and the level of heading it stands for. */
export function leadingNumber(line: string): { level: HeadingLevel; number: string } | null {
  for (const { level, pattern } of NUMBERS) {
    const number = line.match(pattern)?.[0]
    if (number !== undefined) return { level, number }
  }
  return null
}

/** The level of heading a line is by its number, or null when it is a paragraph. */
export function headingLevel(line: string): HeadingLevel | null {
  const text = line.trim()
  const found = leadingNumber(text)
  if (!found || found.number === text) return null
  return [...text].length <= LONGEST_HEADING && !/[。；：！？;:!?]$/u.test(text) ? found.level : null
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
  if (block.type === 'paragraph') return block.runs.map((run) => run.text).join('')
  return block.type === 'heading' ? block.text : null
}
