import { chineseNumber } from '../../draft/chinese-numerals'
import type { Draft } from '../../draft/types'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { lastIndexWhere } from './last'
import { blockText, isEnd, isForeign, isJunk } from './lines'
import { plainText } from './normalise'

export interface Signed {
  signature: Draft['signature']
  /** The blocks above the signature, and those below it. */
  above: SourceBlock[]
  below: SourceBlock[]
}

/** A line longer than this is no agency's name. */
const LONGEST_UNIT = 30

/** A table of more lines than this is none that sets a signature. */
const MOST_LINES = 6

interface DateLine {
  index: number
  unit: string
  date: string
}

/**
 * Takes the signature off the last section: the date in a line of its own, and the agencies above it, or the agency in
 * the line below. Without a date only a line that names the agency counts, at the end of what is no part of the page and
 * in no other language.
 */
export function takeSignature(section: SourceBlock[], agency: string, words: ImportWords): Signed {
  const blocks = section.flatMap((block) => signatureLines(block, words) ?? [block])
  const texts = blocks.map((block) => plainText(blockText(block)))
  const dated = chooseDate(texts, blocks, words)
  if (!dated) return undated(blocks, agency, words)
  const { index, unit, date } = dated
  const start = unitsStart(texts, index - 1, words) + 1
  const units = [...blocks.slice(start, index).map((block) => blockText(block).trim()), ...(unit ? [unit] : [])]
  const next = blocks[index + 1]
  const isBelow = units.length === 0 && next !== undefined && agency !== '' && texts[index + 1] === plainText(agency)
  if (isBelow) units.push(blockText(next).trim())
  return {
    signature: { units, date },
    above: blocks.slice(0, start),
    below: blocks.slice(index + (isBelow ? 2 : 1)),
  }
}

/** The first date an agency stands beside, else the last before the page goes on without the report. */
function chooseDate(texts: string[], blocks: SourceBlock[], words: ImportWords): DateLine | null {
  const dates = texts.flatMap((text, index) => dateLine(text, index, words) ?? [])
  const signed = dates.find(({ unit, index }) => unit !== '' || isUnit(texts[index - 1] ?? '', words))
  if (signed) return signed
  const end = blocks.findIndex((block) => isEnd(block, words))
  return dates.filter(({ index }) => end === -1 || index < end).at(-1) ?? null
}

function dateLine(text: string, index: number, words: ImportWords): DateLine | null {
  const groups = text.match(new RegExp(words.signatureDate, 'u'))?.groups
  const date = groups ? isoDate(groups) : null
  if (!groups || !date) return null
  const unit = groups.unit?.replace(new RegExp(words.dateLabel, 'u'), '') ?? ''
  return unit === '' || isUnit(unit, words) ? { index, unit, date } : null
}

function undated(blocks: SourceBlock[], agency: string, words: ImportWords): Signed {
  const end = blocks.findIndex((block) => isEnd(block, words) || isForeign(block))
  const own = end === -1 ? blocks : blocks.slice(0, end)
  const last = lastIndexWhere(own, (block) => !isJunk(block, words))
  const text = last === -1 ? '' : plainText(blockText(own[last] as SourceBlock))
  const signed = agency !== '' && text.replace(new RegExp(words.seal, 'u'), '') === plainText(agency)
  return {
    signature: { units: signed ? [blockText(own[last] as SourceBlock).trim()] : [], date: null },
    above: own.slice(0, signed ? last : last + 1),
    below: blocks.slice(last + 1),
  }
}

/** The lines of a table that only sets a signature; null for any other block. */
function signatureLines(block: SourceBlock, words: ImportWords): SourceBlock[] | null {
  if (block.type !== 'table') return null
  const lines = block.rows.flat().flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''))
  const isDate = (line: string) => dateLine(plainText(line), 0, words) !== null
  if (lines.length > MOST_LINES || !lines.some(isDate)) return null
  if (!lines.every((line) => isDate(line) || isUnit(plainText(line), words))) return null
  return lines.map((text) => ({ type: 'paragraph', runs: [{ text }], level: null, place: block.place }))
}

/** Index of the last line that is no agency's name, counted back from a line. */
function unitsStart(texts: string[], from: number, words: ImportWords): number {
  let index = from
  while (index >= 0 && isUnit(texts[index] ?? '', words)) index -= 1
  return index
}

function isUnit(text: string, words: ImportWords): boolean {
  const name = text.replace(new RegExp(words.seal, 'u'), '')
  return (
    name.length >= 3 &&
    name.length <= LONGEST_UNIT &&
    /^[\p{Script=Han}()、]+$/u.test(name) &&
    new RegExp(words.agencyName, 'u').test(name) &&
    !new RegExp(words.nothing, 'u').test(name)
  )
}

/** A date as YYYY-MM-DD, null where there is no such day; 元月 is January. */
function isoDate({ year = '', month = '', day = '' }: Record<string, string | undefined>): string | null {
  const y = Number(year.replace(/\D/g, (digit) => String(chineseNumber(digit))))
  const [m, d] = [numberOf(month.replace('元', '一')), numberOf(day)]
  if (m === null || d === null) return null
  const date = new Date(Date.UTC(y, m - 1, d))
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  return date.toISOString().slice(0, 10)
}

function numberOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : chineseNumber(text)
}
