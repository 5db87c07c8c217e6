import { describe, expect, test } from 'vitest'
import { placeFigures } from '../../../src/import/read/laid/columns'
import { laidRow } from '../../../src/import/read/laid/row'
import { readTextSource } from '../../../src/import/read/text'
import { format2021 } from '../../support/formats'
import { figuresOf, imported, unplaced } from '../../support/imported'

const TITLE = '青禾县示例局2022年政府信息公开工作年度报告'
const SECTION = '三、收到和处理政府信息公开申请情况'
const HEADER = `${' '.repeat(24)}自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计`
const PLACES = [26, 31, 36, 42, 48, 53, 58]

/** A line of figures by column, each at its place in characters behind a row's label; a blank is left out. */
function row(label: string, figures: (string | null)[], places = PLACES): string {
  return figures.reduce<string>(
    (line, text, column) => line.padEnd(text === null ? 0 : (places[column] ?? 0)) + (text ?? ''),
    label,
  )
}

async function read(...rows: string[]) {
  const { draft, messages } = await imported(readTextSource([TITLE, SECTION, HEADER, ...rows].join('\n').concat('\f')))
  const placed = Object.entries(figuresOf(format2021, draft)).filter(([, value]) => value !== null)
  return { placed: Object.fromEntries(placed), unplaced: unplaced(messages) }
}

const NEW = '一、本年新收政府信息公开申请数量'
const CARRIED = '二、上年结转政府信息公开申请数量'
const GRANTED = '   （一）予以公开'
const TOTAL = '   （七）总计'
const NEXT = '四、结转下年度继续办理'

describe('a page of text laid out in columns, no row of which is full', () => {
  test('has its figures in the columns that all rows together show', async () => {
    const result = await read(
      row(NEW, ['0', null, null, null, null, null, '12']),
      row(CARRIED, ['1', '3', null, null, null, '7', null]),
      row(GRANTED, [null, '5', '4', '0', null, null, null]),
      row(TOTAL, [null, null, '9', '6', null, '2', '34']),
      row(NEXT, ['8', null, null, null, '55', '0', null]),
    )
    expect(result).toEqual({
      placed: {
        'requests.received.naturalPerson': 0,
        'requests.received.total': 12,
        'requests.carriedIn.naturalPerson': 1,
        'requests.carriedIn.business': 3,
        'requests.carriedIn.other': 7,
        'requests.granted.business': 5,
        'requests.granted.research': 4,
        'requests.granted.publicWelfare': 0,
        'requests.total.research': 9,
        'requests.total.publicWelfare': 6,
        'requests.total.other': 2,
        'requests.total.total': 34,
        'requests.carriedOut.naturalPerson': 8,
        'requests.carriedOut.legalService': 55,
        'requests.carriedOut.other': 0,
      },
      unplaced: [],
    })
  })

  test('has none where a column without any figure may be any', async () => {
    const result = await read(
      row(NEW, ['0', null, null, null, null, null, '12']),
      row(CARRIED, ['1', '3', null, null, null, '7', null]),
      row(GRANTED, [null, '5', '4', '0', null, null, null]),
      row(TOTAL, [null, null, '9', '6', null, '2', '34']),
      row(NEXT, ['8', null, null, null, null, '0', null]),
    )
    expect(result.placed).toEqual({})
    expect(result.unplaced.join(' ').match(/\d+/g)).toHaveLength(14)
  })

  test('has none where figures of one length do not begin at one place: parts of the page stand aside', async () => {
    const aside = PLACES.map((place) => place + 1)
    const result = await read(
      row(NEW, ['0', null, null, null, null, null, '12']),
      row(CARRIED, ['1', '3', null, null, null, '7', null]),
      row(GRANTED, [null, '5', '4', '0', null, null, null], aside),
      row(TOTAL, [null, null, '9', '6', null, '2', '34'], aside),
      row(NEXT, ['8', null, null, null, '55', '0', null]),
    )
    expect(result.placed).toEqual({})
  })
})

test('a figure nearly below those of a column is in none where those above it show no column', () => {
  const lines = [
    `${' '.repeat(30)}1         1 203`,
    `${' '.repeat(30)}1          1100`,
    `${' '.repeat(30)}1           0      882`,
  ]
  const rows = lines.map((content, line) => laidRow({ content, line }, 1))
  expect(placeFigures(rows, 3, 3).map((cells) => cells?.map((piece) => piece?.text))).toEqual([
    ['1', '1', '203'],
    undefined,
    ['1', '0', '882'],
  ])
})

test('two figures of a row in one column of their page are in none, and neither is lost', () => {
  const lines = ['0   25', '12345               7', `${' '.repeat(30)}8`].map((line) => `标签${' '.repeat(30)}${line}`)
  const rows = lines.map((content, line) => laidRow({ content, line, page: 1 }, 1))
  expect(placeFigures(rows, 2, 3).map((cells) => cells?.map((piece) => piece?.text))).toEqual([
    undefined,
    ['12345', '7', undefined],
    [undefined, undefined, '8'],
  ])
})
