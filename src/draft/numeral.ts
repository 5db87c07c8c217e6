import Big from 'big.js'
import { counters, yearMark } from '../messages/zh-CN'
import type { CellValue } from './types'

/** The most significant digits a figure may have: what a JSON number keeps exactly. */
const MAX_DIGITS = 15

export type Numeral = { ok: true; value: CellValue } | { ok: false; reason: 'not-a-number' | 'too-long' }

/**
 * Reads a figure as clerks type or paste it: full-width digits, thousands separators, a unit behind it,
 * characters without width around it, as web pages have them, + and any of the dashes in use for minus. Empty text is
 * blank. Nothing is guessed: what is not plainly one number is refused: several numbers with spaces between them are not
 * one. Exponents are refused, as no report prints them.
 * `unit` is the unit of an amount, null for a count. An amount takes only its own: 251000元 is no figure in 万元.
 */
export function parseNumeral(text: string, unit: string | null = null): Numeral {
  const plain = text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/^[\s\u200B-\u200F\u2060]+|(?<![\s\u200B-\u200F\u2060])[\s\u200B-\u200F\u2060]+$/g, '')
    .replace(/[−–—‐‑‒―]/g, '-')
  if (plain === '') return { ok: true, value: null }
  const suffix = (unit ? [unit] : counters).find((word) => plain.endsWith(word)) ?? ''
  // Spaces may stand around sign and unit, not between digits: "1 2" may be two figures.
  const match = plain
    .slice(0, plain.length - suffix.length)
    .match(/^([+-]?)\s*([1-9]\d{0,2}(?:,\d{3})+|\d+)(\.\d+)?\s*$/)
  if (!match) return { ok: false, reason: 'not-a-number' }
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = (whole.replaceAll(',', '') + fraction.slice(1)).replace(/^0+/, '')
  if (digits.length > MAX_DIGITS) return { ok: false, reason: 'too-long' }
  const value = Number(whole.replaceAll(',', '') + fraction)
  return { ok: true, value: sign === '-' && value !== 0 ? -value : value }
}

/** A year as clerks type it: four digits, full-width ones too, with or without 年; null for anything else. */
export function parseYear(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).trim()
  const digits = plain.endsWith(yearMark) ? plain.slice(0, -yearMark.length) : plain
  return /^\d{4}$/.test(digits) ? Number(digits) : null
}

/** A figure as it is shown and printed: plain digits, never an exponent, nothing for blank. */
export function formatNumeral(value: CellValue): string {
  if (value === null) return ''
  const text = String(value)
  return text.includes('e') ? new Big(value).toFixed() : text
}
