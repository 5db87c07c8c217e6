import { describe, expect, test } from 'vitest'
import { countCharacters, headingLevel, proseText } from '../../src/draft/prose-text'
import type { ProseBlock } from '../../src/draft/types'
import { PIXEL } from '../support/rich-draft'

const RICH: ProseBlock[] = [
  { type: 'heading', level: 1, text: '（一）主动公开' },
  { type: 'paragraph', runs: [{ text: '全年公开' }, { text: '信息118条', bold: true }, { text: '，均已答复。' }] },
  { type: 'image', data: PIXEL, alt: '柱状图' },
  { type: 'table', rows: [['甲', '乙']], caption: '表1' },
  { type: 'paragraph', runs: [{ text: '最后 一段。' }] },
]

describe('a line of prose', () => {
  test.each([
    ['（一）主动公开', 1],
    ['(二)依申请公开', 1],
    ['（十二）其他', 1],
    ['1.畅通渠道', 2],
    ['2、规范答复', 2],
    ['1.2022年重点工作', 2],
    ['（1）统一文书', 3],
  ] as const)('%s is a heading of level %i', (text, level) => {
    expect(headingLevel(text)).toBe(level)
  })

  test.each([
    '（一）主动公开。全年公开信息118条。',
    '（一）存在的问题：',
    '1.5万元',
    '1.2022万元',
    '2020年，县政府公开信息118条',
    '（一）',
    `（一）${'长'.repeat(40)}`,
    '',
  ])('%s is a paragraph', (text) => {
    expect(headingLevel(text)).toBeNull()
  })
})

describe('prose', () => {
  test('as text has a line for each heading and paragraph', () => {
    expect(proseText(RICH)).toBe('（一）主动公开\n全年公开信息118条，均已答复。\n最后 一段。')
  })

  test('counts what is printed, without spaces', () => {
    expect(countCharacters(RICH)).toBe([...'（一）主动公开全年公开信息118条，均已答复。最后一段。'].length)
  })
})
