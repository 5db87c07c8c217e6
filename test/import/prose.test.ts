import { describe, expect, test } from 'vitest'
import { readTextSource } from '../../src/import/read/text'
import { imported } from '../support/imported'

const REPORT = `# 关于青禾县示例局 2021 年度政府信息公开工作年度报告
本报告由青禾县示例局编制。联系地址：青禾县一号路2号，邮编：000001，联系电话：0000-0000001，电子邮箱：office@example.cn。
一、总体情况
总的看，**全年平稳**。
（一）主动公开
1.门户网站
（1）栏目更新
全年更新栏目。
（二）依申请公开情况良好，按时答复了每一件申请，没有超过期限的，也没有被投诉的，群众满意。
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
问题是更新慢。
六、其他需要报告的事项
无。
青禾县示例局
青禾县示例中心
二〇二二年一月二十日
责任编辑：某某
`

const result = imported(readTextSource(REPORT))

describe('prose of a report', () => {
  test('keeps its headings with their levels, its paragraphs and what is bold', async () => {
    const { draft } = await result
    expect(draft.sections.overview).toEqual([
      { type: 'paragraph', runs: [{ text: '总的看，' }, { text: '全年平稳', bold: true }, { text: '。' }] },
      { type: 'heading', level: 1, text: '（一）主动公开' },
      { type: 'heading', level: 2, text: '1.门户网站' },
      { type: 'heading', level: 3, text: '（1）栏目更新' },
      { type: 'paragraph', runs: [{ text: '全年更新栏目。' }] },
      {
        type: 'paragraph',
        runs: [{ text: '（二）依申请公开情况良好，按时答复了每一件申请，没有超过期限的，也没有被投诉的，群众满意。' }],
      },
    ])
  })

  test('stands in its own section', async () => {
    const { draft } = await result
    expect(draft.sections.problems).toEqual([{ type: 'paragraph', runs: [{ text: '问题是更新慢。' }] }])
    expect(draft.sections.others).toEqual([{ type: 'paragraph', runs: [{ text: '无。' }] }])
  })

  test('ends at the signature: all its agencies, the date in Chinese numerals', async () => {
    const { draft } = await result
    expect(draft.signature).toEqual({ units: ['青禾县示例局', '青禾县示例中心'], date: '2022-01-20' })
  })

  test('says who reports on which year, in a title that is not the official one', async () => {
    const { draft, printed } = await result
    expect(draft.agency.name).toBe('青禾县示例局')
    expect(draft.agency.level).toBe('department')
    expect(draft.year).toBe(2021)
    expect(draft.title).toBe('关于青禾县示例局2021年度政府信息公开工作年度报告')
    expect(printed.title).toBe(draft.title)
  })

  test('gives the contact details plainly stated', async () => {
    const { agency } = (await result).draft
    expect(agency).toMatchObject({
      address: '青禾县一号路2号',
      postcode: '000001',
      phone: '0000-0000001',
      email: 'office@example.cn',
    })
  })

  test('gives an address that ends before what follows without a mark, and none where only the word stands', async () => {
    const addressOf = async (text: string) => {
      const lines = ['青禾县示例局2021年政府信息公开工作年度报告', text, '一、总体情况', '全年平稳。']
      return (await imported(readTextSource(lines.join('\n')))).draft.agency
    }
    const run = await addressOf('地址：青禾县一号路2号邮编:000001，电话/传真：0000-0000001。')
    expect(run).toMatchObject({ address: '青禾县一号路2号', postcode: '000001', phone: '0000-0000001' })
    expect((await addressOf('公开了办公地址及电话、单位简介等信息。')).address).toBeNull()
  })

  test('begins with a line that leads to it where no title stands above', async () => {
    const lead = '按照县政府办公室有关通知的要求，现将青禾县示例局2021年政府信息公开工作报告如下：'
    const { draft } = await imported(readTextSource(`来源：\n${lead}\n一、总体情况\n全年平稳。`))
    expect(draft.preface).toEqual([{ type: 'paragraph', runs: [{ text: lead }] }])
  })

  test('leaves out what the portal says of the page in a table', async () => {
    const lines = [
      '青禾县示例局2021年政府信息公开工作年度报告',
      '| 索引号 | 4711/2022-00007 |',
      '| 发布机构 | 示例局 |',
    ]
    const { draft, messages } = await imported(readTextSource([...lines, '一、总体情况', '全年平稳。'].join('\n')))
    expect(draft.preface).toEqual([])
    expect(messages.map(({ code }) => code)).not.toContain('figure.unplaced')
  })

  test('is told apart from a page that is no report', async () => {
    const { messages } = await imported(readTextSource('欢迎访问\n登录\n今日天气晴。'))
    expect(messages.map(({ code }) => code)).toContain('report.none')
  })

  test('may be copied in part: one section and a preface that says what it is', async () => {
    const preface = '现编制本年度报告，所列数据的统计期限自2021年1月1日起至12月31日止。'
    const read = async (...lines: string[]) =>
      (await imported(readTextSource([...lines, '一、总体情况', '全年平稳。'].join('\n')))).messages.map(
        ({ code }) => code,
      )
    expect(await read(preface)).not.toContain('report.none')
    expect(await read('本年度报告由办公室编制。')).toContain('report.none')
  })

  test('is told apart from a work summary, which has one of its titles', async () => {
    const text =
      '青禾县示例局2023年工作总结\n一、主要工作\n建成服务站。\n二、存在问题\n人手不足。\n三、下一步打算\n继续努力。'
    const { messages } = await imported(readTextSource(text))
    expect(messages.map(({ code }) => code)).toContain('report.none')
  })

  test.each([
    [
      'below the word for it',
      ['目录', '一、总体情况 1', '二、主动公开政府信息情况 3', '五、存在的主要问题及改进情况 6'],
    ],
    ['with dots', ['一、总体情况......1', '（一）主动公开......1', '二、主动公开政府信息情况......3']],
  ])('is told apart from a page of its contents alone, %s', async (_, lines) => {
    const title = '青禾县示例局2023年政府信息公开工作年度报告'
    const codes = async (...text: string[]) =>
      (await imported(readTextSource([title, ...text].join('\n')))).messages.map(({ code }) => code)
    expect(await codes(...lines)).toContain('report.contents')
    expect(await codes(...lines, '一、总体情况', '全年平稳。', '主动公开信息。', '办结申请。')).not.toContain(
      'report.contents',
    )
  })

  test('is told apart from a notice that carries the blank form', async () => {
    const form = [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '第二十条第（一）项',
      '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
      '规章 | | |',
    ]
    const codes = async (line: string) =>
      (await imported(readTextSource([line, ...form].join('\n')))).messages.map(({ code }) => code)
    expect(await codes('关于做好2023年政府信息公开工作年度报告编制工作的通知')).toContain('report.notice')
    expect(await codes('青禾县示例局2023年政府信息公开工作年度报告')).not.toContain('report.notice')
    expect(await codes('政府信息公开工作年度报告格式模板')).not.toContain('report.notice')
  })

  test.each([
    ['its period', '本报告数据的统计期限自2023年1月1日起。', 'title.missing'],
    ['what it calls itself', '现公布青禾县示例局2023年政府信息公开工作年度报告。', 'title.quoted'],
    ['what it calls itself without 政府', '现公布青禾县示例局2023年信息公开工作年度报告。', 'title.quoted'],
    ['a sentence that begins with it', '2023年,我局依法办理申请。', 'title.missing'],
    ['a sentence that begins with the year as one', '2023年度共公开信息5条。', 'title.missing'],
  ])('has the year of %s where its title is missing, and the agency that signs it', async (_, preface, code) => {
    const [, ...lines] = REPORT.replace('青禾县示例中心\n', '').split('\n')
    const { draft, messages } = await imported(readTextSource([preface, ...lines].join('\n')))
    expect(draft.year).toBe(2023)
    expect(draft.agency.name).toBe('青禾县示例局')
    expect(messages).toContainEqual(expect.objectContaining({ code }))
  })

  test.each([
    ['figures and their unit', '2022年共有一件涉及政府信息公开工作的行政复议，涉及的行政诉讼数为', '0 件，均已办结。'],
    [
      'a numeral that is part of a word',
      '下一年，本单位将根据县里部署的政务公开工作的具体要求，进',
      '一步提高认识，补齐短板。',
    ],
    [
      'the number of a document',
      '按照县里印发的政务公开工作要点分工方案的要求（青政办发）',
      '〔2020〕38号，突出重点。',
    ],
    ['a bracket', '依据《中华人民共和国政府信息公开条例》和省里的《信息公开若干规定》', '（以下简称《规定》）编制。'],
  ])('goes on in a line that begins with %s', async (_, line, rest) => {
    const text = ['青禾县示例局2022年政府信息公开工作年度报告', '一、总体情况', line, rest].join('\n')
    const { draft } = await imported(readTextSource(text))
    expect(draft.sections.overview).toMatchObject([{ type: 'paragraph' }])
  })

  test('does not go on in an item of a list, nor in a paragraph that opens with its year', async () => {
    const lines = [
      '现将本单位二〇二二年政府信息公开工作的情况报告如下',
      '1、强化组织，定期学习，由办公室负责日常的工作与检查',
      '2022年，全年平稳。',
    ]
    const text = ['青禾县示例局2022年政府信息公开工作年度报告', '一、总体情况', ...lines].join('\n')
    const { draft } = await imported(readTextSource(text))
    expect(draft.sections.overview).toHaveLength(3)
  })

  test.each([
    ['关于2023年政府信息公开工作年度报告', '青禾县示例局'],
    ['政府信息公开工作年度报告（2023年度）', '青禾县示例局'],
  ])('has the agency of the line above where the title goes on with %s', async (second, agency) => {
    const [, ...lines] = REPORT.split('\n')
    const { draft } = await imported(readTextSource([agency, second, ...lines].join('\n')))
    expect([draft.agency.name, draft.year, draft.title]).toEqual([agency, 2023, `${agency}${second}`])
  })

  test.each(['时间：2024年01月23日 09:21 作者：办公室', '点击：[126]'])(
    'has no line of the page in its preface: %s',
    async (line) => {
      const [title, ...lines] = REPORT.split('\n')
      const { draft } = await imported(readTextSource([title, line, ...lines].join('\n')))
      expect(JSON.stringify(draft.preface)).not.toContain(line.slice(0, 2))
    },
  )

  test('has the agency of a title without a year, and the year a sentence begins with', async () => {
    const [, ...lines] = REPORT.split('\n')
    const text = ['青禾县示例局政府信息公开工作年度报告', '2023年，我局依法办理申请。', ...lines].join('\n')
    const { draft, printed } = await imported(readTextSource(text))
    expect([draft.agency.name, draft.year]).toEqual(['青禾县示例局', 2023])
    expect(printed.title).toBe('青禾县示例局政府信息公开工作年度报告')
  })

  test('keeps text that was decoded wrongly and points at it', async () => {
    const { draft, messages } = await imported(readTextSource(REPORT.replace('更新慢', '更新\uFFFD\uFFFD慢')))
    expect(JSON.stringify(draft.sections.problems)).toContain('更新\uFFFD\uFFFD慢')
    expect(messages).toContainEqual(expect.objectContaining({ code: 'text.mojibake', place: { block: 13, line: 14 } }))
  })

  test('points at text decoded wrongly in a cell of a table as well, once', async () => {
    const titled = '二、主动公开政府信息情况'
    const { messages } = await imported(readTextSource(REPORT.replace(titled, `${titled}\n规章\t锟斤拷\t2\t\uFFFD`)))
    const damaged = messages.filter(({ code }) => code === 'text.mojibake')
    expect(damaged.map((one) => ['found' in one && one.found, one.place?.row, one.place?.column])).toEqual([
      ['锟斤拷', 0, 1],
      ['\uFFFD', 0, 3],
    ])
  })
})
