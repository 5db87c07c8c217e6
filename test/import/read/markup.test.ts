import { describe, expect, test } from 'vitest'
import { brokenLines, withoutMarkup } from '../../../src/import/read/text/markup'

describe('of markup that programs leave in a text only the words stay', () => {
  test.each([
    ['a fence of Pandoc', '::: {#a .b}\n正文\n:::', '\n正文\n'],
    ['a fence with a class, and the colons behind it', '::: section :::\n正文\n::::', '\n正文\n'],
    ['words with attributes', '[附件]{.underline}、[注]{lang=zh}', '附件、注'],
    ['a title with a name', '# 标题 {#a}', '# 标题'],
    ['elements', '<div class="a">甲</div><b>乙</b><hr />丙', '甲乙丙'],
    ['what is set in', '> > 正文', '正文'],
  ])('%s', (_, text, words) => expect(withoutMarkup(text)).toBe(words))
})

describe('what only looks like markup stays', () => {
  test.each([
    ['a sentence behind colons', '::: 说明：数据截至12月底'],
    ['brackets and braces', '第[三]{四}项'],
    ['what is less and what is more', '甲 a<b and b>c 乙'],
    ['a number behind a sign', '公开>50 件'],
  ])('%s', (_, text) => expect(withoutMarkup(text)).toBe(text))
})

test('an item of a list ends its line', () => {
  expect(brokenLines(withoutMarkup('<ul><li>甲</li><li>乙</li></ul>'))).toEqual(['甲', '乙', ''])
})
