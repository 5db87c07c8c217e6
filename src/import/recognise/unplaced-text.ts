import { headingLevel } from '../../draft/prose-text'
import type { ImportMessage } from '../problems'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { readPrinted } from './figure'
import type { Form } from './form'
import { blockText, isSentence } from './lines'
import { type LabelEntry, matchLabel } from './match'
import { labelKey } from './normalise'

/** A line in a section of tables with fewer characters is a piece of a label or a remark like a unit. */
const SHORTEST_TEXT = 8

/** A line this long that goes on in a sentence is the part before a line break. */
const LONG_LINE = 20

/**
 * Takes sentences and pictures out of what the tables of a section are read from: the form has no place for them there.
 * Lines without a sentence's end may be labels, but for the beginning of a sentence.
 */
export function takeSentences(blocks: SourceBlock[]): { text: SourceBlock[]; rest: SourceBlock[] } {
  const text = new Set<SourceBlock>()
  for (const block of [...blocks].reverse()) {
    const next = blocks[blocks.indexOf(block) + 1]
    const goesOn = /[，、]/.test(blockText(block)) && blockText(block).trim().length >= LONG_LINE
    if (block.type === 'picture' || isSentence(block) || (goesOn && next && text.has(next))) text.add(block)
  }
  return { text: blocks.filter((block) => text.has(block)), rest: blocks.filter((block) => !text.has(block)) }
}

/** The lines of a section of tables that say nothing of them: what is no part of any label. */
export function linesBesideTables(blocks: SourceBlock[], form: Form, words: ImportWords): SourceBlock[] {
  const entries = form.blocks.flatMap((block): LabelEntry<unknown>[] =>
    [block.caption, block.corner, ...block.rowLabels, ...block.columnLabels].filter((entry) => entry !== null),
  )
  const labels = [
    ...entries.flatMap(({ keys, chains, variants }) => [...keys, ...chains, ...variants]),
    ...form.format.sections.map(({ title }) => labelKey(title)),
  ]
  const isOfTable = (text: string) => {
    const key = labelKey(text).replace(/\d/g, '')
    return (
      readPrinted(text, words).kind !== 'text' ||
      labels.some((label) => label.includes(key)) ||
      matchLabel(text, entries).length > 0
    )
  }
  return blocks.filter((block) => {
    const text = blockText(block).trim()
    const isLong = labelKey(text).length >= SHORTEST_TEXT || headingLevel(text) !== null
    return isLong && !isOfTable(text) && !text.split(/\s+/).every(isOfTable)
  })
}

/** Names text and pictures that have no place in the draft, what stands together in one message. */
export function nameText(blocks: SourceBlock[]): ImportMessage[] {
  const groups: SourceBlock[][] = []
  for (const block of [...blocks].sort((one, other) => one.place.block - other.place.block)) {
    const last = groups.at(-1)?.at(-1)
    if (last && block.place.block - last.place.block <= 1) groups.at(-1)?.push(block)
    else groups.push([block])
  }
  return groups.map((group) => ({
    code: 'text.unplaced',
    found: group
      .map(textOf)
      .filter((text) => text !== '')
      .join('\n'),
    pictures: group.filter(({ type }) => type === 'picture').length,
    place: group[0]?.place ?? null,
  }))
}

function textOf(block: SourceBlock): string {
  if (block.type === 'table') return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')
  return blockText(block).trim()
}
