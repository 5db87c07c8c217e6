import { chineseNumber } from '../../draft/chinese-numerals'
import type { SectionDefinition } from '../../format/schema'
import type { Place, SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { isBlankLine } from './blank-lines'
import type { Form } from './form'
import { lastIndexWhere } from './last'
import { blockText, isJunk, isPageMark } from './lines'
import { type LabelEntry, type LabelMatch, labelEntry, matchLabel, variantsOf } from './match'
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
  /** What stands before and behind all this where a section comes twice. */
  outside: SourceBlock[]
  /** How many reports the source seems to hold. */
  reports: number
}

/** Titles longer than this are sentences. */
const LONGEST_TITLE = 40

/** How a printed title begins: with the number of a section, set off from its words or not, or without one. */
interface Numbered {
  number: number
  /** Whether a mark stands behind the number, so that it can be no word: 一、, not 一般. */
  marked: boolean
  /** The title as the form numbers it: 五是存在的问题 as 五、存在的问题. */
  official: string
}

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
  // Above the report may stand another, or a list of these titles: that is no part of it, what stands around it is.
  const before = runs.slice(0, runs.indexOf(run))
  const start = before[lastIndexWhere(before, (one) => filled.includes(one))]?.at(-1)?.index ?? -1
  const listed = new Set(before.flat().map(({ index }) => index))
  const sections = run.map((heading, place) => ({
    section: heading.section,
    printed: heading.printed,
    place: heading.place,
    blocks: blocks.slice(heading.index + 1, run[place + 1]?.index ?? next),
  }))
  const end = run[0]?.index ?? blocks.length
  return {
    front: blocks.filter((_, index) => index > start && index < end && !listed.has(index)),
    sections,
    outside: blocks.filter((_, index) => index <= start || index >= next),
    reports: Math.max(1, full.length),
  }
}

function findHeadings(blocks: SourceBlock[], form: Form, words: ImportWords): Heading[] {
  const entries = form.format.sections.map((section) =>
    labelEntry(section.title, section, variantsOf(section.title, words.sections)),
  )
  // A line of a list of contents ends in its page's number.
  const lines = blocks.map((block) => (isPageMark(block, words) ? '' : blockText(block).trim()))
  const titled = rightlyNumbered(
    lines,
    lines.map((printed) => (printed === '' ? null : sectionOf(printed, entries, words))),
    form,
    words,
  )
  // Where hardly a title is numbered as the form numbers them, any number does that counts the same.
  const isOwn = new Set(titled).size * 2 > entries.length
  const found = isOwn ? titled : titled.map((own, index) => own ?? countedSection(lines[index] ?? '', entries))
  const headings: Heading[] = []
  // The section reached, and the title printed last, for the number to count on from.
  let reached: SectionDefinition | null = null
  for (const [index, block] of blocks.entries()) {
    const printed = lines[index] ?? ''
    const before: string | null = headings.at(-1)?.printed ?? null
    const named: SectionDefinition | null = printed === '' ? null : namedSection(printed, reached, before, form, words)
    const section: SectionDefinition | null = found[index] ?? (found.includes(named) ? null : named)
    const isExtra: boolean =
      section === null && reached !== null && before !== null && countsOn(printed, before, reached, form, words)
    // A table's caption says its section's title once more.
    const isCaption =
      section !== null && headings.at(-1)?.section === section && numberOf(plainText(printed), words) === null
    if ((section || isExtra) && !isCaption) headings.push({ section, printed, place: block.place, index })
    reached = section ?? reached
  }
  return headings.filter((heading, place) => !isSaidBefore(heading, headings[place + 1], words))
}

/** Whether a line without a number, like 概述, stands before the numbered title of the section it reads like: it belongs to the preface. */
function isSaidBefore({ section, printed }: Heading, next: Heading | undefined, words: ImportWords): boolean {
  return (
    section !== null &&
    next?.section === section &&
    numberOf(plainText(printed), words) === null &&
    numberOf(plainText(next.printed), words) !== null
  )
}

/**
 * The section each line is the title of, where of two titles of one section only one has its number: the other is the
 * title of the section whose number it has, or of none where that has a title.
 */
function rightlyNumbered(
  lines: string[],
  titled: (SectionDefinition | null)[],
  { format }: Form,
  words: ImportWords,
): (SectionDefinition | null)[] {
  const numbers = lines.map((printed) => numberOf(plainText(printed), words)?.number ?? null)
  const isRight = (section: SectionDefinition, index: number) =>
    valueOfNumber(itemNumber(section.title)) === numbers[index]
  return titled.map((section, index) => {
    if (!section || numbers[index] === null || isRight(section, index)) return section
    if (!titled.some((other, at) => other === section && isRight(section, at))) return section
    const own = format.sections.find((one) => isRight(one, index))
    return own && !titled.includes(own) ? own : null
  })
}

