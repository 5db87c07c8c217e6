import { describe, expect, it } from 'vitest'
import { partsNamedFinder } from '../../../src/rules/text/parts-named'
import { ruleBook } from '../../support/rules'

const find = partsNamedFinder(ruleBook.words, 6)
const named = (text: string) => find(text, 'paragraph').map(({ start, end }) => text.slice(start, end))

describe('a number of parts that is not the form’s is found', () => {
  it.each([
    ['before 部分', '本报告由总体情况、主动公开政府信息情况等五个部分组成。', ['五个部分']],
    ['behind what it was written by', '本年度报告根据《条例》编制，由七部分组成。', ['七部分']],
    ['in digits', '全文共7部分。', ['7部分']],
    [
      'before 方面, where the last part is named',
      '报告包括总体情况、其他需要报告的事项等五个方面的内容。',
      ['五个方面'],
    ],
  ])('%s', (_, text, found) => expect(named(text)).toEqual(found))
})

describe('nothing is found', () => {
  it.each([
    ['where there are as many', '本报告由总体情况、其他需要报告的事项等六个部分组成。'],
    ['where the aspects of section one are counted', '本报告从主动公开、监督保障等五个方面编制。'],
    ['where a part is numbered', '本报告共六个部分，第一部分为总体情况。'],
    ['where something else has parts', '办事指南由三个部分组成。'],
  ])('%s', (_, text) => expect(named(text)).toEqual([]))
})
