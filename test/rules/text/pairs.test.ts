import { describe, expect, it } from 'vitest'
import { pairFinder } from '../../../src/rules/text/pairs'
import { ruleBook } from '../../support/rules'

const find = pairFinder(ruleBook.words)
const alone = (text: string) => find(text, 'paragraph').map(({ start }) => `${start}${text[start]}`)

describe('a mark without its other half is found', () => {
  it.each([
    ['a bracket never closed', '依据《条例》（以下简称《条例》编制本报告。', ['6（']],
    ['a bracket never closed, though a later one is', '网址（a.cn下载，电话（办公）。', ['2（']],
    ['a bracket never opened', '依据《条例》）编制。', ['6）']],
    ['a bracket behind a number, closed twice', '（二））改进措施。', ['3）']],
    ['a quotation never closed', '通过“示例发布公众号发布信息50条。', ['2“']],
    ['a quotation never opened', '通过示例发布”公众号发布信息50条。', ['6”']],
    ['a title never closed', '依据《政府信息公开条例编制本报告。', ['2《']],
  ])('%s', (_, text, found) => expect(alone(text)).toEqual(found))
})

describe('nothing is found', () => {
  it.each([
    ['where quotations follow each other', '坚持“公开为常态”“不公开为例外”，落实“三审”。'],
    ['where brackets are closed in a later sentence', '编制了目录（共三类。详见附件）。'],
    ['where brackets stand in brackets', '依据《通知》（云政办（2024）12号）编制。'],
    ['where a half-width bracket closes a full-width one', '编制了目录（共三类)。'],
    ['where a bracket closes an item’s number', '1）加强领导；2）加强培训。'],
  ])('%s', (_, text) => expect(alone(text)).toEqual([]))
})
