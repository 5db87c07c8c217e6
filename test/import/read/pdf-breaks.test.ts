import { describe, expect, test } from 'vitest'
import { rawPdf, write } from '../../support/raw-pdf'
import { paragraphs, read, tables } from './reading'

interface Box {
  text: string
  width: number
}
const box = (text: string, width: number): Box => ({ text, width })

/** A row of bordered cells from the left margin on, its top and height in points; text lines 12 points apart. */
function row(top: number, height: number, boxes: Box[]): string {
  let left = 60
  return boxes
    .map(({ text, width }) => {
      const border = `${left} ${top - height} ${width} ${height} re S\n`
      const lines = text.split('\n').map((line, index) => write(left + 6, top - 16 - index * 12, line, 10))
      left += width
      return border + lines.join('')
    })
    .join('')
}

async function read2(first: string, second: string) {
  const source = await read(rawPdf([{ content: first }, { content: second }]))
  return tables(source).map(({ rows }) =>
    rows.map((cells) => cells.map(({ text, rowSpan, colSpan, place }) => [text, rowSpan, colSpan, place.page])),
  )
}

describe('a table that a page break cuts', () => {
  test('is one where cells span on all of a page: the columns they hide are those of the other', async () => {
    const first = row(130, 30, [box('一、新收', 200), box('1', 60)])
    const second = row(800, 30, [box('三、', 80), box('公开', 120), box('2', 60)])
    const third = row(770, 30, [box('四、结转', 200), box('3', 60)])
    expect(await read2(first + row(100, 30, [box('二、结转', 200), box('0', 60)]), second + third)).toEqual([
      [
        [
          ['一、新收', 1, 2, 1],
          ['1', 1, 1, 1],
        ],
        [
          ['二、结转', 1, 2, 1],
          ['0', 1, 1, 1],
        ],
        [
          ['三、', 1, 1, 2],
          ['公开', 1, 1, 2],
          ['2', 1, 1, 2],
        ],
        [
          ['四、结转', 1, 2, 2],
          ['3', 1, 1, 2],
        ],
      ],
    ])
  })

  test('has its header once where only the upper rows of it are printed again', async () => {
    const tall = `60 100 60 90 re S\n120 160 60 30 re S\n120 130 60 30 re S\n120 100 60 30 re S\n`
    const texts = [write(66, 140, '信息', 10), write(126, 170, '申请人', 10), write(126, 140, '自然人', 10)]
    const above =
      tall + [...texts, write(126, 110, '其他', 10)].join('') + row(100, 30, [box('新收', 60), box('1', 60)])
    const again = `60 740 60 60 re S\n120 770 60 30 re S\n120 740 60 30 re S\n`
    const below = [write(66, 765, '信息', 10), write(126, 780, '申请人', 10), write(126, 750, '自然人', 10)].join('')
    const [table] = await read2(above, again + below + row(740, 30, [box('结转', 60), box('2', 60)]))
    expect(table?.map((cells) => cells.map(([text]) => text))).toEqual([
      ['信息', '申请人'],
      ['自然人'],
      ['其他'],
      ['新收', '1'],
      ['结转', '2'],
    ])
  })

  test('has figures whole that it cut between their digits', async () => {
    const head = row(130, 30, [box('维持', 25), box('纠正', 25)])
    const first = head + row(100, 20, [box('28', 25), box('7', 25)])
    const [table] = await read2(
      first,
      row(800, 20, [box('4', 25), box('', 25)]) + row(780, 20, [box('', 25), box('', 25)]),
    )
    expect(table?.[1]).toEqual([
      ['284', 2, 1, 1],
      ['7', 2, 1, 1],
    ])
  })

  test('has its label whole with them, but not the label of a row of its own', async () => {
    const head = row(130, 30, [box('三安全', 80), box('纠正', 25), box('总计', 25)])
    const first = head + row(100, 20, [box('3.危及三安全', 80), box('28', 25), box('7', 25)])
    const rest = (label: string) => row(800, 20, [box(label, 80), box('4', 25), box('', 25)])
    const end = row(780, 20, [box('4.保护', 80), box('', 25), box('', 25)])
    const [whole] = await read2(first, rest('一稳定') + end)
    expect(whole?.[1]?.map(([text]) => text)).toEqual(['3.危及三安全一稳定', '284', '7'])
    const [apart] = await read2(first, rest('4.一稳定') + end)
    expect(apart?.[1]?.map(([text]) => text)).toEqual(['3.危及三安全', '28', '7'])
  })

  test('keeps figures apart that had room for the next digit', async () => {
    const head = row(130, 30, [box('维持', 60), box('纠正', 60)])
    const first = head + row(100, 20, [box('28', 60), box('7', 60)])
    const [table] = await read2(
      first,
      row(800, 20, [box('4', 60), box('', 60)]) + row(780, 20, [box('', 60), box('', 60)]),
    )
    expect(table?.slice(1, 3).map((cells) => cells.map(([text]) => text))).toEqual([
      ['28', '7'],
      ['4', ''],
    ])
  })
})

describe('a small raised number', () => {
  test('behind a figure and before its note is a mark in brackets', async () => {
    const content =
      row(700, 30, [box('新收', 100), box('22', 60)]) +
      write(177, 690, '12', 6) +
      row(670, 30, [box('办结', 100), box('30', 60)]) +
      write(60, 600, '12', 6) +
      write(68, 597, '含上年受理的', 10)
    const source = await read(rawPdf([{ content }]))
    expect(tables(source)[0]?.rows[0]?.[1]?.text).toBe('22[12]')
    expect(paragraphs(source)).toEqual(['[12]含上年受理的'])
  })

  test('behind a letter is a power', async () => {
    const content = write(60, 700, 'km', 12) + write(73, 705, '2', 6)
    expect(paragraphs(await read(rawPdf([{ content }])))).toEqual(['km2'])
  })
})

test('a title of the first level begins a paragraph behind a full line that ends a sentence', async () => {
  const full = `${'甲'.repeat(38)}。`
  const content =
    write(60, 700, full) +
    write(60, 682, '二、主动公开政府信息情况') +
    write(60, 664, full) +
    write(60, 646, '二、三行，不是题目')
  expect(paragraphs(await read(rawPdf([{ content }])))).toEqual([
    full,
    '二、主动公开政府信息情况',
    `${full}二、三行，不是题目`,
  ])
})

test('a date at the right margin is no part of the line below it', async () => {
  const full = '本年度主动公开政府信息一百二十条，办理政府信息公开申请四十七件，均在法定期限内答复，'
  const content = [
    write(84, 700, full.slice(0, 36)),
    write(60, 680, full),
    write(456, 660, '二〇二二年一月二十'),
    write(60, 640, '上一篇：关于栏目的说明'),
  ]
  const texts = paragraphs(await read(rawPdf([{ content: content.join('') }])))
  expect(texts.slice(-2)).toEqual(['二〇二二年一月二十', '上一篇：关于栏目的说明'])
})
