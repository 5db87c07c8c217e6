import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/document/build'
import type { Document, TableBlock, TableCell } from '../../src/document/types'
import { blankDraft } from '../../src/draft/blank'
import type { Draft } from '../../src/draft/types'
import { readFormat } from '../../src/format/load'
import type { Format } from '../../src/format/types'
import { draftWith, zeroDraft } from '../support/drafts'
import { format2019, format2021, formatJson, officialFormats } from '../support/formats'
import { PIXEL, richDraft } from '../support/rich-draft'

const FEES = 'proactive.article20_8.administrativeFees.amount'

function table(document: Document, key: string): TableBlock {
  const found = document.sections.flatMap((section) => section.blocks).find((b) => b.type === 'table' && b.key === key)
  if (found?.type !== 'table') throw new Error(`no table ${key}`)
  return found
}

function cellsOf(block: TableBlock): TableCell[] {
  return block.rows.flatMap((row) => row.cells)
}

/** The texts of the figures by their path. */
function figures(document: Document): Map<string, string> {
  const blocks = document.sections.flatMap((section) => section.blocks).filter((block) => block.type === 'table')
  return new Map(blocks.flatMap(cellsOf).flatMap((cell) => (cell.path ? [[cell.path, cell.text] as const] : [])))
}

const build = (format: Format, draft: Draft) => buildDocument(format, draft)

describe('the document of a report', () => {
  it('begins with title, agency and year', () => {
    expect(build(format2021, richDraft)).toMatchObject({
      language: 'zh-CN',
      title: '甲市乙县测试局2021年政府信息公开工作年度报告',
      agency: '甲市乙县测试局',
      year: 2021,
    })
  })

  it.each(officialFormats)('has the sections of the form under their titles, empty ones too ($id)', (format) => {
    const { sections } = build(format, blankDraft(format, 2020))
    expect(sections.map(({ key, title }) => [key, title])).toEqual(
      format.sections.map(({ key, title }) => [key, title]),
    )
  })

  it.each(officialFormats)('shows every figure of the form once ($id)', (format) => {
    const document = build(format, zeroDraft(format))
    expect([...figures(document).keys()].sort()).toEqual(format.cells.map((cell) => cell.path).sort())
  })

  it('holds no character that cannot be printed, whether it was typed or stands in the form', () => {
    const spoilt = (value: unknown) => JSON.parse(JSON.stringify(value).replace(/[一-龥]/g, '$&\\u0007'))
    const { format } = readFormat({ name: '2021.json', text: JSON.stringify(spoilt(formatJson('2021'))) })
    if (!format) throw new Error('refused')
    const { data, ...printed } = build(format, spoilt(richDraft))
    const { data: _, ...clean } = build(format2021, richDraft)
    expect(data).toContain('\\u0007')
    expect(printed).toEqual(clean)
  })

  it('has no room for reasons and last year', () => {
    const { data, ...document } = build(format2021, richDraft)
    expect(JSON.stringify(document)).not.toContain('previous')
    expect(JSON.parse(data).previous).toBeNull()
    expect(JSON.stringify(document) + data).not.toContain('已与有关科室核对')
  })

  it('shows the tables of a section in the order the section names them', () => {
    const json = formatJson('2021')
    json.sections.splice(1, 3, {
      key: 'all',
      title: '二、全部表格',
      short: '表格',
      guidance: [],
      kind: 'tables',
      tables: ['disputes', 'proactive', 'requests'],
    })
    const { format } = readFormat({ name: 'form.json', text: JSON.stringify(json) })
    const section = format && build(format, zeroDraft(format)).sections[1]
    expect(section?.blocks.map((block) => block.type === 'table' && block.key)).toEqual([
      'disputes',
      'proactive',
      'requests',
    ])
  })
})

describe('figures', () => {
  it('print as plain digits', () => {
    const texts = figures(
      build(format2021, draftWith(format2021, { [FEES]: 59237.2449, 'disputes.review.total': 1e21 })),
    )
    expect(texts.get(FEES)).toBe('59237.2449')
    expect(texts.get('disputes.review.total')).toBe('1000000000000000000000')
  })

  it('print 0 for zero and nothing for blank', () => {
    const texts = figures(build(format2021, draftWith(format2021, { [FEES]: null })))
    expect(texts.get(FEES)).toBe('')
    expect(texts.get('disputes.review.total')).toBe('0')
  })

  it('keep the minus sign of a change', () => {
    const path = 'proactive.article20_5.licensing.change'
    expect(figures(build(format2019, draftWith(format2019, { [path]: -3 }))).get(path)).toBe('-3')
  })
})

