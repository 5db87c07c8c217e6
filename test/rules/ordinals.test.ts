import { describe, expect, it } from 'vitest'
import { ordinalFaults } from '../../src/rules/ordinals'

const told = (...lines: string[]) =>
  ordinalFaults(lines).map(({ line, start, number, what, expected }) => [line, start, number, what, expected])

describe('an enumeration of 一是……二是……', () => {
  it('tells a number that is left out, once', () => {
    expect(told('不足有：一是栏目少；三是更新慢；三是解读少。')).toEqual([[0, 10, '三是', 'skipped', '二是']])
    expect(told('不足有：一是栏目少；三是更新慢；四是解读少。')).toEqual([[0, 10, '三是', 'skipped', '二是']])
  })

  it('tells a number that comes twice', () => {
    expect(told('一是栏目少；二是更新慢；二是解读少。')).toEqual([[0, 12, '二是', 'repeated', '三是']])
  })

  it('tells what is left out between lines that begin with it', () => {
    expect(told('一是栏目少。', '三是解读少。')).toEqual([[1, 0, '三是', 'skipped', '二是']])
  })

  it('may stand within another, and begin anew', () => {
    expect(told('一是抓平台：一是建、二是管、三是用。二是抓队伍。三是抓监督。')).toEqual([])
    expect(told('一是栏目少；二是更新慢。', '（二）改进', '一是加栏目；二是勤更新。')).toEqual([])
  })

  it('may be in digits, within a line', () => {
    expect(told('不足有：（1）栏目少；（3）更新慢。')).toEqual([[0, 11, '（3）', 'skipped', '（2）']])
    expect(told('1.栏目少；2.更新慢；2.解读少。')).toEqual([[0, 12, '2.', 'repeated', '3.']])
    expect(told('（1）栏目少；（2）更新慢。改进：（1）加栏目。', '2.5万人次。', '（5）其他。')).toEqual([])
  })

  it('is not looked for in other words, nor from line to line that begin otherwise', () => {
    expect(told('一是统一是前提，三成是新增。')).toEqual([])
    expect(told('一是栏目少；二是更新慢。', '首先加栏目；二是勤更新。')).toEqual([])
  })
})
