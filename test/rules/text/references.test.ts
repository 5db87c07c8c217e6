import { describe, expect, it } from 'vitest'
import { referenceFinder } from '../../../src/rules/text/references'
import { ruleBook } from '../../support/rules'

const find = referenceFinder(ruleBook.words)
const numbers = (text: string) => find(text, 'paragraph').map(({ start, end }) => text.slice(start, end))

describe('a wrong number is found', () => {
  it.each([
    ['of the Regulation before it was revised', '《政府信息公开条例》（国务院令第492号）', ['国务院令第492号']],
    ['before the Regulation', '国务院令第771号《中华人民共和国政府信息公开条例》', ['国务院令第771号']],
    [
      'that counts articles',
      '《中华人民共和国政府信息公开条例》（国务院第711条令，下称《条例》）',
      ['国务院第711条令'],
    ],
    ['that ends as an article’s', '《政府信息公开条例》（国务院令第711条）', ['国务院令第711条']],
    [
      'of the notice on the form',
      '《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕60号）',
      ['〔2021〕60号'],
    ],
  ])('%s', (_, text, found) => expect(numbers(text)).toEqual(found))
})

describe('a number is left alone', () => {
  it.each([
    ['that is the Regulation’s', '《中华人民共和国政府信息公开条例》（中华人民共和国国务院令第711号）'],
    ['beside the one in force', '《政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）'],
    ['of another regulation', '《重大行政决策程序暂行条例》（国务院令第713号）'],
    ['that is an article’s of another law', '《民法典》第711条'],
    ['that counts what was published', '全年公开信息711条。'],
    ['of the notice on the form', '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）'],
    ['of the first form', '《政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）'],
  ])('%s', (_, text) => expect(numbers(text)).toEqual([]))
})
