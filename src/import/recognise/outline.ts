import type { SectionDefinition } from '../../format/schema'
import type { Place, SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { isBlankLine } from './blank-lines'
import type { Form } from './form'
import { lastIndexWhere } from './last'
import { blockText, isJunk, isPageMark } from './lines'
import { labelEntry, variantsOf } from './match'
import { plainText } from './normalise'
import {
  countedSection,
  countsOn,
  namedSection,
  numberOf,
  rightlyNumbered,
  sectionOf,
  withoutLikenesses,
} from './section-titles'

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
  const counted = () => titled.map((own, index) => own ?? countedSection(lines[index] ?? '', entries))
  const found = isOwn ? titled : withoutLikenesses(lines, counted())
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
