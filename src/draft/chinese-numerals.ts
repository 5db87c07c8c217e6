const DIGITS = '〇一二三四五六七八九'
const DIGIT = '[一二三四五六七八九]'

/** 一 or 二〇二一, digit by digit. Other numbers of digits alone, such as 二三, are none or two. */
const SPELT = new RegExp(`^(?:[${DIGITS}]|[${DIGITS}]{4})$`)
const COUNTED = new RegExp(`^(?:(${DIGIT}?)千〇?)?(?:(${DIGIT}?)百〇?)?(?:(${DIGIT}?)十)?(${DIGIT}?)$`)

/** A number from 1 to 99 in Chinese: 12 as 十二. */
export function chineseNumeral(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const last = ones === 0 ? '' : (DIGITS[ones] ?? '')
  if (tens === 0) return last
  return `${tens === 1 ? '' : DIGITS[tens]}十${last}`
}

/** A whole number below ten thousand written in Chinese: 一百二十三 as 123, 二〇二一 as 2021; null for what is none. */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(/[零○]/g, '〇').replaceAll('两', '二')
  if (SPELT.test(plain)) return Number([...plain].map((digit) => DIGITS.indexOf(digit)).join(''))
  const match = plain.match(COUNTED)
  if (plain === '' || !match) return null
  const [, thousands, hundreds, tens, ones = ''] = match
  return 1000 * counted(thousands) + 100 * counted(hundreds) + 10 * counted(tens) + Math.max(0, DIGITS.indexOf(ones))
}

/** How often a place is counted: 十 alone once, as in 十二; a place that is not there never. */
function counted(digit: string | undefined): number {
  if (digit === undefined) return 0
  return digit === '' ? 1 : DIGITS.indexOf(digit)
}
