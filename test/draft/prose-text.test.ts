import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters, proseToText, textToProse } from '../../src/draft/prose-text'
import type { ProseBlock } from '../../src/draft/types'
import { PIXEL } from '../support/rich-draft'

const marks = { image: (alt: string) => `〔图片：${alt}〕`, table: (caption: string) => `〔表格：${caption}〕` }
const toProse = (text: string, before: ProseBlock[] = []) => textToProse(text, before, marks)
const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ text }] })

const RICH: ProseBlock[] = [
  { type: 'heading', level: 1, text: '（一）主动公开' },
  { type: 'paragraph', runs: [{ text: '全年公开' }, { text: '信息118条', bold: true }, { text: '，均已答复。' }] },
  { type: 'image', data: PIXEL, alt: '柱状图' },
  { type: 'table', rows: [['甲', '乙']], caption: '表1' },
  paragraph('最后一段。'),
]

describe('prose as text', () => {
  test.each([
    ['（一）主动公开', 1],
    ['(二)依申请公开', 1],
    ['1.畅通渠道', 2],
    ['2、规范答复', 2],
    ['（1）统一文书', 3],
  ] as const)('takes the numbered line %s for a heading of level %i', (text, level) => {
    expect(toProse(text)).toEqual([{ type: 'heading', level, text }])
  })

  test.each([
    '（一）主动公开。全年公开信息118条。',
    '1.5万元',
    '2020年，县政府公开信息118条',
    `（一）${'长'.repeat(40)}`,
  ])('takes %s for a paragraph', (text) => {
    expect(toProse(text)).toEqual([paragraph(text)])
  })

  test('drops blank lines, which only separate', () => {
    expect(toProse('一\n\n  \n二\r\n')).toEqual([paragraph('一'), paragraph('二')])
  })

  test('keeps every block whose line did not change', () => {
    const text = proseToText(RICH, marks)
    expect(toProse(text, RICH)).toEqual(RICH)
    expect(toProse(`新的开头。\n${text}\n新的结尾。`, RICH)).toEqual([
      paragraph('新的开头。'),
      ...RICH,
      paragraph('新的结尾。'),
    ])
  })

  test('lets a picture be moved or deleted as its line', () => {
    const lines = proseToText(RICH, marks).split('\n')
    const moved = [lines[2], lines[0], lines[1], lines[3], lines[4]].join('\n')
    expect(toProse(moved, RICH)).toEqual([RICH[2], RICH[0], RICH[1], RICH[3], RICH[4]])
    expect(toProse([lines[0], lines[1], lines[3], lines[4]].join('\n'), RICH)).toEqual(RICH.filter((_, i) => i !== 2))
  })

  test('keeps the bold of the characters a changed line keeps', () => {
    const text = proseToText(RICH, marks).replace('均已答复', '都已按期答复')
    expect(toProse(text, RICH)[1]).toEqual({
      type: 'paragraph',
      runs: [{ text: '全年公开' }, { text: '信息118条', bold: true }, { text: '，都已按期答复。' }],
    })
  })

  test('whatever is typed, the text comes back as typed but for blank lines', () => {
    const line = fc.stringMatching(/^[（）一二1.、。甲乙 ]{0,12}$/)
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const blocks = toProse(lines.join('\n'), RICH)
        const kept = lines.filter((one) => one.trim() !== '')
        expect(
          proseToText(blocks, marks)
            .split('\n')
            .map((one) => one.trim())
            .join('\n'),
        ).toBe(kept.map((one) => one.trim()).join('\n'))
      }),
    )
  })

  test('counts what is printed', () => {
    expect(countCharacters(RICH)).toBe([...'（一）主动公开全年公开信息118条，均已答复。最后一段。'].length)
  })
})
