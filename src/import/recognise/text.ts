import { proseText } from '../../draft/prose-text'
import type { Draft, ProseBlock } from '../../draft/types'
import type { Source, SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { blockText, isEnd, isJunk, isPageMark, isSentence } from './lines'
import type { Outline } from './outline'
import { proseOf } from './prose'
import { takeSignature } from './signature'
import type { FoundTitle } from './title'

/** What a report says outside of its tables. */
export interface ReportText {
  preface: ProseBlock[]
  /** By the keys of sections. */
  sections: Record<string, ProseBlock[]>
  signature: Draft['signature']
  /** The text in which contact details may stand. */
  contact: string
  /** The blocks all this was read from. */
  kept: SourceBlock[]
  /** The blocks outside of the tables that are in none of it. */
  left: SourceBlock[]
}

/** Reads the prose and the signature of a report cut at its titles. */
export function textOf(source: Source, outline: Outline, title: FoundTitle | null, words: ImportWords): ReportText {
  const join = source.kind === 'text' || source.kind === 'pdf'
  const { preface, above } = prefaceOf(outline.front, title, words)
  const sections: Record<string, SourceBlock[]> = {}
  const left: SourceBlock[] = [...above]
  let current: string | null = ''
  for (const { section, printed, place, blocks } of outline.sections) {
    if (section) current = section.kind === 'prose' ? section.key : null
    // A section the form does not have belongs to the text before, below its own title.
    const heading: SourceBlock[] = section
      ? []
      : [{ type: 'paragraph', runs: [{ text: printed, bold: true }], level: null, place }]
    const own = blocks.filter((block) => !isPageMark(block, words))
    if (current) sections[current] = [...(sections[current] ?? []), ...heading, ...own]
    else if (!section) left.push(...heading, ...own)
  }
  const read = [...outline.front.slice(0, (title?.end ?? -1) + 1), ...preface, ...Object.values(sections).flat()]
  const signed = takeSignature((current && sections[current]) || [], title?.agency ?? '', words)
  if (current) sections[current] = signed.above
  const below = signed.below.filter((block) => !isFigureAlone(block))
  const kept = read.filter((block) => below.includes(block) || !signed.below.includes(block))
  // Another report is told of as a whole.
  if (outline.reports === 1) left.push(...beforeEnd(below, words), ...outline.outside.filter(isSentence))
  const opening = proseOf(preface, join)
  return {
    preface: opening,
    contact: proseText([...opening, ...proseOf(signed.above, join)]),
    sections: Object.fromEntries(Object.entries(sections).map(([key, blocks]) => [key, proseOf(blocks, join)])),
    signature: signed.signature,
    kept,
    left,
  }
}

/** A line that leads to the report in words has so many characters; what a page prints with a colon has fewer. */
const SHORTEST_LEAD = 24

/**
 * The preface below the title and the lines a page prints below it; where no line is the title, from the first sentence
 * on. `above` are the sentences that stand above: other lines there are the page's.
 */
function prefaceOf(front: SourceBlock[], title: FoundTitle | null, words: ImportWords) {
  const isTitled = title !== null && title.end !== -1
  const first = isTitled ? title.end + 1 : front.findIndex(isText)
  const start = first === -1 ? front.length : first
  const sentence = front.slice(start).findIndex(isText)
  const lines = sentence === -1 ? front.length : sentence
  return {
    preface: front.slice(start).filter((block, index) => !(index < lines ? isJunk : isPageMark)(block, words)),
    above: front.slice(0, start).filter(isText),
  }
}

/** Whether a line is text: a sentence, or one that leads to what follows, as 现将……报告如下： does. */
function isText(block: SourceBlock): boolean {
  const text = blockText(block).trim()
  return isSentence(block) || (text.length >= SHORTEST_LEAD && /[，,]/.test(text) && /[：:]$/.test(text))
}

/** What stands below a signature up to where the page goes on without the report. */
function beforeEnd(blocks: SourceBlock[], words: ImportWords): SourceBlock[] {
  const end = blocks.findIndex((block) => isEnd(block, words))
  return blocks.slice(0, end === -1 ? blocks.length : end).filter((block) => !isJunk(block, words))
}

/** Whether a line of a page prints nothing but a figure: text taken out of a PDF may have one of a table's anywhere. */
function isFigureAlone(block: SourceBlock): boolean {
  return block.place.page !== undefined && /^[-+]?\d+(?:[.,]\d+)*$/.test(blockText(block).trim())
}
