import { chineseNumber } from '../../draft/chinese-numerals'
import type { Draft } from '../../draft/types'
import type { SourceBlock } from '../source'
import type { ImportWords } from '../words'
import { blockText } from './lines'
import { plainText } from './normalise'

export interface Signed {
  signature: Draft['signature']
  /** The blocks above the signature. */
  blocks: SourceBlock[]
}

const DATE =
  /^(?<unit>[^\d〇一二三四五六七八九]{2,40}?)?(?<year>[\d〇○零一二三四五六七八九]{4})年(?<month>[\d一二三四五六七八九十]{1,2})月(?<day>[\d一二三四五六七八九十]{1,3})日$/u

/** A line longer than this is no agency's name. */
const LONGEST_UNIT = 30

/**
 * Takes the signature off the end of the last section: the date in a line of its own, and the agencies above it.
 * Without a date only a line that names the agency counts. What follows the date is dropped.
 */
export function takeSignature(blocks: SourceBlock[], agency: string, words: ImportWords): Signed {
  const texts = blocks.map((block) => plainText(blockText(block)))
  for (let end = texts.length - 1; end >= 0; end -= 1) {
    const groups = texts[end]?.match(DATE)?.groups
    const date = groups ? isoDate(groups) : null
    if (!groups || !date) continue
    const start = unitsStart(texts, groups.unit ? end : end - 1, words) + 1
    const units = blocks.slice(start, end).map((block) => blockText(block).trim())
    return {
      signature: { units: groups.unit ? [...units, groups.unit] : units, date },
      blocks: blocks.slice(0, start),
    }
  }
  const last = texts.at(-1)
  const signed = last !== undefined && agency !== '' && last === plainText(agency)
  return signed
    ? {
        signature: { units: [blockText(blocks.at(-1) as SourceBlock).trim()], date: null },
        blocks: blocks.slice(0, -1),
      }
    : { signature: { units: [], date: null }, blocks }
}

/** Index of the last line that is no agency's name, counted back from a line. */
function unitsStart(texts: string[], from: number, words: ImportWords): number {
  let index = from
  while (index >= 0 && isUnit(texts[index] ?? '', words)) index -= 1
  return index
}

function isUnit(text: string, words: ImportWords): boolean {
  return (
    text.length >= 3 &&
    text.length <= LONGEST_UNIT &&
    /^[\p{Script=Han}()、]+$/u.test(text) &&
    !new RegExp(words.nothing, 'u').test(text)
  )
}

function isoDate({ year = '', month = '', day = '' }: Record<string, string | undefined>): string | null {
  const y = Number(year.replace(/\D/g, (digit) => String(chineseNumber(digit))))
  const [m, d] = [numberOf(month), numberOf(day)]
  if (m === null || d === null) return null
  const date = new Date(Date.UTC(y, m - 1, d))
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null
  return date.toISOString().slice(0, 10)
}

function numberOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : chineseNumber(text)
}
