import { describe, expect, it } from 'vitest'
import { growthFinder } from '../../../src/rules/text/growth'
import { ruleBook } from '../../support/rules'

const find = growthFinder(ruleBook.claims)
const expectedIn = (text: string) =>
  find(text, 'paragraph').map(({ fault }) => (fault.kind === 'growth' ? fault.expected : ''))

describe('a percentage is held against the numbers beside it', () => {
  it.each([
    ['last year’s stands before it', '收到申请112件，较2022年的98件增长41.3%。', '增长14.3%'],
    ['the change stands before it', '收到申请13件，较去年增加2件，增长28.2%。', '增长18.2%'],
    ['the change stands before it without a mark between', '收到申请120件，较去年增加20件增长28%。', '增长20%'],
    ['the change is a decline', '新收申请180件，同比减少20件，下降15%。', '下降10%'],
    ['last year’s stands behind it', '收到申请9件，同比下降30%（2022年为10件）。', '下降10%'],
    ['it goes the other way', '收到申请9件，同比增长10%（上年10件）。', '下降10%'],
  ])('where %s', (_, text, expected) => expect(expectedIn(text)).toEqual([expected]))

  it.each([
    ['it is right', '收到申请112件，较2022年的98件增长14.3%。'],
    ['its last digit is off by one', '收到申请112件，较2022年的98件增长14.2%。'],
    ['last year’s is in another unit', '发布信息112条，较上年的98件增长41.3%。'],
    ['there was none last year', '收到申请3件，较上年的0件增长100%。'],
    ['it is right behind the change', '收到申请120件，较上年增加20件增长20%。'],
    ['only the percentage is said', '发布信息112条，同比增长41.3%。'],
  ])('and nothing is told where %s', (_, text) => expect(expectedIn(text)).toEqual([]))
})
