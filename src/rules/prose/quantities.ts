import Big from 'big.js'
import type { ClaimWords } from '../book'

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

const DIGITS = '零一二三四五六七八九'
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** A reader of quantities, by the units the file of claims lists. */
export function quantityReader({
  countUnits,
  otherUnits,
  moneyUnits,
  approximate,
}: ClaimWords): (text: string) => Quantity[] {
  const money = Object.keys(moneyUnits).join('|')
  const more = approximate.after.replace(/^\^/, '')
  const pattern = new RegExp(
    `(?<!\\d[.,，]?)(?<![第〔\\[—-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?<![零〇一二两三四五六七八九十百千])[零〇一二两三四五六七八九十百千]+)(\\s*)(万|亿)?(${more})?(${money}|${countUnits}|${otherUnits})(?!次|人|月|性|例行)`,
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
      const number = /^\d/.test(digits) ? new Big(digits.replaceAll(',', '')) : chineseNumber(digits)
      if (number === null) return []
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

/** 一百二十三 as 123, 十二 as 12, 二〇 as 20; null for what is no plain number below ten thousand. */
function chineseNumber(text: string): Big | null {
  const plain = text.replaceAll('〇', '零').replaceAll('两', '二')
  if (!/[十百千]/.test(plain)) {
    const digits = [...plain].map((one) => DIGITS.indexOf(one))
    return plain.length === 1 || plain.length === 4 ? new Big(digits.join('')) : null
  }
  let total = 0
  let digit: number | null = null
  for (const one of plain) {
    const ten = TENS[one]
    if (ten === undefined) digit = DIGITS.indexOf(one)
    else {
      total += (digit ?? 1) * ten
      digit = null
    }
  }
  return new Big(total + (digit ?? 0))
}
