import { describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { readTextSource } from '../../src/import/read/text'
import { imported, unplaced } from '../support/imported'
import { cell, exactSource } from '../support/report-sources'

const read = (...lines: string[]) => imported(readTextSource(lines.join('\n')))

const HEADER = '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数'
const PEOPLE = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'

describe('sections of a report', () => {
  test('begin with the numbered title, not with a line of the preface that reads like one', async () => {
    const { draft } = await read(
      '青禾县示例局2021年度政府信息',
      '公开工作年度报告',
      '概述',
      '本报告由青禾县示例局编制。',
      '一、总体情况',
      '全年平稳。',
      '二、主动公开政府信息情况',
      HEADER,
      '规章 | 3 | 1 | 12',
      '行政规范性文件 | 6 | 2 | 32',
    )
    expect(draft.agency.name).toBe('青禾县示例局')
    expect(draft.preface.map((block) => block.type)).toEqual(['paragraph', 'paragraph'])
    expect(draft.sections.overview).toEqual([{ type: 'paragraph', runs: [{ text: '全年平稳。' }] }])
    expect(getCell(draft, 'proactive.article20_1.normativeDocuments.inForce')).toBe(32)
  })

  test('end the rows of their tables: figures without a label in the next belong to no row before', async () => {
    const { draft, messages } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      PEOPLE,
      '一、本年新收政府信息公开申请数量 | 19 | 1 | 0 | 0 | 0 | 0 | 20',
      '四、政府信息公开行政复议、行政诉讼情况',
      '7 | 1 | 0 | 3 | 11',
    )
    expect(getCell(draft, 'requests.received.total')).toBe(20)
    expect(unplaced(messages)).toEqual(['7', '1', '0', '3', '11'])
  })
})

describe('a list of the sections above the report', () => {
  test('takes nothing of what stands before it away', async () => {
    const titles = ['一、总体情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项']
    const { draft } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '按规定编制。',
      '目录',
      ...titles,
      ...titles.flatMap((title) => [title, '全年平稳。']),
    )
    expect(draft.agency.name).toBe('青禾县示例局')
    expect(draft.preface).toEqual([{ type: 'paragraph', runs: [{ text: '按规定编制。' }] }])
    expect(draft.sections.problems).toEqual([{ type: 'paragraph', runs: [{ text: '全年平稳。' }] }])
  })
})

