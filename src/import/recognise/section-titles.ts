import { chineseNumber } from '../../draft/chinese-numerals'
import type { SectionDefinition } from '../../format/schema'
import type { ImportWords } from '../words'
import type { Form } from './form'
import { isWhole, type LabelEntry, type LabelMatch, matchLabel } from './match'
import { itemNumber, labelKey, plainText } from './normalise'

/** Titles longer than this are sentences. */
const LONGEST_TITLE = 40

/** How a printed title begins: with the number of a section, set off from its words or not, or without one. */
interface Numbered {
  number: number
  /** Whether a mark stands behind the number, so that it can be no word: 一、, not 一般. */
  marked: boolean
  /** The title as the form numbers it: 五是存在的问题 as 五、存在的问题. */
  official: string
  /** What stands behind the number. */
  rest: string
}

/**
 * The section each line is the title of, where of two titles of one section only one has its number: the other is the
 * title of the section whose number it has, or of none where that has a title.
 */
export function rightlyNumbered(
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
export function sectionOf(
  printed: string,
  entries: LabelEntry<SectionDefinition>[],
  words: ImportWords,
): SectionDefinition | null {
  const text = plainText(printed)
  const numbered = numberOf(text, words)
  const isEnded = /[。；]$/.test(text)
  if (text.length > LONGEST_TITLE || (isEnded && !(numbered?.marked && text.endsWith('。')))) return null
  const own = numbered ? (onlyMatch(numbered.official, entries) ?? twiceNumbered(numbered, entries, words)) : null
  const isNear = numbered?.marked && own?.kind === 'near' && !isEnded && !/^.是/.test(text)
  if (own && (isWhole(own) || isNear)) return own.entry.target
  if (isEnded) return null
  const plain = itemNumber(text) === null ? onlyMatch(text, entries) : null
  return plain && isWhole(plain) ? plain.entry.target : null
}

/** The section a title names behind a second number, as where one was typed and one set by a list: 七、（六）其他事项. */
function twiceNumbered(
  { rest }: Numbered,
  entries: LabelEntry<SectionDefinition>[],
  words: ImportWords,
): LabelMatch<SectionDefinition> | null {
  const inner = numberOf(rest, words)?.official ?? (itemNumber(rest) === null ? null : rest)
  const match = inner === null ? null : onlyMatch(inner, entries)
  return match && isWhole(match) ? match : null
}

/** The section whose words and number, in whatever figures, a line has: （一）总体情况, 1、总体情况. */
export function countedSection(printed: string, entries: LabelEntry<SectionDefinition>[]): SectionDefinition | null {
  const text = plainText(printed)
  const match = onlyMatch(text, entries) ?? onlyMatch(labelKey(text), entries)
  const number = valueOfNumber(itemNumber(text))
  return match && isWhole(match) && number !== null && number === valueOfNumber(match.entry.number)
    ? match.entry.target
    : null
}

/**
 * The sections of counted lines, but for those that only read like a section's title where another line has the form's
 * own words: one before it, or numbered in another way, is a title in the text.
 */
export function withoutLikenesses(lines: string[], found: (SectionDefinition | null)[]): (SectionDefinition | null)[] {
  const isOwn = (section: SectionDefinition, at: number) => labelKey(lines[at] ?? '') === labelKey(section.title)
  const owns = new Map(found.flatMap((section, at) => (section && isOwn(section, at) ? [[section, at] as const] : [])))
  return found.map((section, at) => {
    const own = section ? owns.get(section) : undefined
    if (!section || own === undefined || isOwn(section, at)) return section
    return at < own || manner(lines[at]) !== manner(lines[own]) ? null : section
  })
}

/** In what way a title is numbered: in brackets or not, in digits or in words. */
function manner(line = ''): string {
  return (
    plainText(line)
      .match(/^\(?[\p{Script=Han}\d]/u)?.[0]
      .replace(/\d/, '0')
      .replace(/\p{Script=Han}/u, '一') ?? ''
  )
}

function onlyMatch(text: string, entries: LabelEntry<SectionDefinition>[]): LabelMatch<SectionDefinition> | null {
  const [match, ...others] = matchLabel(text, entries)
  return match && others.length === 0 ? match : null
}

function valueOfNumber(number: string | null): number | null {
  return number !== null && /^\d/.test(number) ? Number(number) : chineseNumber(number ?? '')
}

/** What number a title begins with; null where it has none of the first level. */
export function numberOf(text: string, { sectionNumber }: ImportWords): Numbered | null {
  const match = text.match(new RegExp(sectionNumber, 'u'))
  const { number = '', mark = '' } = match?.groups ?? {}
  const value = chineseNumber(number)
  if (!match || value === null) return null
  const rest = text.slice(match[0].length)
  return { number: value, marked: mark !== '', official: `${number}、${rest}`, rest }
}

/** The number a title of a section printed before counts as, in whatever figures it was printed. */
function countOf(text: string, words: ImportWords): number | null {
  return numberOf(text, words)?.number ?? valueOfNumber(itemNumber(text))
}

/**
 * The section a line is the title of by its number and the words such a title has in common: one the report has not
 * reached, with the number of its own or the next to that printed last; null where it is none.
 */
export function namedSection(
  printed: string,
  reached: SectionDefinition | null,
  before: string | null,
  { format }: Form,
  words: ImportWords,
): SectionDefinition | null {
  const text = plainText(printed)
  const numbered = numberOf(text, words)
  if (!numbered?.marked || text.length > LONGEST_TITLE || /[。；：:，,]/.test(numbered.official)) return null
  const last = before === null ? null : countOf(plainText(before), words)
  const rest = format.sections.slice(reached ? format.sections.indexOf(reached) + 1 : 0)
  const named = rest.find(({ title }) => {
    const patterns = Object.entries(words.sectionWords).filter(([key]) => labelKey(key) === labelKey(title))
    const counts = numbered.number === valueOfNumber(itemNumber(title)) || numbered.number === (last ?? 0) + 1
    return counts && patterns.some(([, pattern]) => new RegExp(pattern, 'u').test(numbered.official))
  })
  return named ?? null
}

/** Whether a line is a title of the first level that counts on from the one before, and no row of a table of the section. */
export function countsOn(
  printed: string,
  before: string,
  reached: SectionDefinition,
  { blocks, keys }: Form,
  words: ImportWords,
): boolean {
  const text = plainText(printed)
  const [numbered, last] = [numberOf(text, words), countOf(plainText(before), words)]
  if (!numbered?.marked || last === null || text.length > LONGEST_TITLE || /[。；：:，,]$/.test(text)) return false
  const tables = reached.kind === 'tables' ? reached.tables : []
  const rows = blocks.filter(({ table }) => tables.includes(table.key)).flatMap(({ rowLabels }) => rowLabels)
  const isRow = keys.has(labelKey(text)) || rows.some(({ number }) => number === itemNumber(text))
  return numbered.number === last + 1 && !isRow
}
