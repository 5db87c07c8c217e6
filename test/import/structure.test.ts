import { describe, expect, test } from 'vitest'
import type { Format } from '../../src/format/types'
import { type Opening, openReport } from '../../src/import/open'
import type { ReportedFinding } from '../../src/rules/report'
import { allFormats, format2019, format2021, officialFormats } from '../support/formats'
import { cleanReport, copiedText, pageOf, templatesWith } from '../support/published'

const encoder = new TextEncoder()

async function open(name: string, text: string, format: Format): Promise<Opening> {
  const formats = officialFormats.includes(format) ? officialFormats : ([format] as [Format])
  return openReport(name, encoder.encode(text), templatesWith(formats))
}

async function structureOf(name: string, text: string, format: Format): Promise<ReportedFinding[]> {
  const opening = await open(name, text, format)
  if (!opening.ok) throw new Error(opening.problem)
  return opening.report.findings
}

describe.each(allFormats.map((format) => [format.id, format] as const))('a clean report of format %s', (_, format) => {
  const page = pageOf(format, cleanReport(format))

  test('has no fault of structure as a page', async () => {
    expect(await structureOf('page.html', page, format)).toEqual([])
  })

  test('has none as copied text', async () => {
    expect(await structureOf('page.txt', await copiedText(page), format)).toEqual([])
  })
})

/** Something done to the copied text of a clean report of format 2021, and the finding it must lead to. */
interface Case {
  says: string
  rule: string
  change: (text: string) => string
  /** Words of the source or the form that the finding names. */
  names: string
  section: string
  cells?: string[]
}

const withoutLine = (start: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.includes(start))
    .join('\n')

