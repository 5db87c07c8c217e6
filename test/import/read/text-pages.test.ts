import { describe, expect, test } from 'vitest'
import { readTextSource } from '../../../src/import/read/text'
import { format2021 } from '../../support/formats'
import { figuresOf, imported, unplaced } from '../../support/imported'

const TITLE = '青禾县示例局2022年政府信息公开工作年度报告'
const SECTION = '三、收到和处理政府信息公开申请情况'
const HEADER = ['自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计']

/** A header as it comes out of narrow columns, line by line. */
const BROKEN = [
  ['申请人情况', '自然', '人', '法人或其他组织', '总计', '商业', '企业', '科研', '机构', '社会', '公益', '组织'],
  ['法律', '服务', '机构 其他'],
].flat()

async function read(lines: string[]) {
  const { draft, messages } = await imported(readTextSource([TITLE, SECTION, ...lines].join('\n')))
  const placed = Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)
  return { placed, unplaced: unplaced(messages), codes: messages.map(({ code }) => code) }
}

describe('a header broken into lines', () => {
  const row = '（七）总计 5 1 0 0 0 2 8'

  test('leaves no doubt where its words spell all columns in order', async () => {
    const { placed, codes } = await read([...BROKEN, row])
    expect(placed).toEqual([5, 1, 0, 0, 0, 2, 8])
    expect(codes).not.toContain('cells.uncertain')
  })

  test('leaves a row with a figure too few to be named', async () => {
    const { placed, unplaced } = await read([...BROKEN, '（七）总计 5 1 0 0 2 8'])
    expect(placed).toEqual([])
    expect(unplaced).toEqual(['5', '1', '0', '0', '2', '8'])
  })

  test.each([
    ['one of its words is missing', BROKEN.filter((word) => word !== '公益')],
    [
      'two of its columns stand the other way round',
      BROKEN.map((word) => ({ 商业: '科研', 企业: '机构', 科研: '商业' })[word] ?? word),
    ],
  ])('does not tell the columns where %s', async (_, header) => {
    const { placed, unplaced, codes } = await read([...header, row])
    expect(placed.length === 0 || codes.includes('cells.uncertain')).toBe(true)
    expect([...placed.map(String), ...unplaced]).toEqual(['5', '1', '0', '0', '0', '2', '8'])
  })
})

describe('the cells of a row in lines of their own, in text cut into pages', () => {
  test('are placed where they add up', async () => {
    const { placed } = await read([...HEADER, '（七）总计', ...['5', '1', '0', '0', '0', '2', '8'], '\f'])
    expect(placed).toEqual([5, 1, 0, 0, 0, 2, 8])
  })

  test('are named where they do not, as their order may be another', async () => {
    const { placed, unplaced } = await read([...HEADER, '（七）总计', ...['5', '1', '0', '4', '0', '2', '8'], '\f'])
    expect(placed).toEqual([])
    expect(unplaced).toEqual(['5', '1', '0', '4', '0', '2', '8'])
  })

  test('are named below the label of a blank row of another table', async () => {
    const { unplaced } = await read(['行政强制', '信息内容', '行政事业性收费', '7', '本年收费金额（单位：万元）', '\f'])
    expect(unplaced).toEqual(['7'])
  })
})

describe('between the rows of a table cut into pages', () => {
  const rows = ['（一）予以公开 5 1 0 0 0 2 8', '（七）总计 5 1 0 0 0 2 8']

  test.each([
    ['marked numbers', '— 1 —', '— 2 —'],
    ['bare numbers that count the pages', '4', '5'],
    ['numbers of all pages', '1/2', '2/2'],
  ])('%s are no figures', async (_, first, second) => {
    const { placed, unplaced } = await read([...HEADER, rows[0] ?? '', first, `\f${rows[1]}`, second, '\f'])
    expect(placed).toHaveLength(14)
    expect(unplaced).toEqual([])
  })

  test('what stands on top of every page is none of their words', async () => {
    const { placed, unplaced } = await read([
      ...HEADER,
      rows[0] ?? '',
      '\f青禾县示例局 打印于1月7日 22',
      rows[1] ?? '',
      '\f青禾县示例局 打印于1月7日 22',
      '四、政府信息公开行政复议、行政诉讼情况',
    ])
    expect(placed).toHaveLength(14)
    expect(unplaced).toEqual([])
  })

  test('a number that counts no pages is named', async () => {
    const { unplaced } = await read([...HEADER, rows[0] ?? '', '4', `\f${rows[1]}`, '9', '\f'])
    expect(unplaced).toContain('4')
  })
})
