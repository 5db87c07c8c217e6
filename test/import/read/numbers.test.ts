import { expect, test } from 'vitest'
import { formatNumber } from '../../../src/import/read/numbers'

test.each([
  [
    'chineseCounting',
    [1, 10, 11, 20, 21, 100, 101, 110, 1010],
    '一 十 十一 二十 二十一 一百 一百零一 一百一十 一千零一十',
  ],
  ['chineseCountingThousand', [12, 205], '十二 二百零五'],
  ['chineseLegalSimplified', [3, 12], '叁 拾贰'],
  ['ideographDigital', [10, 2023], '一〇 二〇二三'],
  ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
  ['decimalFullWidth', [12], '１２'],
  ['decimalEnclosedParen', [2], '(2)'],
  ['lowerLetter', [1, 26, 27], 'a z aa'],
  ['upperRoman', [4, 9, 14, 2023], 'IV IX XIV MMXXIII'],
  ['none', [1], ''],
  ['unheardOf', [5], '5'],
  ['chineseCounting', [0, 10_000], '0 10000'],
])('%s prints %j as %s', (format, numbers, printed) => {
  expect(numbers.map((number) => formatNumber(number, format)).join(' ')).toBe(printed)
})
