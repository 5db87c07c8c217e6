import { describe, expect, test } from 'vitest'
import { evenLines, fullLines } from '../../../src/renderers/pdf/lines'
import { setting } from './setting'

const { typesetter } = setting
const measure = (text: string) => typesetter.width(text, 'fang')

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
    expect(evenLines(text, length, measure)).toEqual(lines)
  })

  test('keep a number with its year', () => {
    expect(evenLines('青屏县2023年报告', 5, measure)).toEqual(['青屏县', '2023年报告'])
  })
})

describe('full lines', () => {
  test('are as long as they can be, marks with their characters', () => {
    expect(fullLines('一二三四，五六（七）八', 4, measure)).toEqual(['一二三', '四，五六', '（七）八'])
  })

  test('break a word only when it is longer than a line', () => {
    expect(fullLines('甲 word 乙', 3, measure)).toEqual(['甲', 'word', '乙'])
    expect(fullLines('0123456789', 2, measure)).toEqual(['0123', '4567', '89'])
  })
})
