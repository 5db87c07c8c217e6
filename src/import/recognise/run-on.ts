import type { SourceBlock, SourceParagraph } from '../source'
import type { Form } from './form'
import { isLeaf } from './header'
import { blockText } from './lines'
import { labelKey } from './normalise'
import type { Outline } from './outline'

/** So many rows with figures right behind their labels are those of a table that lost its cells. */
const LEAST_ROWS = 3

/**
 * The blocks of a text with its paragraphs cut at the section titles in them and behind the report's own, where it lost
 * the breaks between these and what follows, as scripts take a page's text: at least half of the titles stand in it, and
 * none alone in a line.
 */
export function cutRunOn(blocks: SourceBlock[], { format }: Form): SourceBlock[] {
  const titles = format.sections.map(({ title }) => title)
  const texts = blocks.map(blockText)
  const alone = new Set(titles.map(labelKey))
  const printed = titles.filter((title) => texts.some((text) => text.includes(title)))
  if (printed.length * 2 < titles.length || texts.some((text) => alone.has(labelKey(text)))) return blocks
  const whole = texts.join('\n')
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? cut(block, (text) => atTitles(text, titles).flatMap(behindName)) : [block],
  )

  /** A line cut behind the report's title, where it names an agency that the text names again. */
  function behindName(text: string): string[] {
    const ending = format.title.split('{year}').at(-1) ?? ''
    const at = text.indexOf(ending)
    const agency = text
      .slice(0, at)
      .trim()
      .replace(/(?<!\d)\d+$/, '')
    const isNamed = at !== -1 && agency !== '' && whole.split(agency).length > 2
    return isNamed ? [text.slice(0, at + ending.length), text.slice(at + ending.length)] : [text]
  }
}

function cut(block: SourceParagraph, into: (text: string) => string[]): SourceBlock[] {
  const parts = into(blockText(block)).filter((part) => part.trim() !== '')
  return parts.length < 2 ? [block] : parts.map((text) => ({ ...block, runs: [{ text }] }))
}

function atTitles(text: string, titles: string[]): string[] {
  const found = titles.filter((title) => text.includes(title))
  const [first] = found.sort((one, other) => text.indexOf(one) - text.indexOf(other))
  if (first === undefined) return [text]
  const at = text.indexOf(first)
  return [text.slice(0, at), first, ...atTitles(text.slice(at + first.length), titles)]
}

/** Whether the tables of a report lost their cells: several rows print all their figures right behind their label. */
export function areCellsLost({ sections }: Outline, { blocks }: Form): boolean {
  const tables = sections.filter(({ section }) => section?.kind === 'tables')
  const text = tables.flatMap((one) => one.blocks.map(blockText)).join('\n')
  const rows = blocks.filter(({ columns }) => columns.length > 1).flatMap(({ rowLabels }) => rowLabels)
  const labels = new Set(rows.filter((entry) => isLeaf({ entry })).map(({ official }) => official))
  return [...labels].filter((label) => /^[-+]?\d[-+\d]/.test(behind(text, label))).length >= LEAST_ROWS
}

function behind(text: string, label: string): string {
  const at = text.indexOf(label)
  return at === -1 ? '' : text.slice(at + label.length, at + label.length + 3)
}