/** The section a line is the title of, or null. Likenesses count only with a number of the first level, marked as one. */
function sectionOf(
  printed: string,
  entries: LabelEntry<SectionDefinition>[],
  words: ImportWords,
): SectionDefinition | null {
  const text = plainText(printed)
  const numbered = numberOf(text, words)
  const isEnded = /[。；]$/.test(text)
  if (text.length > LONGEST_TITLE || (isEnded && !(numbered?.marked && text.endsWith('。')))) return null
  const own = numbered ? onlyMatch(numbered.official, entries) : null
  const isNear = numbered?.marked && own?.kind === 'near' && !isEnded && !/^.是/.test(text)
  if (own && (isSure(own) || isNear)) return own.entry.target
  if (isEnded) return null
  const plain = itemNumber(text) === null ? onlyMatch(text, entries) : null
  return plain && isSure(plain) ? plain.entry.target : null
}

/** The section whose words and number, in whatever figures, a line has: （一）总体情况, 1、总体情况. */
function countedSection(printed: string, entries: LabelEntry<SectionDefinition>[]): SectionDefinition | null {
  const text = plainText(printed)
  const match = onlyMatch(text, entries) ?? onlyMatch(labelKey(text), entries)
  const number = valueOfNumber(itemNumber(text))
  return match && isSure(match) && number !== null && number === valueOfNumber(match.entry.number)
    ? match.entry.target
    : null
}

function onlyMatch(text: string, entries: LabelEntry<SectionDefinition>[]): LabelMatch<SectionDefinition> | null {
  const [match, ...others] = matchLabel(text, entries)
  return match && others.length === 0 ? match : null
}

function isSure({ kind }: LabelMatch<SectionDefinition>): boolean {
  return kind === 'exact' || kind === 'variant'
}

function valueOfNumber(number: string | null): number | null {
  return number !== null && /^\d/.test(number) ? Number(number) : chineseNumber(number ?? '')
}

/** What number a title begins with; null where it has none of the first level. */
function numberOf(text: string, { sectionNumber }: ImportWords): Numbered | null {
  const match = text.match(new RegExp(sectionNumber, 'u'))
  const { number = '', mark = '' } = match?.groups ?? {}
  const value = chineseNumber(number)
  if (!match || value === null) return null
  return { number: value, marked: mark !== '', official: `${number}、${text.slice(match[0].length)}` }
}

/**
 * The section a line is the title of by its number and the words such a title has in common: one the report has not
 * reached, with the number of its own or the next to that printed last; null where it is none.
 */
function namedSection(
  printed: string,
  reached: SectionDefinition | null,
  before: string | null,
  { format }: Form,
  words: ImportWords,
): SectionDefinition | null {
  const text = plainText(printed)
  const numbered = numberOf(text, words)
  if (!numbered?.marked || text.length > LONGEST_TITLE || /[。；：:，,]/.test(numbered.official)) return null
  const last = before === null ? null : numberOf(plainText(before), words)
  const rest = format.sections.slice(reached ? format.sections.indexOf(reached) + 1 : 0)
  const named = rest.find(({ title }) => {
    const patterns = Object.entries(words.sectionWords).filter(([key]) => labelKey(key) === labelKey(title))
    const counts = numbered.number === valueOfNumber(itemNumber(title)) || numbered.number === (last?.number ?? 0) + 1
    return counts && patterns.some(([, pattern]) => new RegExp(pattern, 'u').test(numbered.official))
  })
  return named ?? null
}

/** Whether a line is a title of the first level that counts on from the one before, and no row of a table of the section. */
function countsOn(
  printed: string,
  before: string,
  reached: SectionDefinition,
  { blocks, keys }: Form,
  words: ImportWords,
): boolean {
  const text = plainText(printed)
  const [numbered, last] = [numberOf(text, words), numberOf(plainText(before), words)]
  if (!numbered?.marked || !last || text.length > LONGEST_TITLE || /[。；：:，,]$/.test(text)) return false
  const tables = reached.kind === 'tables' ? reached.tables : []
  const rows = blocks.filter(({ table }) => tables.includes(table.key)).flatMap(({ rowLabels }) => rowLabels)
  const isRow = keys.has(labelKey(text)) || rows.some(({ number }) => number === itemNumber(text))
  return numbered.number === last.number + 1 && !isRow
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
