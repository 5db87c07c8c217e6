import { describe, expect, test } from 'vitest'
import { setCells } from '../../src/draft/cells'
import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import type { Source, SourceBlock } from '../../src/import/source'
import { format2021, officialFormats } from '../support/formats'
import { distinctDraft, figuresOf, imported, unplaced } from '../support/imported'
import { reportParts } from '../support/report-sources'
import { type Setting, unruledPdf } from '../support/unruled-pdf'
import { read } from './read/reading'

const settings: [string, Setting][] = [
  ['figures in the middle', { align: 'centre', padding: 6 }],
  ['figures to the right', { align: 'right', padding: 6 }],
  ['rows as close as the lines of a label', { align: 'right', padding: 0 }],
]

/** The draft with every so many-th figure blank. */
function sparse(format: Format, draft: Draft, every: number): Draft {
  const some = format.cells.filter((_, index) => index % every === 1)
  return setCells(
    draft,
    some.map(({ path }) => [path, null] as const),
  )
}

describe.each(officialFormats.map((format) => [format.id, format] as const))(
  'a PDF of format %s without ruling lines',
  (_, format) => {
    test.each(settings)('has all figures in their cells, %s', async (_, setting) => {
      const draft = distinctDraft(format)
      const { draft: result, messages } = await imported(await read(unruledPdf(reportParts(format, draft), setting)))
      expect(unplaced(messages)).toEqual([])
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
    })

    test.each(settings)(
      'keeps blanks where they stand, but for one figure alone between two labels, %s',
      async (_, setting) => {
        const draft = sparse(format, distinctDraft(format), 3)
        const { draft: result, messages } = await imported(await read(unruledPdf(reportParts(format, draft), setting)))
        const named = unplaced(messages)
        expect(named.length).toBeLessThanOrEqual(1)
        const expected = Object.entries(figuresOf(format, draft)).map(([path, value]) => [
          path,
          named.includes(String(value)) ? null : value,
        ])
        expect(figuresOf(format, result)).toEqual(Object.fromEntries(expected))
      },
    )

    test('has all figures in their cells where its figures have lines around them, its labels only groups', async () => {
      const draft = distinctDraft(format)
      const setting: Setting = { align: 'centre', padding: 6, boxes: true }
      const { draft: result, messages } = await imported(await read(unruledPdf(reportParts(format, draft), setting)))
      expect(unplaced(messages)).toEqual([])
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
    })

    test.each(settings)('gives no figure to a row whose own are all blank, %s', async (_, setting) => {
      const rows = format.cells.filter(({ path }) => /other\.|duplicates|received|normativeDocuments/.test(path))
      const draft = setCells(
        distinctDraft(format),
        rows.map(({ path }) => [path, null] as const),
      )
      const { draft: result } = await imported(await read(unruledPdf(reportParts(format, draft), setting)))
      expect(figuresOf(format, result)).toEqual(figuresOf(format, draft))
    })
  },
)

/** A table told by places, below the title of its section. */
function placedSource(title: string, stub: number, rows: string[][]): Source {
  const blocks: SourceBlock[] = [
    {
      type: 'paragraph',
      runs: [{ text: '某市测试局2022年政府信息公开工作年度报告' }],
      level: null,
      place: { block: 0 },
    },
    { type: 'paragraph', runs: [{ text: title }], level: null, place: { block: 1 } },
    {
      type: 'table',
      grid: 'placed',
      stub,
      rows: rows.map((texts, row) =>
        texts.map((text, column) => ({ text, rowSpan: 1, colSpan: 1, place: { block: 2, row, column } })),
      ),
      place: { block: 2 },
    },
  ]
  return { kind: 'pdf', blocks, title: null, embedded: null }
}

const REQUESTS = '三、收到和处理政府信息公开申请情况'
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

