import { headingLevel, runsText } from '../../draft/prose-text'
import type { ProseBlock, Run } from '../../draft/types'
import type { SourceBlock, SourceParagraph, SourceTable } from '../source'
import { blockText } from './lines'

/** What a sentence, a title or a list item ends with. */
const ENDED = /[。！？；：!?;:.”』」）)】]$/u

/** A line this long that does not end is the part of a paragraph before a page break. */
const LONG_LINE = 20

/** What begins an item of a list, or a paragraph that opens with its year, and no line that goes on. */
const ITEM =
  /^(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,2}\s*[、.．]|[一二三四五六七八九十]{1,3}(?:[、.．，,]|[是要]|方面)|20\d{2}\s*年度?[，,])/

/** What no paragraph begins with, so that it goes on whatever stood before: 〔2020〕38号 behind a bracket. */
const GOES_ON = /^[〔〕，、。；：！？）》】”’％%]/u

/** Turns what a source prints into prose: headings by their numbers or the source's own levels, bold kept. */
export function proseOf(blocks: SourceBlock[], joinLines: boolean): ProseBlock[] {
  const whole = joinLines ? joinBroken(blocks) : blocks
  return whole.flatMap((block): ProseBlock[] => {
    if (block.type === 'picture') return [{ type: 'image', data: block.data, alt: block.alt }]
    return block.type === 'table' ? proseTable(block) : paragraph(block)
  })
}

function paragraph(block: SourceParagraph): ProseBlock[] {
  const runs = trimRuns(block.runs)
  const text = runsText(runs)
  if (text === '') return []
  const level = headingLevel(text) ?? ownLevel(block, text)
  return level ? [{ type: 'heading', level, text }] : [{ type: 'paragraph', runs }]
}

/** The source's own level counts where it marks a short line; a whole paragraph set as a heading stays a paragraph. */
function ownLevel(block: SourceParagraph, text: string): 1 | 2 | 3 | null {
  if (block.level === null || text.length > 40 || ENDED.test(text)) return null
  return block.level >= 5 ? 3 : block.level === 4 ? 2 : 1
}

function trimRuns(runs: Run[]): Run[] {
  const trimmed = runs.map((run, index) => ({
    ...run,
    text: index === 0 ? run.text.replace(/^[\s\u3000]+/, '') : run.text,
  }))
  const last = trimmed.at(-1)
  if (last) last.text = last.text.trimEnd()
  return trimmed.filter((run) => run.text !== '')
}

/** A table of one line is a line with separators in it. */
function proseTable(block: SourceTable): ProseBlock[] {
  const rows = block.rows.map((row) => row.map((cell) => cell.text.replace(/\s+/g, ' ').trim()))
  const filled = rows.filter((row) => row.some((text) => text !== ''))
  if (filled.length === 0) return []
  if (filled.length > 1) return [{ type: 'table', rows: filled }]
  return [{ type: 'paragraph', runs: [{ text: (filled[0] ?? []).filter((text) => text !== '').join(' ') }] }]
}

/** Joins paragraphs a page break cut in two. */
function joinBroken(blocks: SourceBlock[]): SourceBlock[] {
  const joined: SourceBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.type === 'paragraph' && block.type === 'paragraph' && isBroken(last, block)) {
      joined[joined.length - 1] = { ...last, runs: [...last.runs, ...block.runs] }
    } else joined.push(block)
  }
  return joined
}

function isBroken(before: SourceParagraph, after: SourceParagraph): boolean {
  const [text, next] = [blockText(before).trim(), blockText(after).trim()]
  if (before.level !== null || after.level !== null || text.length < LONG_LINE) return false
  return GOES_ON.test(next) || (!ENDED.test(text) && headingLevel(text) === null && !ITEM.test(next))
}
