import Big from 'big.js'
import { chineseNumber } from '../../draft/chinese-numerals'
import type { ClaimWords } from '../book-schema'

/** A number with its unit in a text. Offsets are those of the text; the unit is part of it. */
export interface Quantity {
  start: number
  /** Behind the digits, before the unit. */
  digitsEnd: number
  end: number
  /** For money in 元. */
  value: number
  unit: string
  /** How many decimals of the unit are written: 609万元 may stand for 609.11万元. */
  decimals: number
  money: boolean
  /** 近百件, 20余件, 1.2万件: not to be compared figure by figure. */
  approximate: boolean
}

/** A reader of quantities, by the units the file of claims lists. */
export function quantityReader({
  countUnits,
  otherUnits,
  notUnits,
  moneyUnits,
  approximate,
}: ClaimWords): (text: string) => Quantity[] {
  const money = Object.keys(moneyUnits).join('|')
  const more = approximate.after.replace(/^\^/, '')
  const pattern = new RegExp(
    `(?<!\\d[.,，]?)(?<![第〔\\[—-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]+)(\\s*)(万|亿)?(${more})?(${money}|${countUnits}|${otherUnits})(?!${notUnits})`,
    'g',
  )
  const before = new RegExp(approximate.before)
  const after = new RegExp(approximate.after)
  return (text) => {
    const plain = halfWidth(text)
    return [...plain.matchAll(pattern)].flatMap((match): Quantity[] => {
      const [whole, digits = '', space = '', scale = '', vague = '', unit = ''] = match
      const start = match.index
      const end = start + whole.length
      const written = /^\d/.test(digits) ? digits.replaceAll(',', '') : chineseNumber(digits)
      if (written === null) return []
      const number = new Big(written)
      const scaled = scale === '' ? number : number.times(scale === '万' ? 10000 : 100000000)
      const factor = moneyUnits[unit]
      return [
        {
          start,
          digitsEnd: end - unit.length - vague.length - scale.length - space.length,
          end,
          value: (factor === undefined ? scaled : scaled.times(factor)).toNumber(),
          unit: scale + unit,
          decimals: digits.split('.')[1]?.length ?? 0,
          money: factor !== undefined,
          approximate:
            vague !== '' ||
            (scale !== '' && factor === undefined) ||
            before.test(plain.slice(0, start)) ||
            after.test(plain.slice(end)),
        },
      ]
    })
  }
}

/** Full-width digits and marks as the half-width ones, offset by offset. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．％]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
