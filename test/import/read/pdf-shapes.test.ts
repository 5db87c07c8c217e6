import { describe, expect, test } from 'vitest'
import { readSource } from '../../../src/import/read'
import type { Source } from '../../../src/import/source'
import { type RawPage, rawPdf, write, writeApart } from '../../support/raw-pdf'

async function read(pages: RawPage[], encoding: string | null = null): Promise<Source> {
  const reading = await readSource('report.pdf', rawPdf(pages, encoding))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.source
}
const texts = (source: Source): string[] =>
  source.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))
const tables = (source: Source) => source.blocks.flatMap((block) => (block.type === 'table' ? [block] : []))
const grids = (source: Source) => tables(source).map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))

type Draw = (x: number, y: number, width: number, height: number) => string
/** Ways to draw a straight line from a corner, as long as it is wide or high. */
const pens: Record<string, Draw> = {
  strokes: (x, y, width, height) => `${x} ${y} m ${x + width} ${y + height} l S\n`,
  'thin filled rectangles': (x, y, width, height) => `${x} ${y} ${width || 0.5} ${height || 0.5} re f\n`,
  'a dash pattern': (x, y, width, height) => `[3 2] 0 d ${x} ${y} m ${x + width} ${y + height} l S\n`,
  'single dashes': (x, y, width, height) =>
    Array.from({ length: (width + height) / 5 }, (_, index) => {
      const at = index * 5
      return width ? `${x + at} ${y} m ${x + at + 3} ${y} l S\n` : `${x} ${y + at} m ${x} ${y + at + 3} l S\n`
    }).join(''),
  'a form with a transformation': (x, y, width, height) =>
    `q 0.5 0 0 0.5 0 0 cm ${x * 2} ${y * 2} m ${(x + width) * 2} ${(y + height) * 2} l S Q\n`,
}
/** A picture of one black dot, stretched to a line. */
const DOT = 'BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI'
pens['stretched pictures'] = (x, y, width, height) => `q ${width || 0.5} 0 0 ${height || 0.5} ${x} ${y} cm ${DOT} Q\n`
const stroke = pens.strokes as Draw

/** A label over two rows and one over two columns; `bottom` is the height of the lowest line. */
function spannedTable(pen: Draw, bottom: number): string {
  const [top, head, middle] = [bottom + 90, bottom + 60, bottom + 30]
  return [
    ...[bottom, head, top].map((y) => pen(100, y, 300, 0)),
    pen(200, middle, 200, 0),
    ...[100, 200, 400].map((x) => pen(x, bottom, 0, 90)),
    pen(300, bottom, 0, 60),
    write(120, top - 20, '项目'),
    write(270, top - 20, '件数'),
    write(120, bottom + 25, '许可'),
    write(240, head - 20, '12'),
    write(340, head - 20, '3'),
    write(240, bottom + 10, '0'),
  ].join('')
}

