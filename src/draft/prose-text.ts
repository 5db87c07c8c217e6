import type { ProseBlock, Run } from './types'

/** How a picture or a table shows as a line of text; such a line can be moved or deleted, not rewritten. */
export interface BlockMarks {
  image: (alt: string) => string
  table: (caption: string) => string
}

const HEADINGS: { level: 1 | 2 | 3; pattern: RegExp }[] = [
  { level: 1, pattern: /^[（(][一二三四五六七八九十]+[）)]/ },
  { level: 2, pattern: /^\d{1,2}[.．、](?!\d)/ },
  { level: 3, pattern: /^[（(]\d{1,2}[）)]/ },
]

/** A numbered line longer than this, or one that ends a sentence, is a paragraph with a number. */
const LONGEST_HEADING = 40

/** Prose as plain text, one line a block. */
export function proseToText(blocks: ProseBlock[], marks: BlockMarks): string {
  return blocks.map((block) => lineOf(block, marks)).join('\n')
}

/**
 * Plain text back as prose. A line that did not change keeps its block with everything the text does not show;
 * a changed line keeps the bold of the characters it keeps. Blank lines only separate.
 */
export function textToProse(text: string, before: ProseBlock[], marks: BlockMarks): ProseBlock[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const old = before.map((block) => ({ block, line: lineOf(block, marks) }))
  const start = countWhile(lines, (line, index) => old[index]?.line === line)
  const end = countWhile(
    lines.slice(start),
    (_, index) =>
      old.length - 1 - index >= start && old[old.length - 1 - index]?.line === lines[lines.length - 1 - index],
  )
  const middle = old.slice(start, old.length - end)
  const changed = lines.slice(start, lines.length - end).map((line, index) => {
    const same = middle.find((one) => one.line === line)
    return same ? same.block : blockOf(line, middle[index]?.block)
  })
  return [...before.slice(0, start), ...changed, ...before.slice(before.length - end)]
}

/** Characters of prose as the notice counts them: everything printed but spaces. */
export function countCharacters(blocks: ProseBlock[]): number {
  const texts = blocks.map((block) =>
    block.type === 'paragraph'
      ? block.runs.map((run) => run.text).join('')
      : block.type === 'heading'
        ? block.text
        : '',
  )
  return [...texts.join('').replace(/\s/g, '')].length
}

function lineOf(block: ProseBlock, marks: BlockMarks): string {
  switch (block.type) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'heading':
      return block.text
    case 'image':
      return marks.image(block.alt)
    case 'table':
      return marks.table(block.caption ?? '')
  }
}

function blockOf(line: string, before: ProseBlock | undefined): ProseBlock {
  const heading = [...line].length <= LONGEST_HEADING && !/[。；：！？]$/u.test(line.trim())
  const level = heading ? HEADINGS.find((one) => one.pattern.test(line.trim()))?.level : undefined
  if (level) return { type: 'heading', level, text: line.trim() }
  return { type: 'paragraph', runs: keepBold(line, before?.type === 'paragraph' ? before.runs : []) }
}

/** The runs of a line, bold where the characters it shares with the old runs, from both ends, were bold. */
function keepBold(line: string, before: Run[]): Run[] {
  const old = before.flatMap((run) => [...run.text].map((character) => ({ character, bold: run.bold ?? false })))
  if (!old.some((one) => one.bold)) return [{ text: line }]
  const now = [...line]
  const start = countWhile(now, (character, index) => old[index]?.character === character)
  const rest = Math.min(now.length, old.length) - start
  const end = countWhile(
    now.slice(0, rest),
    (_, index) => old[old.length - 1 - index]?.character === now[now.length - 1 - index],
  )
  const boldAt = (index: number): boolean => {
    if (index < start) return old[index]?.bold ?? false
    const fromEnd = now.length - 1 - index
    if (fromEnd < end) return old[old.length - 1 - fromEnd]?.bold ?? false
    return start > 0 ? (old[start - 1]?.bold ?? false) : false
  }
  const runs: Run[] = []
  now.forEach((character, index) => {
    const bold = boldAt(index)
    const last = runs[runs.length - 1]
    if (last && (last.bold ?? false) === bold) last.text += character
    else runs.push(bold ? { text: character, bold } : { text: character })
  })
  return runs
}

function countWhile<T>(list: T[], holds: (item: T, index: number) => boolean): number {
  const end = list.findIndex((item, index) => !holds(item, index))
  return end === -1 ? list.length : end
}