const inLine = (start: string, change: (line: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((line) => (line.includes(start) ? change(line) : line))
    .join('\n')

const cases: Case[] = [
  {
    says: 'a section titled in other words',
    rule: 'structure.sections',
    change: (text) => text.replace('五、存在的主要问题及改进情况', '五、存在的问题'),
    names: '五、存在的问题',
    section: 'problems',
  },
  {
    says: 'a section with the number of another',
    rule: 'structure.sections',
    change: (text) => text.replace('六、其他', '七、其他'),
    names: '七、其他需要报告的事项',
    section: 'others',
  },
  {
    says: 'a missing section',
    rule: 'structure.sections',
    change: withoutLine('五、存在的主要问题'),
    names: '五、存在的主要问题及改进情况',
    section: 'problems',
  },
  {
    says: 'a section too many',
    rule: 'structure.sections',
    change: (text) => text.replace('六、其他需要', '六、下步工作计划\n继续努力。\n七、其他需要'),
    names: '六、下步工作计划',
    section: 'problems',
  },
  {
    says: 'sections in another order',
    rule: 'structure.sections',
    change: (text) => text.replace(/(五、存在[^六]*)(六、其他[^\n]*\n无。\n)/, '$2$1'),
    names: '五、存在的主要问题及改进情况',
    section: 'problems',
  },
  {
    says: 'a title in other words',
    rule: 'structure.title',
    change: (text) => text.replace('年政府信息公开工作年度报告', '年政府信息公开年报'),
    names: '2021年政府信息公开年报',
    section: 'title',
  },
  {
    says: 'a label that is another word',
    rule: 'structure.labels',
    change: inLine('规章\t', (line) => line.replace('规章', '规范')),
    names: '规范',
    section: 'proactive',
    cells: ['issued', 'repealed', 'inForce'].map((column) => `proactive.article20_1.regulations.${column}`),
  },
  {
    says: 'the number of another article',
    rule: 'structure.labels',
    change: (text) => text.replace('第二十条第（五）项', '第二十五条第（五）项'),
    names: '第二十五条第（五）项',
    section: 'proactive',
  },
  {
    says: 'a missing row',
    rule: 'structure.rows',
    change: withoutLine('（二）部分公开'),
    names: '（二）部分公开',
    section: 'requests',
  },
  {
    says: 'no row of totals, though a column has its name',
    rule: 'structure.rows',
    change: withoutLine('（七）总计'),
    names: '缺少“（七）总计”这一行',
    section: 'requests',
  },
  {
    says: 'rows merged into one',
    rule: 'structure.rows',
    change: (text) => text.replace(/（六）其他处理\t.*\n.*\n.*\n/, `（六）其他处理${'\t0'.repeat(7)}\n`),
    names: '（六）其他处理',
    section: 'requests',
  },
  {
    says: 'a group without its name',
    rule: 'structure.rows',
    change: (text) => text.replace('（四）无法提供\t', ''),
    names: '（四）无法提供',
    section: 'requests',
    cells: [],
  },
  {
    says: 'a missing cell',
    rule: 'structure.rows',
    change: inLine('（一）予以公开', (line) => line.replace(/\t0$/, '')),
    names: '（一）予以公开',
    section: 'requests',
  },
  {
    says: 'a figure too many',
    rule: 'structure.rows',
    change: inLine('（七）总计', (line) => `${line}\t5`),
    names: '（七）总计',
    section: 'requests',
  },
  {
    says: 'a missing table',
    rule: 'structure.rows',
    change: (text) => text.replace(/行政复议\t行政诉讼[\s\S]*?(?=五、)/, '本年度没有。\n'),
    names: '政府信息公开行政复议、行政诉讼情况',
    section: 'disputes',
  },
]

describe('a report on 2021', async () => {
  const clean = await copiedText(pageOf(format2021, cleanReport(format2021)))

  test.each(cases)('with $says is found by $rule', async ({ rule, change, names, section, cells }) => {
    const changed = change(clean)
    expect(changed).not.toBe(clean)
    const found = (await structureOf('page.txt', changed, format2021)).filter((one) => one.message.includes(names))
    expect(found).toMatchObject([{ rule, section, ...(cells ? { cells } : {}) }])
    expect(found[0]?.source).not.toBe('')
  })

  test('with labels that go on in the next row of the table is as the form has it', async () => {
    const split = clean
      .replace('商业企业\t科研机构\t', '商业\t科研\t')
      .replace('\n一、本年新收', '\n企业\t机构\n一、本年新收')
    expect(split).toContain('商业\t科研')
    expect(split).toContain('企业\t机构')
    const found = await structureOf('page.txt', split, format2021)
    expect(found.filter(({ rule }) => rule === 'structure.labels')).toEqual([])
  })

  test('with labels that begin in the row above is as the form has it', async () => {
    const first = '结果维持\t结果纠正'
    const split = clean.replace(first, '维持\t纠正').replace('\n维持\t纠正', '\n结果\t结果\n维持\t纠正')
    expect(split).toContain('结果\t结果\n维持\t纠正')
    const found = await structureOf('page.txt', split, format2021)
    expect(found.filter(({ rule }) => rule === 'structure.labels')).toEqual([])
  })

  test('with the piece of a label that leads to no figure is told of no wording', async () => {
    const torn = clean.replace('三、本年度办理结果', '结转下年度\n三、本年度办理结果')
    expect(torn).not.toBe(clean)
    const found = await structureOf('page.txt', torn, format2021)
    expect(found.filter(({ rule }) => rule === 'structure.labels')).toEqual([])
  })

  test('in the form of 2019 is found by structure.format', async () => {
    const report = { ...cleanReport(format2019), year: 2022 }
    const found = await structureOf('page.html', pageOf(format2019, report), format2019)
    expect(found.map(({ rule, severity }) => [rule, severity])).toEqual([['structure.format', 'error']])
  })

  test('keeps the fingerprint of a finding wherever in the file it stands', async () => {
    const wrong = clean.replace('规章\t', '规范\t')
    const [here] = await structureOf('page.txt', wrong, format2021)
    const [there] = await structureOf('page.txt', `首页\n\n${wrong}`, format2021)
    expect(there?.fingerprint).toBe(here?.fingerprint)
  })
})

describe('a report without a title', () => {
  const titleless = async (format: Format, first: string) =>
    (await copiedText(pageOf(format, cleanReport(format))))
      .split('\n')
      .map((line) => (line.includes('工作年度报告') ? first : line))
      .join('\n')

  test('is not told a year it does not name', async () => {
    const text = await titleless(format2021, '')
    const [finding] = await structureOf('page.txt', text, format2021)
    expect(finding).toMatchObject({ rule: 'structure.title', severity: 'warning' })
    expect(finding?.message).toContain('××××年政府信息公开工作年度报告')
  })

  test('has the wrong form as a warning when only a sentence names the year', async () => {
    const text = await titleless(format2019, '2023年，我局依法办理申请。')
    const findings = await structureOf('page.txt', text, format2019)
    const found = findings.filter(({ rule }) => rule === 'structure.format')
    expect(found.map(({ severity }) => severity)).toEqual(['warning'])
  })
})

test('figures below a section’s title are a table none of whose labels can be read, and no missing one', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const changed = text.replace(/行政复议\t行政诉讼[\s\S]*?(?=五、)/, `结 果 其\n维 纠 结\n${'0 '.repeat(15)}\n`)
  const found = (await structureOf('page.txt', changed, format2021)).filter(({ section }) => section === 'disputes')
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('没有一个数字能确定属于哪一格')])
})