describe('an official table', () => {
  it('has a name, widths for its columns, and repeats only header rows at its top', () => {
    const requests = table(build(format2021, zeroDraft(format2021)), 'requests')
    expect(requests.caption).toBe('收到和处理政府信息公开申请情况')
    expect(requests.widths).toHaveLength(10)
    expect(requests.rows.map((row) => row.header)).toEqual([...Array(3).fill(true), ...Array(25).fill(false)])
  })

  it('says of each cell what it is', () => {
    const roles = cellsOf(table(build(format2021, zeroDraft(format2021)), 'proactive')).map((cell) => cell.role)
    expect(roles.slice(0, 9)).toEqual([
      'caption',
      ...['corner', 'columnHeader', 'columnHeader', 'columnHeader'],
      ...['rowHeader', 'value', 'value', 'value'],
    ])
  })
})

describe('notes', () => {
  const first = 'proactive.article20_1.regulations.inForce'
  const second = 'proactive.article20_5.licensing.decisions'
  const notes = { [second]: '后一个注', 'disputes.review.total': '另一张表的注', [first]: '前一个注' }
  const document = build(format2021, { ...zeroDraft(format2021), notes })

  it('are numbered in the order of the table, whatever their order in the draft', () => {
    expect(table(document, 'proactive').notes).toEqual([
      { mark: '注1', text: '前一个注' },
      { mark: '注2', text: '后一个注' },
    ])
  })

  it('begin anew in every table', () => {
    expect(table(document, 'disputes').notes).toEqual([{ mark: '注1', text: '另一张表的注' }])
    expect(table(document, 'requests').notes).toEqual([])
  })

  it('mark their figure and no other', () => {
    const marked = cellsOf(table(document, 'proactive')).filter((cell) => cell.mark !== null)
    expect(marked.map(({ path, mark, text }) => [path, mark, text])).toEqual([
      [first, '注1', '0'],
      [second, '注2', '0'],
    ])
  })
})

describe('prose', () => {
  const document = build(format2021, richDraft)

  it('keeps paragraphs with their bold runs, and headings with their level', () => {
    expect(document.preface).toEqual(richDraft.preface)
    expect(document.sections[0]?.blocks.slice(0, 2)).toEqual(richDraft.sections.overview?.slice(0, 2))
  })

  it('keeps pictures with their description and caption', () => {
    expect(document.sections[0]?.blocks[2]).toEqual({ type: 'figure', data: PIXEL, alt: '一个点', caption: '图1' })
  })

  it('fills up the short rows of its tables', () => {
    const block = document.sections[0]?.blocks[3]
    expect(block).toMatchObject({ type: 'table', key: null, caption: '表1', widths: [1, 1], notes: [] })
    expect(
      block?.type === 'table' && block.rows.map((row) => [row.header, row.cells.map((cell) => cell.text)]),
    ).toEqual([
      [true, ['甲', '乙']],
      [false, ['1', '']],
    ])
  })
})

describe('the signature', () => {
  const signed = (signature: Draft['signature']) => build(format2021, { ...zeroDraft(format2021), signature }).signature

  it('has the date in words, without leading zeros', () => {
    expect(signed({ units: ['甲局', '乙中心'], date: '2022-01-05' })).toEqual({
      units: ['甲局', '乙中心'],
      date: '2022年1月5日',
    })
  })

  it('may lack the date or the units', () => {
    expect(signed({ units: ['甲局'], date: null })).toEqual({ units: ['甲局'], date: null })
    expect(signed({ units: [], date: '2022-12-31' })).toEqual({ units: [], date: '2022年12月31日' })
  })

  it('leaves out empty units', () => {
    expect(signed({ units: ['', '甲局', ' '], date: null })).toEqual({ units: ['甲局'], date: null })
  })

  it('is left out where there is nothing to sign', () => {
    expect(signed({ units: ['  '], date: null })).toBeNull()
  })
})
