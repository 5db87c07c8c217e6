import type { SectionDefinition } from '../../format/schema'
import type { Place, SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { isBlankLine } from './blank-lines'
import type { Form } from './form'
import { blockText, isJunk } from './lines'
import { type LabelEntry, labelEntry, matchLabel, variantsOf } from './match'
import { itemNumber, labelKey, plainText } from './normalise'

/** A section's title as printed; `section` is null for one the form does not have. */
export interface PrintedSection {
  section: SectionDefinition | null
  printed: string
  place: Place
}

/** A report cut at its section titles. */
export interface Outline {
  /** What stands before the first section, pages' navigation included; everything where there is none. */
  front: SourceBlock[]
  sections: (PrintedSection & { blocks: SourceBlock[] })[]
  /** How many reports the source seems to hold. */
  reports: number
}

/** Titles longer than this are sentences. */
const LONGEST_TITLE = 40

/** The number a title of the first level begins with, misread ones (l六、) included. */
const TOP_NUMBER = /^[a-zA-Z|]?[一二三四五六七八九十]{1,2}[、.,:．]/

type Heading = PrintedSection & { index: number }

/**
 * Cuts a source at the section titles of a format. Where titles are listed first and used later, or several reports
 * stand in one file, the first run of most titles with something below counts; without one the longest.
 */
export function outlineOf(blocks: SourceBlock[], form: Form, words: ImportWords): Outline {
  const { format } = form
  const headings = findHeadings(blocks, form, words)
  const runs = runsOf(headings)
  const filled = runs.filter(
    (run) => withContent(run, blocks, words) * 2 >= Math.min(run.length, format.sections.length),
  )
  const full = filled.filter((one) => one.length * 2 > format.sections.length)
  const longest = Math.max(...filled.map((one) => one.length))
  const run = full[0] ?? filled.find((one) => one.length === longest) ?? runs.at(-1) ?? []
  const next = runs[runs.indexOf(run) + 1]?.[0]?.index ?? blocks.length
  const start = runs[runs.indexOf(run) - 1]?.at(-1)?.index ?? -1
  const sections = run.map((heading, place) => ({
    section: heading.section,
    printed: heading.printed,
    place: heading.place,
    blocks: blocks.slice(heading.index + 1, run[place + 1]?.index ?? next),
  }))
  return { front: blocks.slice(start + 1, run[0]?.index ?? blocks.length), sections, reports: Math.max(1, full.length) }
}

function findHeadings(blocks: SourceBlock[], form: Form, words: ImportWords): Heading[] {
  // Rows of a table are numbered like sections.
  const labels = form.keys
  const entries = form.format.sections.map((section) =>
    labelEntry(section.title, section, variantsOf(section.title, words.sections)),
  )
  const headings: Heading[] = []
  const lines = blocks.map((block) => blockText(block).trim())
  const titled = rightlyNumbered(
    lines,
    lines.map((printed) => (printed === '' ? null : sectionOf(printed, entries))),
    form,
  )
  blocks.forEach((block, index) => {
    const printed = lines[index] ?? ''
    const before = headings.at(-1)
    const named = namedSection(printed, before?.section ?? null, form, words)
    const section = titled[index] ?? (titled.includes(named) ? null : named)
    const extra =
      section === null &&
      before?.section?.kind === 'prose' &&
      isExtra(printed, before.printed) &&
      !labels.has(labelKey(printed))
    // A table's caption says its section's title once more.
    const caption = section !== null && before?.section === section && itemNumber(plainText(printed)) === null
    if ((section || extra) && !caption) headings.push({ section, printed, place: block.place, index })
  })
  return headings.filter((heading, place) => !isSaidBefore(heading, headings[place + 1]))
}

/** Whether a line without a number, like 概述, stands before the numbered title of the section it reads like: it belongs to the preface. */
function isSaidBefore({ section, printed }: Heading, next: Heading | undefined): boolean {
  return (
    section !== null &&
    next?.section === section &&
    itemNumber(plainText(printed)) === null &&
    itemNumber(plainText(next.printed)) !== null
  )
}

/**
 * The section each line is the title of, where of two titles of one section only one has its number: the other is the
 * title of the section whose number it has, or of none where that has a title.
 */
function rightlyNumbered(lines: string[], titled: (SectionDefinition | null)[], { format }: Form) {
  const numbers = lines.map((printed) => itemNumber(titleText(printed)))
  const isRight = (section: SectionDefinition, index: number) => itemNumber(section.title) === numbers[index]
  return titled.map((section, index) => {
    if (!section || numbers[index] === null || isRight(section, index)) return section
    if (!titled.some((other, at) => other === section && isRight(section, at))) return section
    const own = format.sections.find((one) => isRight(one, index))
    return own && !titled.includes(own) ? own : null
  })
}

/** A number counted as in a sentence, which some titles begin with: 三是. */
const COUNTED = /^([一二三四五六七八九十])是/

/** Other ways to number a title of the first level: 第一部分 总体情况, and 一 总体情况 with a space alone. */
const OTHER_NUMBER =
  /^(?:第([一二三四五六七八九十])部分[、：:]?|([一二三四五六七八九十])(?=[\s\u3000]+\p{Script=Han}{4}))/u

/** A line as a title is read: in one width, without spaces, numbered as the form does it. */
function titleText(printed: string): string {
  return plainText(printed.trim().replace(OTHER_NUMBER, '$1$2、'))
}

/** The section a line is the title of, or null. Likenesses count only with a number of the first level. */
function sectionOf(printed: string, entries: LabelEntry<SectionDefinition>[]): SectionDefinition | null {
  const said = titleText(printed).replace(COUNTED, '$1、')
  const numbered = TOP_NUMBER.test(said)
  const text = numbered ? said.replace(/。$/, '') : said
  if (text.length > LONGEST_TITLE || /[。；]$/.test(text)) return null
  const matches = matchLabel(numbered ? text.replace(/^[a-zA-Z|]/, '') : text, entries)
  const [match] = matches
  if (!match || matches.length > 1) return null
  if (numbered || itemNumber(text) === null) {
    const plain = match.kind === 'exact' || match.kind === 'variant'
    const isNear = numbered && match.kind === 'near' && !COUNTED.test(printed) && text === said
    return plain || isNear ? match.entry.target : null
  }
  return null
}

/**
 * The section behind `before` that a line is the title of by its number and the words such a title has in common; null
 * where there is none.
 */
function namedSection(
  printed: string,
  before: SectionDefinition | null,
  { format }: Form,
  { sectionWords }: ImportWords,
): SectionDefinition | null {
  const text = titleText(printed)
  if (!TOP_NUMBER.test(text) || text.length > LONGEST_TITLE || /[。；：:，,]/.test(text)) return null
  const behind = format.sections.slice(before ? format.sections.indexOf(before) + 1 : 0)
  const section = behind.find(({ title }) => itemNumber(title) === itemNumber(text))
  if (!section) return null
  const words = Object.entries(sectionWords).filter(([title]) => labelKey(title) === labelKey(section.title))
  return words.some(([, pattern]) => new RegExp(pattern, 'u').test(text)) ? section : null
}

/** Whether a line is a title of the first level that counts on from the one before. */
function isExtra(printed: string, before: string): boolean {
  const text = plainText(printed)
  if (!TOP_NUMBER.test(text) || text.length > LONGEST_TITLE || /[。；：:，,]$/.test(text)) return false
  const order = '一二三四五六七八九十'
  const [number, last] = [itemNumber(text) ?? '', itemNumber(plainText(before).replace(/^[a-zA-Z|]/, '')) ?? '']
  return order.indexOf(number) === order.indexOf(last) + 1 && last !== ''
}

/** Cuts headings where a section comes a second time. */
function runsOf(headings: Heading[]): Heading[][] {
  const runs: Heading[][] = []
  for (const heading of headings) {
    const run = runs.at(-1)
    const again = heading.section !== null && run?.some((one) => one.section === heading.section)
    if (!run || again) runs.push([heading])
    else run.push(heading)
  }
  return runs
}

/** How many headings of a run have something below them that is neither a heading nor junk. */
function withContent(run: Heading[], blocks: SourceBlock[], words: ImportWords): number {
  return run.filter(({ index }, place) => {
    const end = run[place + 1]?.index ?? index + 2
    return blocks.slice(index + 1, end).some((block) => !isBlankLine(block) && !isJunk(block, words))
  }).length
}
