const DIGITS = [...'〇一二三四五六七八九']
const LEGAL = { digits: [...'零壹贰叁肆伍陆柒捌玖'], units: ['', '拾', '佰', '仟'] }
const COUNTING = { digits: DIGITS, units: ['', '十', '百', '千'] }
const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** How Word's number formats (ECMA-376 Part 1, 17.18.59 ST_NumberFormat) print a number. */
const FORMATS: Record<string, (number: number) => string> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) =>
    String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  chineseCounting: (number) => spell(number, COUNTING),
  chineseCountingThousand: (number) => spell(number, COUNTING),
  taiwaneseCountingThousand: (number) => spell(number, COUNTING),
  japaneseCounting: (number) => spell(number, COUNTING),
  chineseLegalSimplified: (number) => spell(number, LEGAL),
  ideographDigital: (number) => [...String(number)].map((digit) => DIGITS[Number(digit)]).join(''),
  lowerLetter: (number) => letters(number),
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  none: () => '',
  bullet: () => '',
}

/** A list number as printed; numbers beyond a format's reach, and formats not known here, are printed in digits. */
export function formatNumber(number: number, format: string): string {
  if (number < 1 || number > 9999) return String(number)
  return (FORMATS[format] ?? String)(number)
}

function spell(number: number, { digits, units }: typeof COUNTING): string {
  const spelled = [...String(number)]
    .map((digit, index, all) => (digit === '0' ? '0' : `${digits[Number(digit)]}${units[all.length - 1 - index]}`))
    .join('')
    .replace(/0+$/, '')
    .replace(/0+/g, digits === DIGITS ? '零' : (digits[0] ?? ''))
  return number < 20 && number >= 10 ? spelled.slice(1) : spelled
}

function circled(number: number): string {
  return number <= 20 ? String.fromCharCode(0x2460 + number - 1) : String(number)
}

function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)))
}

function roman(number: number): string {
  let rest = number
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return sign.repeat(times)
  }).join('')
}
