import { describe, expect, it } from 'vitest'
import { type Quantity, quantityReader } from '../../../src/rules/prose/quantities'
import { ruleBook } from '../../support/rules'

const quantitiesOf = quantityReader(ruleBook.claims)

/** Value and unit of every quantity in a text. */
const valuesIn = (text: string) => quantitiesOf(text).map(({ value, unit }) => [value, unit])
const only = (text: string): Quantity | undefined => quantitiesOf(text)[0]

describe('a quantity in prose', () => {
  it.each<[string, number, string]>([
    ['收到申请120件', 120, '件'],
    ['收到申请 120 件', 120, '件'],
    ['收到申请１２０件', 120, '件'],
    ['收到申请1,234,567件', 1234567, '件'],
    ['收到申请0件', 0, '件'],
    ['收到申请一件', 1, '件'],
    ['收到申请两件', 2, '件'],
    ['收到申请十件', 10, '件'],
    ['收到申请十二件', 12, '件'],
    ['收到申请二十件', 20, '件'],
    ['收到申请一百零三件', 103, '件'],
    ['收到申请一百二十三件', 123, '件'],
    ['收到申请三千二百件', 3200, '件'],
    ['收费25.1万元', 251000, '万元'],
    ['收费1.25亿元', 125000000, '亿元'],
    ['收费609元', 609, '元'],
    ['公开3.5万条', 35000, '万条'],
    ['开展培训6次', 6, '次'],
  ])('is read: %s', (text, value, unit) => {
    expect(valuesIn(text)).toEqual([[value, unit]])
  })

  it('is read behind a comma, Chinese or not', () => {
    expect(valuesIn('办结12件，2件结转，1件撤回')).toEqual([
      [12, '件'],
      [2, '件'],
      [1, '件'],
    ])
    expect(valuesIn('办结12件,2件结转')).toEqual([
      [12, '件'],
      [2, '件'],
    ])
  })

  it.each([
    '第3件',
    '第三条',
    '国办发〔2021〕30号',
    '增长22.4%',
    '2022年',
    '2—3件',
    '培训60人次',
    '一次性告知',
    '二〇二二',
    '条例第三十三条',
    '每个月',
  ])('is none: %s', (text) => {
    expect(valuesIn(text)).toEqual([])
  })

  it('keeps where it stands: digits, and unit behind them', () => {
    expect(only('共收到 120 件。')).toMatchObject({ start: 4, digitsEnd: 7, end: 9 })
    expect(only('收费25.1万元')).toMatchObject({ start: 2, digitsEnd: 6, end: 8 })
    expect(only('收到一百二十件')).toMatchObject({ start: 2, digitsEnd: 6, end: 7 })
  })

  it('keeps how many decimals are written, for money that was rounded', () => {
    expect(only('收费609.11万元')).toMatchObject({ money: true, decimals: 2 })
    expect(only('收费609万元')).toMatchObject({ money: true, decimals: 0 })
  })

  it.each(['近120件', '约120件', '超过120件', '120余件', '120多件', '120件左右', '120件以上', '1.2万件', '数十件'])(
    'is known to be no exact one: %s',
    (text) => {
      expect(only(text)?.approximate).toBe(true)
    },
  )

  it.each(['线上120件', '网上120件', '总数120件', '件数120件'])('is exact: %s', (text) => {
    expect(only(text)?.approximate).toBe(false)
  })
})
