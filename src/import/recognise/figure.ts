import Big from 'big.js'
import { parseNumeral } from '../../draft/numeral'
import type { ImportWords } from '../words'
import { markKey, plainText } from './normalise'

/**
 * What a cell of a table prints. A figure may have a remark in brackets, or the mark of a note printed below the
 * table; a blank's `mark` is what stands for no figure, empty where nothing does.
 */
export type Printed =
  | { kind: 'figure'; figure: string; note: string | null; mark: string | null }
  | { kind: 'blank'; mark: string }
  | { kind: 'text' }

/** A number with at most a unit behind it. */
const FIGURE = /^[+\-−–—‐‑‒―]?\d[\d,]*(?:\.\d+)?\p{Script=Han}{0,2}$/u

/** A figure and a remark in brackets: 22（其中修订16件）. */
const WITH_NOTE = /^([^()\d]*\d[^()]*)\((.+)\)$/

/** Letters of the longest figure with its remark; what is longer is words, or a file made to harm. */
const LONGEST = 500

/** Tells figures, blanks and words apart, whatever cell they are meant for. */
export function readPrinted(printed: string, words: ImportWords): Printed {
  if (printed.length > LONGEST) return { kind: 'text' }
  const raised = printed.trim().match(new RegExp(words.raisedMark, 'u'))?.groups
  const text = inBrackets(raised ? `${raised.figure}${raised.mark}` : printed)
  const plain = plainText(text)
  // A mark may be printed longer: －－, ――.
  const single = plain.replace(/(.)\1+/gu, '$1')
  if (plain === '' || words.blankMarks.some((mark) => [plain, single].includes(plainText(mark))))
    return { kind: 'blank', mark: plain }
  // Digits with a space between them may be two figures.
  if (/\d\s+\d/.test(text.normalize('NFKC').trim())) return { kind: 'text' }
  // No figure is printed with zeros before it: these are several, run together.
  if (/^0\d/.test(plain)) return { kind: 'text' }
  const { figure: marked, mark } = plain.match(new RegExp(words.noteMark, 'u'))?.groups ?? {}
  const [, head, note = null] = (marked ?? plain).match(WITH_NOTE) ?? []
  const figure = head ?? marked ?? plain
  return FIGURE.test(withoutSign(figure, words.signs))
    ? { kind: 'figure', figure, note, mark: mark ? markKey(mark) : null }
    : { kind: 'text' }
}

/** Small raised and circled numbers behind a figure are marks of notes, not digits of it: 22① is 22[1]. */
function inBrackets(text: string): string {
  return text.replace(
    /(?<=\S)[\u00b2\u00b3\u00b9\u2070-\u2079]+|(?<=\S)[\u2460-\u2473]/gu,
    (mark) => `[${plainText(mark)}]`,
  )
}

function withoutSign(figure: string, signs: ImportWords['signs']): string {
  const sign = signOf(figure, signs)
  return sign === null ? figure : figure.slice(sign.length)
}

/** The word before a figure that is its sign: 减 of 减4. */
function signOf(figure: string, signs: ImportWords['signs']): string | null {
  return Object.keys(signs).find((word) => figure.startsWith(word) && /^\d/.test(figure.slice(word.length))) ?? null
}

/** A figure of change with its sign as a sign: -4 for 减4. Any other figure is as it was. */
export function withSign(figure: string, signs: ImportWords['signs']): string {
  const word = signOf(figure, signs)
  return word === null ? figure : `${signs[word]}${figure.slice(word.length)}`
}

export interface Amount {
  value: number
  /** The unit the source prints where it is another than the form's. */
  converted: string | null
}

/**
 * The value of a figure in a cell. An amount in another unit, printed behind it or in the column's header, is
 * converted exactly; the figure's own unit goes before the header's. Null where the figure suits no such cell.
 */
export function readFigure(
  figure: string,
  unit: string | null,
  headerUnit: string | null,
  units: ImportWords['units'],
): Amount | null {
  if (unit === null) return plainAmount(figure, null)
  const own = figure.match(/(?<!\p{Script=Han})\p{Script=Han}+$/u)?.[0] ?? null
  const printed = own ?? headerUnit ?? unit
  const digits = own ? figure.slice(0, -own.length) : figure
  if (printed === unit) return plainAmount(digits, unit)
  const [from, to] = [units[printed], units[unit]]
  if (from === undefined || to === undefined) return null
  const plain = plainAmount(digits, unit)
  if (plain === null) return null
  return { value: Number(new Big(plain.value).times(new Big(10).pow(from - to)).toString()), converted: printed }
}

function plainAmount(figure: string, unit: string | null): Amount | null {
  const numeral = parseNumeral(figure, unit)
  return numeral.ok && numeral.value !== null ? { value: numeral.value, converted: null } : null
}

/** The unit of money a column's header names: 采购总金额（单位：元）. */
export function unitInHeader(labels: string[], words: ImportWords): string | null {
  for (const label of labels) {
    const groups = plainText(label).match(new RegExp(words.headerUnit, 'u'))?.groups
    const unit = groups?.unit ?? groups?.only
    if (unit && words.units[unit] !== undefined) return unit
  }
  return null
}
