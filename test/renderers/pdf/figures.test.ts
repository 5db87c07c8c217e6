import { describe, expect, test } from 'vitest'
import type { Document, TableBlock, TableCell } from '../../../src/document/types'
import { renderPdf } from '../../../src/renderers/pdf/index'
import { points } from '../../../src/renderers/pdf/page'
import { type Word, wordsOf } from '../../support/poppler'
import { formatOf, longReport } from './report'
import { fonts, theme } from './setting'

const LEFT = points(28)
const WIDTH = points(156)

describe.each([
  ['2021', 2023],
  ['2019', 2020],
] as const)('the figures of format %s', (id, year) => {
  test('stand below their own header and beside their own label', async () => {
    const document = longReport(formatOf(id), year)
    const words = wordsOf(await renderPdf(document, theme, fonts))
    let checked = 0
    for (const table of tablesOf(document)) {
      for (const [row, { cells }] of table.rows.entries()) {
        for (const cell of cells.filter(({ path }) => path !== null)) {
          const figure = only(words.filter(({ text }) => text.replace(/注\d$/, '') === cell.text))
          const onPage = words.filter(({ page }) => page === figure.page)
          expectColumn(figure, table, cell)
          expect(textAbove(figure, onPage)).toMatch(new RegExp(`${quoted(headerOf(table, row, cell))}$`))
          const label = cells.filter(({ role }) => role === 'rowHeader').pop()
          if (label) expect(labelBeside(figure, onPage, table, label)).toBe(label.text)
          checked++
        }
      }
    }
    expect(checked).toBe(formatOf(id).cells.length)
  })
})

test('a figure too long for its column is set smaller, never broken', async () => {
  const document = longReport(formatOf('2021'), 2023)
  const cell = tablesOf(document)
    .flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells)
    .find(({ text }) => text === '1019') as TableCell
  cell.text = '123456789'
  const figure = only(wordsOf(await renderPdf(document, theme, fonts)).filter(({ text }) => text === cell.text))
  expect(figure.right - figure.left).toBeLessThan((WIDTH * 685) / 9741)
})

test('a figure of seven digits with a mark stays legible, and both stand within their cell', async () => {
  const document = longReport(formatOf('2021'), 2023)
  const table = tablesOf(document).find(({ key }) => key === 'requests') as TableBlock
  const cell = table.rows.flatMap(({ cells }) => cells).find(({ mark }) => mark !== null) as TableCell
  cell.text = '7654321'
  const words = wordsOf(await renderPdf(document, theme, fonts))
  const figure = only(words.filter(({ text }) => text === `7654321${cell.mark}` || text === '7654321'))
  const [left, right] = edges(table, cell)
  expect(figure.left).toBeGreaterThan(left)
  expect(figure.right).toBeLessThan(right)
  expect(figure.bottom - figure.top).toBeGreaterThan(6)
})

function tablesOf(document: Document): TableBlock[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' && block.key !== null ? [block] : []))
}

function only(words: Word[]): Word {
  expect(words).toHaveLength(1)
  return words[0] as Word
}

/** Left and right edge of a cell by the form's widths alone. */
function edges({ widths }: TableBlock, { column, colSpan }: TableCell): [number, number] {
  const sum = (parts: number[]) => parts.reduce((total, width) => total + width, 0)
  const at = (index: number) => LEFT + (WIDTH * sum(widths.slice(0, index))) / sum(widths)
  return [at(column), at(column + colSpan)]
}

function expectColumn(figure: Word, table: TableBlock, cell: TableCell) {
  const [left, right] = edges(table, cell)
  // A mark moves the figure by half its own width.
  const tolerance = cell.mark === null ? 1 : 6
  expect(Math.abs((figure.left + figure.right) / 2 - (left + right) / 2)).toBeLessThan(tolerance)
}

/** The header a figure stands under: the nearest above that covers its column and no other. */
function headerOf(table: TableBlock, row: number, cell: TableCell): string {
  const above = table.rows.slice(0, row).flatMap(({ cells }) => cells)
  const own = above.filter(
    (one) => one.role === 'columnHeader' && one.column === cell.column && one.colSpan === cell.colSpan,
  )
  return own.pop()?.text ?? 'no header'
}

/** What is printed above a figure and centred like it, other figures left out. */
function textAbove(figure: Word, words: Word[]): string {
  const middle = (figure.left + figure.right) / 2
  return words
    .filter((word) => word.bottom < figure.top + 1 && Math.abs((word.left + word.right) / 2 - middle) < 6)
    .filter(({ text }) => !/^[\d.]+(注\d)?$/.test(text))
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text)
    .join('')
}

/** The text in the label's column that is centred, top to bottom, on the figure. */
function labelBeside(figure: Word, words: Word[], table: TableBlock, label: TableCell): string {
  const [left, right] = edges(table, label)
  const middle = (figure.top + figure.bottom) / 2
  const column = words
    .filter((word) => (word.left + word.right) / 2 > left && (word.left + word.right) / 2 < right && word.left > left)
    .sort((a, b) => Math.round(a.top - b.top) || a.left - b.left)
  for (let start = 0; start < column.length; start++) {
    let text = ''
    for (let end = start; end < column.length && text.length < label.text.length; end++) {
      text += column[end]?.text ?? ''
      const block = column.slice(start, end + 1)
      const top = Math.min(...block.map((word) => word.top))
      const bottom = Math.max(...block.map((word) => word.bottom))
      if (text === label.text && Math.abs((top + bottom) / 2 - middle) < 1) return text
    }
  }
  return 'no label'
}

function quoted(text: string): string {
  return text.replace(/[()]/g, '\\$&')
}

test('a note of several lines fills the width beside its mark, and goes no further', async () => {
  const document = longReport(formatOf('2021'), 2023)
  const table = tablesOf(document).find(({ notes }) => notes.length > 0) as TableBlock
  const [note] = table.notes
  if (!note) throw new Error('no note')
  note.text = '甲乙丙丁戊己庚辛壬癸'.repeat(20)
  const lines = wordsOf(await renderPdf(document, theme, fonts)).filter(({ text }) =>
    /[甲乙丙丁戊己庚辛壬癸]{5}/.test(text),
  )
  expect(lines.map(({ text }) => text).join('')).toContain(note.text)
  expect(lines.length).toBeGreaterThan(3)
  const full = lines.slice(0, -1).map(({ right }) => right)
  for (const right of full) {
    expect(right).toBeLessThanOrEqual(LEFT + WIDTH + 0.5)
    expect(right).toBeGreaterThan(LEFT + WIDTH - 15)
  }
})