describe('a table whose cells are told by their places', () => {
  test('has a figure’s label whole that stands above and below it', async () => {
    const { draft } = await imported(
      placedSource(REQUESTS, 1, [
        ['', ...APPLICANTS],
        ['3.补正后申请内容', '', '', '', '', '', '', ''],
        ['', '1', '', '2', '', '', '', '3'],
        ['仍不明确', '', '', '', '', '', '', ''],
      ]),
    )
    const filled = Object.entries(figuresOf(format2021, draft)).filter(([, value]) => value !== null)
    expect(filled.map(([path, value]) => [path.split('.').slice(-2).join('.'), value])).toEqual([
      ['stillUnclear.naturalPerson', 1],
      ['stillUnclear.research', 2],
      ['stillUnclear.total', 3],
    ])
  })

  test('places the figures of a row without its first and last beside a blank column of labels', async () => {
    const source = placedSource(REQUESTS, 2, [
      ['', '', ...APPLICANTS],
      ['（一）予以公开', '', '', '1', '2', '', '', '3', ''],
    ])
    for (const block of source.blocks) {
      // The header's corner stands above both columns of labels.
      if (block.type === 'table') block.rows[0]?.splice(0, 2, { text: '', rowSpan: 1, colSpan: 2, place: block.place })
    }
    const { draft, messages } = await imported(source)
    expect(unplaced(messages)).toEqual([])
    expect(figuresOf(format2021, draft)).toMatchObject({
      'requests.granted.naturalPerson': null,
      'requests.granted.business': 1,
      'requests.granted.research': 2,
      'requests.granted.other': 3,
      'requests.granted.total': null,
    })
  })

  test('names the figures alone whose column has no label, not those beside them in their rows', async () => {
    const { draft, messages } = await imported(
      placedSource(REQUESTS, 1, [
        ['', '', ...APPLICANTS.slice(1)],
        ['（一）予以公开', '1', '2', '3', '4', '5', '6', '21'],
      ]),
    )
    expect(unplaced(messages)).toEqual(['1'])
    expect(figuresOf(format2021, draft)).toMatchObject({
      'requests.granted.business': 2,
      'requests.granted.total': 21,
    })
  })

  test('leaves figures without a label out between the labels of two blank rows', async () => {
    const { draft, messages } = await imported(
      placedSource(REQUESTS, 1, [
        ['', ...APPLICANTS],
        ['2.重复申请', '', '', '', '', '', '', ''],
        ['', '1', '2', '3', '4', '5', '6', '21'],
        ['3.要求提供公开出版物', '', '', '', '', '', '', ''],
      ]),
    )
    expect(Object.values(figuresOf(format2021, draft)).every((value) => value === null)).toBe(true)
    expect(unplaced(messages)).toEqual(['1', '2', '3', '4', '5', '6', '21'])
  })

  test('does not take the names of columns for labels of rows', async () => {
    const { draft, messages } = await imported(
      placedSource(REQUESTS, 1, [
        ['', '', '', '', '', '', '其他', '总计'],
        ['', ...APPLICANTS.slice(0, 5), '', ''],
        ['（一）予以公开', '1', '2', '3', '4', '5', '6', '21'],
      ]),
    )
    expect(unplaced(messages)).toEqual([])
    expect(figuresOf(format2021, draft)['requests.granted.other']).toBe(6)
    expect(figuresOf(format2021, draft)['requests.otherHandling.other.total']).toBe(null)
  })

  test('names the figures of columns alike in a header that leaves one out', async () => {
    const group = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const header = [...group, ...group, ...group].slice(0, -1)
    const { draft, messages } = await imported(
      placedSource('四、政府信息公开行政复议、行政诉讼情况', 0, [
        ['', '', '行政复议', ...Array<string>(11).fill('')],
        header,
        header.map((_, index) => String(index + 1)),
      ]),
    )
    expect(Object.values(figuresOf(format2021, draft)).every((value) => value === null)).toBe(true)
    expect(unplaced(messages)).toHaveLength(14)
  })
})
