import { describe, expect, it } from 'vitest'
import { agencyFinder } from '../../../src/rules/text/agency-words'
import { ruleBook } from '../../support/rules'

const inReportOf = (name: string, text: string, level: 'government' | 'department' = 'department') =>
  agencyFinder(ruleBook.words, { name, level, year: 2025 })(text, 'paragraph').map(({ start, end }) =>
    text.slice(start, end),
  )

describe('another agency in the place of the author is found', () => {
  it.each([
    ['in what it calls itself', '云岭县石桥镇人民政府', '对照要求，我局仍有差距。', ['我局']],
    ['where the overview begins', '云岭县教育体育局', '2025年，云岭县财政局认真履行职责。', ['云岭县财政局']],
    ['in a township’s', '云岭县青溪乡人民政府', '现将石溪镇人民政府2025年政府信息公开情况公布。', ['石溪镇人民政府']],
    ['in its short name', '云岭县教育体育局', '云岭县教育体育局（以下简称“县民政局”）依法公开。', ['县民政局']],
    [
      'where the report is made known',
      '云岭县教育体育局',
      '现公布云岭县财政局2025年政府信息公开工作年度报告。',
      ['云岭县财政局'],
    ],
  ])('%s', (_, name, text, found) => expect(inReportOf(name, text)).toEqual(found))
})

describe('nothing is found', () => {
  it.each([
    ['where the author is named in short', '云岭县教育体育局', '2025年，县教体局认真履行职责，我局按时答复。'],
    ['in its own short name', '云岭县教育体育局', '云岭县教育体育局（以下简称“县教体局”）依法公开。'],
    [
      'in its name with the places it lies in before it',
      '云岭县财政局',
      '现将南江省云岭县财政局2025年政府信息公开情况公布。',
    ],
    ['where its name is turned round', '云岭市公安局石桥分局', '2025年，石桥公安分局严格执行条例。'],
    ['where another agency does something else', '云岭县教育体育局', '2025年，县财政局拨付经费。'],
    ['in words that only begin alike', '云岭县教育体育局', '自我委屈不得，为我乡亲办实事，建设我局域网。'],
    ['where the author has no name', '', '对照要求，我局仍有差距。'],
  ])('%s', (_, name, text) => expect(inReportOf(name, text)).toEqual([]))

  it('where a government tells of its agencies', () => {
    expect(inReportOf('云岭县人民政府', '2025年，县财政局认真履行职责。', 'government')).toEqual([])
  })
})
