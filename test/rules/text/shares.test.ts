import { describe, expect, test } from 'vitest'
import { shareFinder } from '../../../src/rules/text/shares'
import { ruleBook } from '../../support/rules'

const find = shareFinder(ruleBook.claims)
const faults = (text: string) => find(text, 'paragraph').map(({ fault }) => fault)

describe('a percentage', () => {
  test('that is not its number’s share of what the others are shares of is found', () => {
    const text =
      '全年公开 312条。其中机构类 5条，占1.6%；政策类 24条，占7.7 %；动态类 50条，占16 %；其他 233条，占58.1%。'
    expect(faults(text)).toEqual([
      { kind: 'share', part: '233条', percent: '58.1%', whole: '312条', expected: '74.7%' },
    ])
  })

  test.each([
    ['has no other beside it that tells the whole', '全年公开 312条，其中政策类 24条，占9.7%。'],
    [
      'is rounded so that all make 100',
      '共417条，其中甲 37条，占9%；乙 71条，占17%；丙 248条，占59%；丁 61条，占15%。',
    ],
    [
      'is a share of another whole',
      '收到200件，其中网络100件，占50%；信函100件，占50%。办结150件，其中公开75件，占50%。',
    ],
    ['has its whole named behind it', '网络申请100件，占200件申请的50%；信函申请60件，占30%；当面申请40件，占20%。'],
    ['is said about no number', '收到200件，其中网络100件，占50%；信函100件，占50%。办结率占比100%。'],
  ])('is left alone where it %s', (_, text) => {
    expect(faults(text)).toEqual([])
  })
})