describe('a section', () => {
  test.each([
    '五、存在的主要问题及整改措施',
    '五是存在的主要问题及改进情况',
    '五、存在问题及整改措施',
    '五、存在的主要问题和下一步改进措施',
    '五、政务公开中的问题及下步打算',
  ])('titled %s keeps its text', async (title) => {
    const { draft } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      title,
      '更新有时不及时，已定专人。',
    )
    expect(draft.sections.problems).toEqual([{ type: 'paragraph', runs: [{ text: '更新有时不及时，已定专人。' }] }])
  })

  test.each([
    ['第五部分', ['第一部分 ', '第二部分：', '第五部分　']],
    ['a space behind the number', ['一 ', '二 ', '五 ']],
    ['Arabic figures', ['1、', '2、', '5、']],
    ['figures in brackets', ['（一）', '（二）', '（五）']],
  ])('numbered with %s keeps its text', async (_, [first, second, fifth]) => {
    const { draft } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      `${first}总体情况`,
      '全年平稳。',
      `${second}主动公开政府信息情况`,
      `${fifth}存在的主要问题及改进情况`,
      '更新有时不及时，已定专人。',
    )
    expect(draft.sections.overview).toEqual([{ type: 'paragraph', runs: [{ text: '全年平稳。' }] }])
    expect(draft.sections.problems).toEqual([{ type: 'paragraph', runs: [{ text: '更新有时不及时，已定专人。' }] }])
  })

  test.each(['一、工作推进情况', '一、政务公开工作概况'])('that is the first has its text below %s', async (title) => {
    const { draft } = await read('青禾县示例局2022年政府信息公开工作年度报告', '按规定编制。', title, '全年平稳。')
    expect(draft.sections.overview).toEqual([{ type: 'paragraph', runs: [{ text: '全年平稳。' }] }])
    expect(draft.preface).toHaveLength(1)
  })

  test('has its text where the one before is left out and the number counts on', async () => {
    const { draft } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      '四、短板与不足',
      '更新有时不及时，已定专人。',
    )
    expect(draft.sections.problems).toEqual([{ type: 'paragraph', runs: [{ text: '更新有时不及时，已定专人。' }] }])
  })

  test('the form does not have belongs to no table before it, and past ten to the text before it', async () => {
    const titles = ['七、附则', '八、附表', '九、附图', '十、附录', '十一、附言']
    const { draft, printed } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '三、其他工作',
      '全年平稳。',
      '六、其他需要报告的事项',
      ...titles.flatMap((title) => [title, '无。']),
    )
    expect(printed.sections.map((one) => one.printed)).toEqual([
      '二、主动公开政府信息情况',
      '三、其他工作',
      '六、其他需要报告的事项',
      ...titles,
    ])
    expect(JSON.stringify(draft)).not.toContain('全年平稳')
    expect(draft.sections.others).toHaveLength(10)
  })

  test.each([
    ['overview', '一、总体概述'],
    ['overview', '一、2022年工作总体情况'],
    ['overview', '一、政府信息公开工作概述'],
    ['overview', '第一部分 总体情况'],
    ['overview', '一　总体情况'],
    ['overview', '一、总体情况。'],
    ['proactive', '二、行政机关主动公开政府信息的情况'],
    ['proactive', '二、本年度主动公开信息情况'],
    ['requests', '三、行政机关收到和处理政府信息公开申请情况'],
    ['requests', '三、依申请公开工作情况'],
    ['disputes', '四、因政府信息公开申请行政复议、提起行政诉讼的情况'],
    ['disputes', '四、复议、诉讼情况'],
    ['problems', '五、工作不足及下一步打算'],
    ['others', '六、其他需要报告的情况'],
  ])('%s is known by its number and a word: %s', async (key, title) => {
    const titles = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]
    const keys = ['overview', 'proactive', 'requests', 'disputes', 'problems', 'others']
    const lines = titles.flatMap((one, index) => [keys[index] === key ? title : one, '平稳。'])
    const { printed } = await read('青禾县示例局2022年政府信息公开工作年度报告', ...lines)
    expect(printed.sections.map(({ section }) => section?.key)).toEqual(keys)
  })

  test('titled like the next, which has a title with its own number, is the one whose number it has', async () => {
    const { draft } = await read(
      '青禾县示例院2022年政府信息公开工作年度报告',
      '一、主动公开情况',
      '全年发布信息 31 条。',
      '二、主动公开政府信息情况',
      HEADER,
      '规章 | 3 | 1 | 12',
    )
    expect(draft.sections.overview).toEqual([{ type: 'paragraph', runs: [{ text: '全年发布信息 31 条。' }] }])
    expect(getCell(draft, 'proactive.article20_1.regulations.inForce')).toBe(12)
  })

  test('has the items of a list in it that read like the titles of others', async () => {
    const { draft, printed } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '一、总体情况',
      '一、主动公开政府信息情况',
      '全年发布信息 31 条。',
      '二、主动公开政府信息情况',
      HEADER,
      '规章 | 3 | 1 | 12',
    )
    expect(printed.sections.map(({ printed }) => printed)).toEqual(['一、总体情况', '二、主动公开政府信息情况'])
    expect(draft.sections.overview?.length).toBe(2)
  })

  test('with a title of its own begins with no item of a list that shares its number and a word', async () => {
    const { draft } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '一、总体情况',
      '四、做好解读',
      '五、抓好问题整改',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '更新有时不及时，已定专人。',
    )
    expect(draft.sections.problems).toEqual([{ type: 'paragraph', runs: [{ text: '更新有时不及时，已定专人。' }] }])
  })

  test('does not begin with a sentence that counts and only reads like its title', async () => {
    const { draft } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '一、总体情况',
      '全年平稳。',
      '五是存在的主要问题及改进的情况',
      '六、其他需要报告的事项',
      '无。',
    )
    expect(draft.sections.problems).toEqual([])
  })
})

