import { chineseNumber } from '../../draft/chinese-numerals'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { lastIndexWhere } from './last'
import { blockText } from './lines'
import { plainText } from './normalise'

/** A report's title as printed, without spaces, and what it says. */
interface Title {
  agency: string
  year: number
  text: string
}

export interface FoundTitle extends Title {
  /** Index in the front of the last line of the title; -1 where it is only quoted or the file's own name. */
  end: number
}

/** A line of more characters is no title. */
const LONGEST_TITLE = 120

/** The most lines a title is set in. */
const MOST_LINES = 3

/**
 * Finds the title: the last one before the first section, else one quoted in the text, else one in a table's
 * cell, else the name the file gives itself. Null where there is none.
 */
export function findTitle(front: SourceBlock[], fileTitle: string | null, words: ImportWords): FoundTitle | null {
  for (let end = front.length - 1; end >= 0; end -= 1) {
    for (let lines = MOST_LINES; lines > 0; lines -= 1) {
      const part = front.slice(Math.max(0, end + 1 - lines), end + 1)
      if (part.some((block) => blockText(block) === '')) continue
      const title = readTitle(part.map(blockText).join(''), words)
      // Three lines may be the title and two of navigation.
      if (title && shortest(part, words))
        return { ...(longerTitle(title, front, end - part.length, fileTitle, words) ?? title), end }
    }
  }
  for (const text of [...quotedIn(front, words), ...cellsOf(front), ...namesIn(fileTitle)]) {
    const title = readTitle(text, words)
    if (title) return { ...title, end: -1 }
  }
  return null
}

/** What sentences name as the report: in quotation marks, or as what is published. */
function quotedIn(front: SourceBlock[], words: ImportWords): string[] {
  const texts = front.map((block) => plainText(blockText(block)))
  return words.quotedTitles.flatMap((pattern) =>
    texts.flatMap((text) => text.match(new RegExp(pattern, 'u'))?.groups?.title ?? []),
  )
}

/** The cells of tables, such as a portal's of what it publishes: its name, its number, its date. */
function cellsOf(front: SourceBlock[]): string[] {
  return front.flatMap((block) => (block.type === 'table' ? block.rows.flat().map(({ text }) => text) : []))
}

/** The title together with the line before it, where another line or the file's own name prints both as one. */
function longerTitle(
  title: Title,
  front: SourceBlock[],
  before: number,
  fileTitle: string | null,
  words: ImportWords,
): Title | null {
  const line = front[before]
  if (!line || blockText(line) === '') return null
  const whole = printedText(blockText(line)) + title.text
  const isPrinted = [...front.map(blockText), ...namesIn(fileTitle)].some((text) => printedText(text) === whole)
  return isPrinted ? readTitle(whole, words) : null
}

/** What the parts of a file's own name may be: the title and the site's name. */
function namesIn(fileTitle: string | null): string[] {
  return fileTitle?.split(/[-_|—]/u) ?? []
}

/**
 * A title that names no year, which the report says elsewhere: the last line of that kind before the first section.
 * Null where there is none.
 */
export function findYearlessTitle(front: SourceBlock[], year: number, words: ImportWords): FoundTitle | null {
  const pattern = new RegExp(words.titleWithoutYear, 'u')
  for (let end = front.length - 1; end >= 0; end -= 1) {
    const line = blockText(front[end] as SourceBlock)
    const text = plainText(line)
    const agency = text.length > LONGEST_TITLE ? undefined : text.match(pattern)?.groups?.agency
    if (agency) return { agency, year, text: printedText(line), end }
  }
  return null
}

/** A title that names no agency, as where the portal's column does: the last line of that kind before the first section. */
export function findNamelessTitle(front: SourceBlock[], words: ImportWords): FoundTitle | null {
  const pattern = new RegExp(words.titleWithoutAgency, 'u')
  const years = front.map((block) => plainText(blockText(block)).match(pattern)?.groups?.year)
  const end = lastIndexWhere(years, (year) => year !== undefined)
  const line = front[end]
  return line ? { agency: '', year: Number(years[end]), text: printedText(blockText(line)), end } : null
}

/** The agency a report without a title says it is by, or null; to be looked at, as others than the author may be named. */
export function findAgency(front: SourceBlock[], words: ImportWords): string | null {
  const texts = front.map((block) => plainText(blockText(block)))
  const found = words.quotedAgencies.flatMap((pattern) =>
    texts.flatMap((text) => text.match(new RegExp(pattern, 'u'))?.groups?.agency ?? []),
  )
  return found[0] ?? null
}

/** The year a report without a title says it is on, or null. */
export function findYear(blocks: SourceBlock[], words: ImportWords): number | null {
  const texts = blocks.map((block) => plainText(blockText(block)))
  for (const pattern of words.years) {
    const year = texts.flatMap((text) => text.match(new RegExp(pattern, 'u'))?.groups?.year ?? [])[0]
    if (year !== undefined) return Number(year)
  }
  return null
}

/** Whether lines say of what they are that it is a report, and which time it is on by the surest way to say it. */
export function isSaidReport(blocks: SourceBlock[], { reportName, years: [surest = ''] }: ImportWords): boolean {
  const texts = blocks.map((block) => plainText(blockText(block)))
  return [reportName, surest].every((pattern) => texts.some((text) => new RegExp(pattern, 'u').test(text)))
}

/** Whether no part of the lines alone is a title already. */
function shortest(part: SourceBlock[], words: ImportWords): boolean {
  return (
    part.length === 1 ||
    part.slice(1).every(
      (_, index) =>
        !readTitle(
          part
            .slice(index + 1)
            .map(blockText)
            .join(''),
          words,
        ),
    )
  )
}

/** What a line says as a title, or null where it is none. */
function readTitle(line: string, words: ImportWords): Title | null {
  const text = plainText(line)
    .replace(/^#+/, '')
    .replace(/^《(.*)》$/, '$1')
  if (text.length > LONGEST_TITLE || /[。；]/.test(text)) return null
  const arabic = text.replace(/[二一][〇○零O0九八七六五四三二一]{3}(?=年)/gu, (year) =>
    String(chineseNumber(year.replaceAll(/[O0]/g, '〇'))),
  )
  for (const pattern of words.titles) {
    const groups = arabic.match(new RegExp(pattern, 'u'))?.groups
    if (groups?.agency && groups.year) {
      const agency = groups.agency.replace(/\(/g, bracketOf(line, '(')).replace(/\)/g, bracketOf(line, ')'))
      return { agency, year: Number(groups.year), text: printedText(line).slice(groups.before?.length ?? 0) }
    }
  }
  return null
}

/** Brackets stay as wide as they were printed. */
function bracketOf(line: string, bracket: '(' | ')'): string {
  const wide = bracket === '(' ? '（' : '）'
  return line.includes(wide) ? wide : bracket
}

function printedText(line: string): string {
  return line
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/^#+/, '')
    .replace(/^《(.*)》$/, '$1')
}
