import { expect, test } from 'vitest'
import { isJunkLine } from '../../src/import/recognise/lines'
import { importWords } from '../support/import-words'

test.each(importWords.blankMarks)('a blank cell printed %s on a line of its own is no line of a page', (mark) => {
  expect(isJunkLine(mark, importWords)).toBe(false)
})

test.each([
  '分享到：',
  '【打印】',
  '打印 | 关闭',
  '返回顶部',
  '首页 > 下载',
  '•',
  '• 打印',
  '点击展开全部信息',
  '==== 正文 ====',
  '栏目：政府信息公开年报',
])('%s is a line of a page', (line) => {
  expect(isJunkLine(line, importWords)).toBe(true)
})