test('a title with no more than words added to it is a warning, one without its words an error', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const severityOf = async (title: string) => {
    const [finding] = await structureOf('page.txt', text.replace('五、存在的主要问题', title), format2021)
    return [finding?.rule, finding?.severity]
  }
  expect(await severityOf('五、政府信息公开工作存在的主要问题')).toEqual(['structure.sections', 'warning'])
  expect(await severityOf('五、存在的问题')).toEqual(['structure.sections', 'error'])
  expect(await severityOf('七、存在的主要问题')).toEqual(['structure.sections', 'error'])
})

test('several rows that are missing, or without figures, are told in one finding of their table', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const without = ['1.属于国家秘密', '2.重复申请'].reduce((rest, label) => withoutLine(label)(rest), text)
  const emptied = without.replace(/^(.*(?:7\.属于行政执法案卷|8\.属于行政查询事项))(?:\t0)+$/gm, '$1')
  const found = (await structureOf('page.txt', emptied, format2021)).filter(({ section }) => section === 'requests')
  const messages = found.map(({ message }) => message)
  expect(messages).toContainEqual('表格缺少“1.属于国家秘密”、“2.重复申请”这几行。')
  expect(messages).toContainEqual('“7.属于行政执法案卷”、“8.属于行政查询事项”这几行没有数字。')
  expect(found.find(({ message }) => message.startsWith('表格缺少“1.'))?.cells).toHaveLength(14)
})

test('rows that lack the same column are told in one finding', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const short = text.replace(/^(.*(?:1\.属于国家秘密|2\.重复申请|（一）予以公开)(?:\t0)+)\t0$/gm, '$1')
  const found = (await structureOf('page.txt', short, format2021)).filter(({ section }) => section === 'requests')
  expect(found.map(({ message }) => message)).toEqual([
    '“（一）予以公开”、“1.属于国家秘密”、“2.重复申请”这几行缺少：总计。',
  ])
})

test('a row of the form printed by a known other name is without figures, and not missing', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const changed = text.replace(/^行政规范性文件(?:\t0)+$/m, '规范性文件')
  const found = (await structureOf('page.txt', changed, format2021)).filter(({ section }) => section === 'proactive')
  expect(found.map(({ message }) => message)).toEqual(['“行政规范性文件”这一行没有数字。'])
})

test('a section that is not there is told once, and not as a table that is missing besides', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const changed = text.replace(/四、政府信息公开行政复议[\s\S]*?(?=五、)/, '')
  const found = (await structureOf('page.txt', changed, format2021)).filter(({ section }) => section === 'disputes')
  expect(found.map(({ rule }) => rule)).toEqual(['structure.sections'])
})

test('a table whose labels and figures lie apart is said to be that, and no row of it missing', async () => {
  const text = await copiedText(pageOf(format2021, cleanReport(format2021)))
  const figures = Array(7).fill('3').join(' ')
  const changed = text.replace(
    /^.*2\.其他法律行政法规禁止公开.*\n.*3\.危及.*$/m,
    `2.其他法律行政法规禁\n止公开\n3.危及“三安全一稳\n定”\n${figures}\n${figures}`,
  )
  const found = (await structureOf('page.txt', changed, format2021)).filter(({ section }) => section === 'requests')
  expect(found.map(({ severity, message }) => [severity, message])).toEqual([
    ['warning', expect.stringContaining('行名和数字没有排在一起')],
  ])
})