describe('a table drawn with', () => {
  test.each(Object.keys(pens))('%s is read with its spans', async (name) => {
    const [table] = tables(await read([{ content: spannedTable(pens[name] as Draw, 500) }]))
    expect(table?.grid).toBe('exact')
    expect(table?.rows.map((row) => row.map(({ text, rowSpan, colSpan }) => [text, rowSpan, colSpan]))).toEqual([
      [
        ['项目', 1, 1],
        ['件数', 1, 2],
      ],
      [
        ['许可', 2, 1],
        ['12', 1, 1],
        ['3', 1, 1],
      ],
      [
        ['0', 1, 1],
        ['', 1, 1],
      ],
    ])
  })

  test.each([
    ['are apart, all in the middle of their rows', 10, '2.处罚', ['1.许可', '2.处罚']],
    ['are one, the second higher in its row', 16, '2.处罚', ['1.许可\n2.处罚']],
    ['are one, the second without a number, as it may be the rest of the first', 10, '处罚', ['1.许可\n处罚']],
  ])('lines but for those between two labels has labels that %s', async (_, height, text, labels) => {
    const content = spannedTable(stroke, 500)
      .replace(write(120, 525, '许可'), write(120, 540, '1.许可') + write(120, 500 + height, text))
      .replace(write(340, 540, '3'), '')
    const [table] = tables(await read([{ content }]))
    const body = table?.rows
      .slice(1)
      .flat()
      .map((cell) => cell.text)
    expect(body?.filter((one) => /许可|处罚/.test(one))).toEqual(labels)
  })

  test('lines keeps a figure whole that is wider than the table', async () => {
    const content = spannedTable(stroke, 500).replace(write(340, 540, '3'), write(390, 540, '35643'))
    expect(grids(await read([{ content }]))).toEqual([
      [
        ['项目', '件数'],
        ['许可', '12', '35643'],
        ['0', ''],
      ],
    ])
  })

  test('lines does not part a figure that stands over a border, nor take it for one figure', async () => {
    const content = spannedTable(stroke, 500).replace(write(240, 540, '12'), write(285, 540, '10534'))
    expect(grids(await read([{ content }]))).toEqual([
      [
        ['项目', '件数'],
        ['许可', '10 534', '3'],
        ['0', ''],
      ],
    ])
  })

  test('rectangles around every cell, its words one below the other, is read', async () => {
    const label = [...'办理结果'].map((character, index) => write(110, 580 - index * 14, character)).join('')
    const content = `100 500 40 100 re S 140 500 100 100 re S 240 500 100 100 re S ${label}${write(150, 560, '予以公')}${write(150, 544, '开')}${write(280, 545, '7')}`
    expect(grids(await read([{ content }]))).toEqual([[['办理结果', '予以公\n开', '7']]])
  })
})

describe('a table without lines', () => {
  test('and without figures is read row by row, at the gaps', async () => {
    const rows = [
      ['项目', '新收', '办结', '结转'],
      ['自然人', '有', '有', '无'],
      ['商业企业', '有', '无', '有'],
    ]
    const content = rows
      .map((row, down) => row.map((text, along) => write(100 + along * 90, 700 - down * 24, text)).join(''))
      .join('')
    const [table] = tables(await read([{ content }]))
    expect(table?.grid).toBe('loose')
    expect(grids(await read([{ content }]))).toEqual([rows])
  })

  test('is not seen in text with gaps', async () => {
    const content = write(100, 700, '联系电话：000') + write(300, 700, '邮编：000') + write(100, 680, '下一行')
    expect(texts(await read([{ content }]))).toEqual(['联系电话：000 邮编：000', '下一行'])
  })
})

describe('a page', () => {
  test('whose text stands in boxes below each other is read as text', async () => {
    const content = `100 500 300 100 re S 100 400 300 100 re S 100 300 300 100 re S ${write(110, 550, '一、总体情况')}${write(110, 450, '二、主动公开')}`
    expect(texts(await read([{ content }]))).toEqual(['一、总体情况', '二、主动公开'])
  })

  test.each([0, 90, 180, 270])('turned by %i degrees for its reader is read upright', async (rotate) => {
    // What is written so that it is upright after turning.
    const turns: Record<number, string> = {
      0: '1 0 0 1 0 0',
      90: '0 1 -1 0 595 0',
      180: '-1 0 0 -1 595 842',
      270: '0 -1 1 0 0 842',
    }
    const content = `q ${turns[rotate]} cm ${spannedTable(stroke, 300)}${write(100, 450, '标题在上')} Q`
    const source = await read([{ content, rotate }])
    expect(texts(source)).toEqual(['标题在上'])
    expect(grids(source)[0]?.[1]).toEqual(['许可', '12', '3'])
    // Written sideways, and not turned for the reader.
    expect(grids(await read([{ content }]))).toEqual(grids(source))
  })
})

