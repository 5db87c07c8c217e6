import { describe, expect, test } from 'vitest'
import { describeImportMessage } from '../../src/import/describe'
import { readTextSource } from '../../src/import/read/text'
import { format2021 } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { reportParts, reportText, withBars } from '../support/report-sources'

const TITLE = '青禾县示例局2022年政府信息公开工作年度报告'

/** A page's text as scripts take it: one line for each part, no space between its cells. */
const RUN_ON = [
  `${TITLE}发布时间：2023-01-20　来源：青禾县示例局`,
  '现将本年度情况报告如下。',
  '一、总体情况（一）主动公开。全年发布信息12条。',
  '二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数规章102030行政规范性文件405060',
  '三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计一、本年新收政府信息公开申请数量3000003二、上年结转政府信息公开申请数量1000001（七）总计4000004',
  '四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持100001',
  '五、存在的主要问题及改进情况解读形式不多，将增加图文解读。',
  '六、其他需要报告的事项没有其他需要报告的事项。',
  '青禾县示例局2023年1月20日',
]

describe('text whose cells ran together', () => {
  const source = readTextSource(RUN_ON.join('\n'))

  test('gives title, agency, year, prose and signature', async () => {
    const { draft, printed } = await imported(source)
    expect(printed.title).toBe(TITLE)
    expect(draft).toMatchObject({ year: 2022, agency: { name: '青禾县示例局' } })
    expect(draft.signature).toEqual({ units: ['青禾县示例局'], date: '2023-01-20' })
    expect(JSON.stringify(draft.sections.overview)).toContain('全年发布信息12条。')
    expect(JSON.stringify(draft.sections.problems)).toContain('解读形式不多，将增加图文解读。')
  })

  test('has its figures named as they are printed, and none placed', async () => {
    const { draft, messages } = await imported(source)
    expect(Object.values(figuresOf(format2021, draft)).filter((value) => value !== null)).toEqual([])
    const figures = ['102030', '405060', '3000003', '1000001', '4000004', '100001']
    expect(
      unplaced(messages)
        .join('')
        .match(/\d{2,}/g),
    ).toEqual(figures)
  })

  test('is told to have lost its cells, and what to do instead', async () => {
    const { messages } = await imported(source)
    const told = messages.filter(({ code }) => code === 'text.cells-lost')
    const words = told.map((one) => describeImportMessage(one, format2021, source))
    expect(words).toEqual([expect.stringContaining('丢了表格的格')])
    expect(words.join('')).toContain('选中正文复制后粘贴到这里，或者把网页另存后打开')
  })

  test('has no agency where its name is said nowhere else', async () => {
    const text = RUN_ON.join('\n').replaceAll('青禾县示例局', '').replace(/^/, '首页办事青禾县示例局')
    expect((await imported(readTextSource(text))).printed.title).toBeNull()
  })
})

test('text whose cells stand apart is not told to have lost them', async () => {
  const text = reportText(reportParts(format2021, distinctDraft(format2021)), withBars)
  const { messages } = await imported(readTextSource(text))
  expect(messages.map(({ code }) => code)).not.toContain('text.cells-lost')
})