describe('the header of a table', () => {
  test('is no numbered row that reads like one of its columns', async () => {
    const rows = [
      ['3.其他', '', '', '', '', '', '', ''],
      ['（七）总计', '18', '13', '27', '20', '32', '38', '148'],
    ]
    const { draft } = await imported(
      exactSource([
        '青禾县示例局2022年政府信息公开工作年度报告',
        '三、收到和处理政府信息公开申请情况',
        rows.map((row) => row.map((text) => cell(text))),
      ]),
    )
    expect(getCell(draft, 'requests.total.other')).toBe(38)
  })
})

describe('a label', () => {
  test('that a figure is glued to is none misspelt: the figure would be lost', async () => {
    const { draft, messages } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      PEOPLE,
      '4.无正当理由大量反复申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1',
      '5.要求行政机关确认或重新出具已获取信息425 | 101 | 3 | 4 | 5 | 6 | 544',
    )
    expect(getCell(draft, 'requests.notProcessed.excessive.total')).toBe(1)
    expect(unplaced(messages).join()).toContain('425')
  })
})

describe('a report that prints none of the tables', () => {
  test('and speaks of what is a label of a form as well is read by the form of its year', async () => {
    const { draft } = await read(
      '青禾县示例局2024年政府信息公开工作年度报告',
      '一、总体情况',
      '继续有效的规范性文件 25 件，政府采购公告 3 条。',
    )
    expect(draft.format).toBe('2021')
  })

  test('is not read where it is on a year before the first form', async () => {
    const { messages } = await read(
      '青禾县示例局2013年度信息公开工作年度报告',
      '一、主动公开政府信息的情况：',
      '全年主动公开信息 5 条。',
    )
    expect(messages).toContainEqual(expect.objectContaining({ code: 'report.early', year: 2013, from: 2016 }))
  })

  test('is not read where it is a school’s, on its own year', async () => {
    const { messages } = await read('青禾学院2020-2021学年信息公开工作年度报告', '一、概述', '全校平稳。')
    expect(messages.map(({ code }) => code)).toContain('report.school-year')
  })
})

describe('text in a section of tables', () => {
  const lines = [
    '青禾县示例局2022年政府信息公开工作年度报告',
    '三、收到和处理政府信息公开申请情况',
    '2022年，共收到 8 份申请，均为自然人。',
    PEOPLE,
    '一、本年新收政府信息公开申请数量 | 8 | 0 | 0 | 0 | 0 | 0 | 8',
    '以上申请均已答复。',
  ]

  test('has no place in a draft, and is told of', async () => {
    const { draft, messages } = await read(...lines)
    expect(getCell(draft, 'requests.received.total')).toBe(8)
    expect(unplaced(messages)).toEqual([])
    expect(messages).toContainEqual(
      expect.objectContaining({
        code: 'text.unplaced',
        found: '2022年，共收到 8 份申请，均为自然人。',
      }),
    )
  })
})