describe('text', () => {
  test('put there character by character is read as lines', async () => {
    const source = await read([{ content: writeApart(100, 700, '全年受理2021件，English words。') }])
    expect(texts(source)).toEqual(['全年受理2021件，Englishwords。'.replace('hw', 'h w')])
  })

  test('with spaces between all characters is read without them', async () => {
    expect(texts(await read([{ content: write(100, 700, '年 度 报 告') }]))).toEqual(['年度报告'])
  })

  test('printed twice to look bold is read once, as bold', async () => {
    const content = write(100, 700, '总体情况') + write(100.4, 700, '总体情况')
    const [block] = (await read([{ content }])).blocks
    expect(block).toMatchObject({ runs: [{ text: '总体情况', bold: true }] })
  })

  test('of a paragraph goes on over the page break, and headers and page numbers do not', async () => {
    const line = '公'.repeat(30)
    const page = (number: number, lines: [number, string][]) => ({
      content: `${write(72, 800, '某局年度报告', 9)}${lines.map(([x, text], index) => write(x, 760 - index * 20, text)).join('')}${write(280, 30, `第 ${number} 页`, 9)}`,
    })
    const first = page(1, [
      [84, '甲'.repeat(29)],
      [72, '乙。'],
      [84, '丙'.repeat(29)],
      [72, line],
    ])
    const second = page(2, [
      [72, '丁。'],
      [84, '戊。'],
    ])
    expect(texts(await read([first, second]))).toEqual([
      `${'甲'.repeat(29)}乙。`,
      `${'丙'.repeat(29)}${line}丁。`,
      '戊。',
    ])
  })
})

describe('text in codes the file does not explain', () => {
  test('is read where they are Unicode', async () => {
    const content = write(100, 700, '全年受理21件')
    expect(texts(await read([{ content }], 'UniGB-UCS2-H'))).toEqual(['全年受理21件'])
  })

  test('is read where they are GBK', async () => {
    const content = 'BT /F 12 Tf 100 700 Td <C4EAB1A8> Tj ET'
    expect(texts(await read([{ content }], 'GBK-EUC-H'))).toEqual(['年报'])
  })
})

describe('a table over two pages', () => {
  const header = (top: number) => cells(top, ['项目', '件数'])
  const cells = (top: number, [label = '', figure = '']: string[]): string =>
    `100 ${top - 30} 150 30 re S 250 ${top - 30} 150 30 re S ${write(110, top - 20, label)}${write(300, top - 20, figure)}`

  test('is one, its header not repeated', async () => {
    const first = header(130) + cells(100, ['受理', '1']) + write(280, 30, '— 1 —')
    const second = header(800) + cells(770, ['答复', '2']) + write(280, 30, '— 2 —')
    expect(grids(await read([{ content: first }, { content: second }]))).toEqual([
      [
        ['项目', '件数'],
        ['受理', '1'],
        ['答复', '2'],
      ],
    ])
  })

  test('are two when text stands between', async () => {
    const second = write(100, 780, '另一张表') + header(760) + cells(730, ['答复', '2'])
    expect(grids(await read([{ content: header(130) }, { content: second }]))).toHaveLength(2)
  })

  test('joins a label the break divides', async () => {
    const group = (top: number, bottom: number, text: string) =>
      `50 ${bottom} 50 ${top - bottom} re S ${text ? write(55, (top + bottom) / 2, text) : ''}`
    const first = group(160, 100, '结果') + cells(160, ['受理', '1']) + cells(130, ['答复', '2'])
    const second = group(800, 770, '') + cells(800, ['公开', '3'])
    const [table] = tables(await read([{ content: first }, { content: second }]))
    expect(table?.rows[0]?.[0]).toMatchObject({ text: '结果', rowSpan: 3 })
    expect(table?.rows[2]?.map(({ text }) => text)).toEqual(['公开', '3'])
  })
})

describe('two pages on one sheet', () => {
  const column = (x: number, lines: string[]) => lines.map((text, index) => write(x, 760 - index * 20, text)).join('')
  const left = ['左一，左一；左一，左一', '左二，左二。']
  const right = ['右一，右一；右一，右一', '右二，右二。']

  test('are read one after the other', async () => {
    const source = await read([{ content: column(60, left) + column(480, right), width: 842, height: 842 }])
    expect(texts(source).join('')).toBe([...left, ...right].join(''))
  })

  test('are none where figures stand beside labels, nor where a line goes across', async () => {
    const row = (index: number) => write(480, 760 - index * 20, '12') + write(560, 760 - index * 20, '3')
    const table = await read([{ content: column(60, left) + row(0) + row(1), width: 842, height: 842 }])
    expect(grids(table)).toEqual([left.map((label) => [label, '12', '3'])])
    const across = write(60, 700, '全'.repeat(60))
    const content = column(60, left) + column(480, right) + across
    expect(texts(await read([{ content, width: 842, height: 842 }]))[0]).toContain('右一')
  })
})
