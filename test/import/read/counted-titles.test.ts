import { expect, test } from 'vitest'
import { sectionTitles } from '../../../src/import/read/counted-titles'

test('a group and its first row in one line of a table, both blank, are no title though they count like one', () => {
  const texts = ['三、申请情况', '一、新收', '二、结转', '三、本年（一）予以公开', '（二）部分公开', '四、复议诉讼情况']
  const lines = texts.map((text) => ({ text, figures: [] }))
  expect([...sectionTitles(lines)].map(({ text }) => text)).toEqual(['三、申请情况', '四、复议诉讼情况'])
})