describe('what a page prints around a report', () => {
  test.each([
    '【打印】 【字体：',
    '作者： | 来源：本网 | 时间：2022-01-07 点击数：- 分享到：',
    '【 字体： 分享到：',
    '发布来源：示例网',
    'P. 8',
  ])('is no preface: %s', async (line) => {
    const { draft } = await read('青禾县示例局2022年政府信息公开工作年度报告', line, '一、总体情况', '全年平稳。')
    expect(draft.preface).toEqual([])
  })

  test('ends the last section where it asks to scan a code', async () => {
    const { draft } = await read(
      '青禾县示例局2022年政府信息公开工作年度报告',
      '六、其他需要报告的事项',
      '没有需要报告的事项。',
      '更多内容欢迎扫描下方二维码关注青禾!',
    )
    expect(draft.sections.others).toHaveLength(1)
  })
})

/** The sections of prose, in plain text, and what is named. */
async function proseOf(...lines: string[]): Promise<Record<string, string[]>> {
  const { draft, messages } = await read(...lines)
  const texts = Object.entries(draft.sections).map(([key, blocks]) => [
    key,
    blocks.map((block) =>
      block.type === 'paragraph'
        ? block.runs.map(({ text }) => text).join('')
        : block.type === 'heading'
          ? block.text
          : '',
    ),
  ])
  const named = messages.flatMap((one) => (one.code === 'text.unplaced' ? [one.found] : []))
  return { ...Object.fromEntries(texts), named }
}

describe('titles of sections', () => {
  const TITLE = '青禾县示例局2022年政府信息公开工作年度报告'

  test('count on from one in brackets, and may have a second number, as where a list set one and one was typed', async () => {
    const { others, problems } = await proseOf(
      TITLE,
      '（一）总体情况',
      '全年平稳。',
      '（五）存在的主要问题及改进情况',
      '人手不足。',
      '六、建议提案办理情况',
      '均已答复。',
      '七、（六）其他需要报告的事项',
      '没有收费。',
    )
    expect(others).toEqual(['没有收费。'])
    expect(problems).toEqual(['人手不足。', '六、建议提案办理情况', '均已答复。'])
  })

  test('with a second number go before those that share only a word with them', async () => {
    const { others, problems } = await proseOf(
      TITLE,
      '一、总体情况',
      '全年平稳。',
      '四、存在的主要问题及改进情况',
      '人手不足。',
      '五、需要说明的事项',
      '均已答复。',
      '六、第五部分：其他需要报告的事项',
      '没有收费。',
    )
    expect(others).toEqual(['没有收费。'])
    expect(problems).toEqual(['人手不足。', '五、需要说明的事项', '均已答复。'])
  })

  test.each(['1、', '（一）'])('numbered like %s are not those of a text that only read like one', async (first) => {
    const numbers = first === '1、' ? ['1、', '2、', '5、', '6、'] : ['（一）', '（二）', '（五）', '（六）']
    const [one, two, five, six] = numbers
    const { overview, problems, others } = await proseOf(
      TITLE,
      `${one}总体情况`,
      '全年平稳。',
      '（二）主动公开情况',
      '发布及时。',
      `${two}主动公开政府信息情况`,
      HEADER,
      '规章 | 3 | 1 | 12',
      `${five}存在的主要问题及改进情况`,
      ...(first === '1、' ? ['（二）主动公开情况'] : []),
      '人手不足。',
      `${six}其他需要报告的事项`,
      '没有收费。',
    )
    expect(overview).toEqual(['全年平稳。', '（二）主动公开情况', '发布及时。'])
    expect(problems).toEqual([...(first === '1、' ? ['（二）主动公开情况'] : []), '人手不足。'])
    expect(others).toEqual(['没有收费。'])
  })
})

test('a summary in another language below a report without a signature is named, and an address on the web is none', async () => {
  const { others, named } = await proseOf(
    '青禾县示例局2022年政府信息公开工作年度报告',
    '六、其他需要报告的事项',
    '没有收费。',
    'https://www.example.gov.cn/open/ index 2022 report',
    'Summary of the yearly report for readers abroad',
  )
  expect(others).toEqual(['没有收费。', 'https://www.example.gov.cn/open/ index 2022 report'])
  expect(named).toEqual(['Summary of the yearly report for readers abroad'])
})
