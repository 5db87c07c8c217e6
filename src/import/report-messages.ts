import type { Format } from '../format/types'
import type { ImportMessage } from './problems'
import type { Formats } from './recognise/format'
import { blockText, isJunk, textsOf } from './recognise/lines'
import { plainText } from './recognise/normalise'
import type { Outline } from './recognise/outline'
import type { FoundTitle } from './recognise/title'
import type { SourceBlock } from './source'
import type { ImportWords } from './words'

/** A line longer than this is no title. */
const LONGEST_TITLE = 60

/**
 * What shows that a source is none of the reports the forms are for: nothing of them in it, a year before the first
 * form, a school's report on its year, a page of contents, or, where nothing is titled a report, a notice that carries a
 * form. Whatever prints figures of a form is read, whatever it is called.
 */
export function kindMessages(
  blocks: SourceBlock[],
  year: number | null,
  titled: boolean,
  found: boolean,
  formats: Formats,
  words: ImportWords,
): ImportMessage[] {
  const from = Math.min(...formats.map(({ years }) => years.from))
  const schoolYear = new RegExp(words.schoolYear, 'u')
  const lines = blocks.map((block) => plainText(blockText(block)))
  if (lines.some((line) => line.length <= LONGEST_TITLE && schoolYear.test(line)))
    return [{ code: 'report.school-year', place: null }]
  if (year !== null && year < from) return [{ code: 'report.early', year, from, place: null }]
  if (isContents(blocks, words)) return [{ code: 'report.contents', place: null }]
  const notice = new RegExp(words.noticeTitle, 'u')
  if (found && !titled && blocks.flatMap(textsOf).some((text) => notice.test(plainText(text))))
    return [{ code: 'report.notice', place: null }]
  return found ? [] : [{ code: 'report.none', place: null }]
}

/** Lines of contents that are a list of them; a table has as many cells that end in numbers. */
const LEAST_ENTRIES = 3

/** More lines beside its entries than a page of contents has: a title, a page's head. */
const MOST_BESIDE = 3

/** Whether a source is nothing but a list of contents: lines that end in their pages, below a line that says so or behind dots. */
function isContents(blocks: SourceBlock[], words: ImportWords): boolean {
  const [title, entry, dots] = [words.contents.title, words.contents.entry, words.contents.dots].map(
    (source) => new RegExp(source, 'u'),
  ) as [RegExp, RegExp, RegExp]
  const lines = blocks.map((block) => ({ block, text: plainText(blockText(block)) }))
  const entries = lines.filter(({ text }) => entry.test(text) || dots.test(text))
  const isListed = lines.some(({ text }) => title.test(text)) || entries.every(({ text }) => dots.test(text))
  const beside = lines.filter((line) => !entries.includes(line) && !isJunk(line.block, words))
  return entries.length >= LEAST_ENTRIES && isListed && beside.length <= MOST_BESIDE
}

/** What of a report is not there, or only said in a sentence; and how many reports there seem to be. */
export function partMessages(
  { sections, reports }: Outline,
  title: FoundTitle | null,
  agency: string | null,
  format: Format,
): ImportMessage[] {
  const messages: ImportMessage[] = []
  const place = null
  if (reports > 1) messages.push({ code: 'report.several', count: reports, place })
  if (!title?.agency)
    messages.push(agency ? { code: 'agency.quoted', found: agency, place } : { code: 'title.missing', place })
  else if (title.end === -1) messages.push({ code: 'title.quoted', found: title.text, place })
  for (const section of format.sections) {
    const there = sections.some((one) => one.section === section)
    if (!there) messages.push({ code: 'section.missing', title: section.title, place })
  }
  return messages
}
