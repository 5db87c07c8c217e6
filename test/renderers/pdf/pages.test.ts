import { describe, expect, test } from 'vitest'
import type { Block, TableBlock, TableCell } from '../../../src/document/types'
import { renderPdf } from '../../../src/renderers/pdf/index'
import { pageOf } from '../../../src/renderers/pdf/page'
import { picture } from '../../support/picture'
import { linesOf, pageTexts, readPdf, wordsOf } from '../../support/poppler'
import { documentOf, fonts, paragraph, plainText, theme } from './setting'

const render = (preface: Block[]) => renderPdf(documentOf(preface), theme, fonts)

describe('body text', () => {
  test('fills a page with 22 lines of 28 characters, the first line indented by two', async () => {
    const words = wordsOf(await render([paragraph(plainText(28 * 60))]))
    expect(linesOf(words, 1)[1]).toHaveLength(26)
    const [number, ...lines] = linesOf(words, 2).reverse()
    expect(number).toBe('—2—')
    expect(lines.map((line) => line.length)).toEqual(Array(22).fill(28))
  })

  test('stays on the page and on the type area', async () => {
    const words = wordsOf(await render([paragraph(plainText(28 * 60))])).filter(({ text }) => text.length > 3)
    const millimetres = (points: number) => (points * 25.4) / 72
    expect(millimetres(Math.min(...words.map(({ left }) => left)))).toBeCloseTo(28, 1)
    expect(millimetres(Math.max(...words.map(({ right }) => right)))).toBeCloseTo(184, 1)
    expect(millimetres(Math.min(...words.map(({ top }) => top)))).toBeCloseTo(37, 1)
    expect(millimetres(Math.max(...words.map(({ bottom }) => bottom)))).toBeLessThan(262)
  })

  test('starts no line with a closing mark and ends none with an opening one', async () => {
    const words = wordsOf(await render([paragraph('“字、字”（字），字；'.repeat(200))]))
    const lines = [1, 2, 3].flatMap((page) => linesOf(words, page))
    expect(lines.length).toBeGreaterThan(50)
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、；”）]/)
      expect(line).not.toMatch(/[“（]$/)
    }
  })

  test('breaks a long address instead of pushing it to the next line', async () => {
    const words = wordsOf(
      await render([paragraph(`${plainText(12)}https://www.example.gov.cn/zwgk/zfxxgk/ndbg/x.html。`)]),
    )
    expect(linesOf(words, 1)[1]).toMatch(/的文https:\/\/www\.example\.gov\.cn\/$/)
  })

  test('survives characters no face has, and drops those without a shape', async () => {
    const [page] = pageTexts(await render([paragraph('前\u{1f600}后\u0007面\ufeff的\t字')]))
    expect(page).toMatch(/前〓后面的字/u)
  })
})

describe('a heading', () => {
  test('is never the last line of a page', async () => {
    for (const lines of [17, 18, 19, 20]) {
      const filler = Array.from({ length: lines }, () => paragraph('满'))
      const pages = pageTexts(
        await render([
          ...filler,
          { type: 'heading', level: 1, text: '（一）标题' },
          { type: 'heading', level: 2, text: '1.小标题' },
          paragraph(`正文${plainText(100)}`),
        ]),
      )
      const own = pages.filter((page) => page.includes('标题'))
      expect(own, `${lines} lines above`).toHaveLength(1)
      expect(own[0]).toContain('（一）标题1.小标题正文这是')
    }
  })
})

describe('nothing is lost', () => {
  test('when headings alone fill more than a page', async () => {
    const headings = Array.from(
      { length: 30 },
      (_, index): Block => ({ type: 'heading', level: 1, text: `标题${index}。` }),
    )
    const text = pageTexts(await render([...headings, paragraph('正文')])).join('')
    for (let index = 0; index < 30; index++) expect(text).toContain(`标题${index}。`)
    expect(text).toContain('正文')
  })

  test('when the first row below a heading is higher than a page', async () => {
    const table = ownTable(2)
    const cell = table.rows[1]?.cells[1] as TableCell
    cell.text = plainText(3000)
    const text = pageTexts(await render([{ type: 'heading', level: 1, text: '（一）标题' }, table])).join('')
    expect(text).toContain('（一）标题')
    expect(text).toContain('表1一览')
    expect(text.length).toBeGreaterThan(3000)
  })

  test('when a tall picture has a long caption', async () => {
    const figure: Block = { type: 'figure', data: picture(40, 400), alt: '', caption: `图1${plainText(200)}完` }
    const pdf = await render([{ type: 'heading', level: 1, text: '（一）标题' }, figure])
    expect(pageTexts(pdf).join('')).toMatch(/（一）标题图1这是.*完/)
    expect(readPdf(pdf, 'pdfimages', ['-list', 'FILE'])).toMatch(/ image +40 +400 /)
  })
})

describe('a long table', () => {
  test('breaks between rows and repeats its header', async () => {
    const pages = pageTexts(await render([ownTable(80)]))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toMatch(/表头甲表头乙/)
    const text = pages.join('')
    for (let row = 1; row < 80; row++) expect(text).toContain(`第${row}行`)
  })

  test('loses nothing when one row is higher than a page', async () => {
    const table = ownTable(3)
    const high = table.rows[2]?.cells[1] as TableCell
    high.text = `头${plainText(3000)}尾`
    const text = pageTexts(await render([table])).join('')
    expect(text).toContain('头这是')
    expect(text).toMatch(/字?尾/)
    expect(text.length).toBeGreaterThan(3000)
  })
})

function ownTable(rows: number): TableBlock {
  const cell = (text: string, column: number, header: boolean): TableCell => ({
    role: header ? 'columnHeader' : 'value',
    text,
    mark: null,
    colSpan: 1,
    rowSpan: 1,
    vertical: false,
    column,
    path: null,
  })
  return {
    type: 'table',
    key: null,
    caption: '表1 一览',
    widths: [1, 1],
    notes: [],
    rows: Array.from({ length: rows }, (_, row) => ({
      header: row === 0,
      cells: [cell(row === 0 ? '表头甲' : `第${row}行`, 0, row === 0), cell(row === 0 ? '表头乙' : '无', 1, row === 0)],
    })),
  }
}

test('the caption of a picture stands in the middle of its line, not close under the picture', async () => {
  const figure: Block = { type: 'figure', data: picture(400, 100), alt: '图', caption: '图1访问量' }
  const words = wordsOf(await render([figure, paragraph('后面一段。')]))
  const [caption, next] = ['图1访问量', '后面一段。'].map((text) => words.find((word) => word.text === text))
  const { line } = pageOf(theme)
  const distance = (next?.top ?? 0) - (caption?.top ?? 0)
  expect(distance).toBeCloseTo(line - (line - theme.styles.caption.sizePt) / 2, 1)
})
