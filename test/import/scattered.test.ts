import { describe, expect, test } from 'vitest'
import { readTextSource } from '../../src/import/read/text'
import { format2021 } from '../support/formats'
import { figuresOf, imported, unplaced } from '../support/imported'

const TITLE = '青禾县示例局2022年政府信息公开工作年度报告'
const REQUESTS = ['三、收到和处理政府信息公开申请情况', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计']

/** Figures of two rows, each of which adds up. */
const [SMALL, LARGE] = [
  ['5', '1', '0', '0', '0', '2', '8'],
  ['50', '10', '0', '0', '0', '20', '80'],
]

/** Text as programs leave it that take it out of a PDF: lines and columns apart, cells of several rows mixed. */
const SCATTERED: Record<string, string[]> = {
  'in a line below the labels of two rows': [
    ...REQUESTS,
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5 1 0 0 0 2 8',
  ],
  'in a line below the labels of two rows, both broken over two lines': [
    ...REQUESTS,
    ...['5.属于三类内部事务信', '息', '1.本机关不掌握相关政', '府信息'],
    '5 1 0 0 0 2 8',
  ],
  'in a line below the labels of two rows, the first broken early': [
    ...REQUESTS,
    ...['5.要求行政机', '关确认或重新', '出具已获取信息', '（七）总计'],
    '5 1 0 0 0 2 8',
  ],
  'in a row of a drawn table below the labels of two rows, both broken over two lines': [
    ...REQUESTS,
    ...['5.属于三类内部事务信', '息', '1.本机关不掌握相关政', '府信息'],
    '| 5 | 1 | 0 | 0 | 0 | 2 | 8 |',
    '|---|---|---|---|---|---|---|',
  ],
  'in single lines below the labels of two rows': [
    ...REQUESTS,
    '（七）总计',
    '四、结转下年度继续办理',
    ...['5', '1', '0', '0', '0', '2', '8'],
  ],
  'around their label, the longest broken over two lines': [...REQUESTS, '（七）总计 1461 2170 3006 1473 2823', '8 1'],
  'in single lines that do not add up, beside others that are too few': [
    ...REQUESTS,
    '（一）予以公开',
    ...['5', '1', '0'],
    '（七）总计',
    ...['5', '1', '0', '4', '0', '2', '8'],
  ],
  'in single lines that add up, behind the label of the row before': [
    ...REQUESTS,
    ...['2.其他法律行政法规禁止公开', ...SMALL, ...LARGE],
    ...['3.危及“三安全一稳定”', ...SMALL],
    ...['5.属于三类内部事务信息', ...LARGE],
  ],
  'in single lines that add up, where a row is named behind later ones': [
    ...REQUESTS,
    ...['3.危及“三安全一稳定”', ...SMALL],
    ...['5.属于三类内部事务信息', ...LARGE],
    ...['4.保护第三方合法权益', ...SMALL],
  ],
  'in single lines that add up, the first before any label': [...REQUESTS, ...SMALL, ...['（一）予以公开', ...LARGE]],
  'in a single line, their header behind them': [
    '二、主动公开政府信息情况',
    ...['行政事业性收费', '7', '第二十条第（八）项', '本年收费金额（单位：万元）', '\f'],
  ],
  'below columns whose names stand in another order': [
    '二、主动公开政府信息情况',
    '本年废止件数',
    '现行有效件数',
    '信息内容',
    '本年制发件数',
    '规章',
    ...['5', '1', '9'],
  ],
  'below one of seven column names': [
    '三、收到和处理政府信息公开申请情况',
    '总计',
    '（七）总计',
    '51',
    '四、结转下年度继续办理',
  ],
}

describe('figures', () => {
  test.each(Object.entries(SCATTERED))('%s are placed nowhere and named', async (_, lines) => {
    const { draft, messages } = await imported(readTextSource([TITLE, ...lines].join('\n')))
    expect(Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)).toEqual([])
    const figures = lines.flatMap((line) => line.split(/\s+/)).filter((word) => /^\d+$/.test(word))
    expect(unplaced(messages)).toEqual(figures)
  })

  test('of one row stay placed where they add up to another sum than printed, with nothing left over', async () => {
    const lines = [TITLE, ...REQUESTS, '（七）总计', ...['5', '1', '0', '4', '0', '2', '8']]
    const { draft, messages } = await imported(readTextSource(lines.join('\n')))
    expect(Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)).toEqual([5, 1, 0, 4, 0, 2, 8])
    expect(unplaced(messages)).toEqual([])
  })

  test('of one row stand in lines of their own in the order of the form, and stay placed', async () => {
    const rows = ['2.其他法律行政法规禁止公开', ...SMALL, '3.危及“三安全一稳定”', ...LARGE]
    const { draft, messages } = await imported(readTextSource([TITLE, ...REQUESTS, ...rows].join('\n')))
    const figures = Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)
    expect(figures.map(String)).toEqual([...SMALL, ...LARGE])
    expect(unplaced(messages)).toEqual([])
  })
})
