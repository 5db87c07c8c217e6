import { describe, expect, it } from 'vitest'
import { proseReader } from '../../../src/rules/prose/reader'
import { format2021 } from '../../support/formats'
import { ruleBook } from '../../support/rules'

const reporter = { name: '甲县教育局', level: 'department', year: 2023 } as const
const read = proseReader(ruleBook.claims, format2021, reporter)

/** What the numbers in a text are taken for. */
const claimsIn = (text: string, heading = '') =>
  read(text, heading).claims.map(({ claim, quantity }) => [text.slice(quantity.start, quantity.end), claim.about])

describe('the reader of claims', () => {
  it('takes its topic from the heading, and tells places in the block alone', () => {
    expect(claimsIn('全年共收到12件。', '（二）依申请公开')).toEqual([['12件', '本年新收']])
    expect(claimsIn('全年共收到12件。', '（一）主动公开')).toEqual([])
  })

  it('knows the years beside the report’s own by number', () => {
    expect(claimsIn('收到信息公开申请12件，2022年结转3件，结转至2024年2件。')).toEqual([
      ['12件', '本年新收'],
      ['3件', '上年结转'],
      ['2件', '结转下年度'],
    ])
    expect(claimsIn('2021年收到信息公开申请12件。')).toEqual([])
  })

  it('reads on past brackets that belong to a name', () => {
    expect(claimsIn('县政府办公厅（室）收到信息公开申请12件。')).toEqual([])
    expect(claimsIn('收到信息公开申请（含结转）12件。')).toEqual([])
  })

  it('reads on past another year that is said in brackets', () => {
    expect(claimsIn('收到信息公开申请9件（2022年为10件），予以公开6件。')).toEqual([
      ['9件', '本年新收'],
      ['6件', '予以公开'],
    ])
  })

  it('takes 规范性文件 behind 规章 for made in the same year', () => {
    expect(claimsIn('全年制发规章1部、行政规范性文件9件。')).toEqual([
      ['1部', '制发的规章'],
      ['9件', '制发的规范性文件'],
    ])
  })

  it('takes what was to be dealt with for what came and what was carried over', () => {
    expect(claimsIn('收到信息公开申请12件，上年转入3件，应办15件，办结15件。')).toEqual([
      ['12件', '本年新收'],
      ['3件', '上年结转'],
      ['15件', '应办理的申请'],
      ['15件', '答复的申请'],
    ])
  })

  it('takes answers in time for answers, unless others came late', () => {
    expect(claimsIn('收到信息公开申请12件，已按期答复11件。')[1]).toEqual(['11件', '答复的申请'])
    expect(claimsIn('收到信息公开申请12件，按期答复11件，延期答复1件。')).toEqual([['12件', '本年新收']])
  })

  it.each(['政府信息公开申请和', '信息公开的', '共计数量', '因政府信息公开引起的', '行政复议、行政诉讼'])(
    'is not held up by %s over and over',
    (words) => {
      const started = performance.now()
      read(`全年收到${words.repeat(400)}。未发生${words.repeat(400)}。自然人${words.repeat(400)}。`, '')
      expect(performance.now() - started).toBeLessThan(1000)
    },
  )

  // A pattern that reads the same words in two ways tries all ways before it gives up: twice as many with every word.
  it.each(['政府申请', '申请公开', '依申请公开政府信息', '信息申请公开', '申请', '有'])(
    'gives up soon on %s over and over before a number of something else',
    (words) => {
      const beginnings = [
        '自然人',
        '商业企业',
        '法律服务机构',
        '收到',
        '受理',
        '答复',
        '行政复议',
        '行政诉讼',
        '维持',
        '不予公开',
        '信访举报投诉类',
        '制定规章',
        '没有收到申请',
      ]
      const started = performance.now()
      for (const beginning of beginnings) read(`${beginning}${words.repeat(60)}部3件。`, '')
      expect(performance.now() - started).toBeLessThan(2000)
    },
  )
})
