import { describe, expect, test } from 'vitest'
import { evenLines, fullLines } from '../../src/renderers/lines'
import type { Character } from '../../src/renderers/pdf/text'
import { setting } from './pdf/setting'

const { typesetter } = setting
const set = (text: string) => typesetter.set(text, 'fang')
const texts = (lines: Character[][]) => lines.map((line) => line.map(({ text }) => text).join(''))

describe('even lines', () => {
  test.each([
    ['商业企业', 2.9, ['商业', '企业']],
    ['自然人', 2.9, ['自然', '人']],
    ['法律服务机构', 2.9, ['法律', '服务', '机构']],
    ['（三）不予公开', 4.1, ['（三）', '不予公开']],
    ['总计', 2.9, ['总计']],
    ['', 2.9, ['']],
    ['甲\n乙丙', 2.9, ['甲', '乙丙']],
  ])('%s within %d em', (text, length, lines) => {
    expect(texts(evenLines(set(text), length))).toEqual(lines)
  })

  test('keep a word whole that is not to be broken', () => {
    const title = set('某某自治旗人民政府办公室')
    expect(texts(evenLines(title, 9))).toEqual(['某某自治旗人', '民政府办公室'])
    expect(texts(evenLines(title, 9, ['自治旗', '人民政府']))).toEqual(['某某自治旗', '人民政府办公室'])
  })

  test('keep a number with its year', () => {
    expect(texts(evenLines(set('青屏县2023年报告'), 5))).toEqual(['青屏县', '2023年报告'])
  })
})

describe('full lines', () => {
  test('are as long as they can be, marks with their characters', () => {
    expect(texts(fullLines(set('一二三四，五六（七）八'), 4))).toEqual(['一二三', '四，五六', '（七）八'])
  })

  test('break a word only when it is longer than a line', () => {
    expect(texts(fullLines(set('甲 word 乙'), 3))).toEqual(['甲', 'word', '乙'])
    expect(texts(fullLines(set('0123456789'), 2))).toEqual(['0123', '4567', '89'])
  })

  test('break no word of letters with accents', () => {
    expect(texts(fullLines(set('甲乙丙(zhí)丁'), 4))).toEqual(['甲乙丙', '(zhí)丁'])
  })

  test('break an address after its marks', () => {
    expect(texts(fullLines(set('网址https://www.example.gov.cn/zwgk。'), 10))).toEqual([
      '网址https://www.',
      'example.gov.cn/',
      'zwgk。',
    ])
  })

  test('leave no few letters of an address alone, as cn。 would be', () => {
    expect(texts(fullLines(set('邮箱office@example.gov.cn。'), 10))).toEqual(['邮箱office@example.', 'gov.cn。'])
  })

  test('leave the first line its indent', () => {
    expect(texts(fullLines(set('一二三四五六七'), 4, 2))).toEqual(['一二', '三四五六', '七'])
  })
})
