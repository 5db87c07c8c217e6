import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Document, TableBlock } from '../../../src/document/types'
import { renderPdf } from '../../../src/renderers/pdf/index'
import { layOutTable, printedHeight } from '../../../src/renderers/pdf/table-layout'
import { splitTable } from '../../../src/renderers/pdf/table-split'
import { linesOf, pageTexts, wordsOf } from '../../support/poppler'
import { formatOf, longReport } from './report'
import { documentOf, fonts, paragraph, plainText, setting, theme } from './setting'

describe('a heading', () => {
  const after: Record<string, Block[]> = {
    paragraph: [paragraph(plainText(90))],
    table: [officialTable()],
    heading: [{ type: 'heading', level: 1, text: '（一）小标题' }, paragraph('正文')],
  }

  test('never stands alone at the foot of a page, however much text is above', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 45 * 28 }),
        fc.constantFrom(...Object.keys(after)),
        async (length, kind) => {
          const words = wordsOf(await render([paragraph(plainText(length)), ...section(after[kind] ?? [])]))
          expectCompany(words)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('of an empty last section stays with the signature', async () => {
    for (let lines = 14; lines < 24; lines++) {
      const document: Document = {
        ...documentOf(Array.from({ length: lines }, () => paragraph('满'))),
        sections: [{ key: 'last', title: '六、其他', blocks: [] }],
        signature: { units: ['某局'], date: '2024年1月1日' },
      }
      expectCompany(wordsOf(await renderPdf(document, theme, fonts)))
    }
  })

  function section(blocks: Block[]): Block[] {
    return [{ type: 'heading', level: 1, text: '六、标题' }, ...blocks]
  }

  /** No page's last line above its number is a heading. */
  function expectCompany(words: ReturnType<typeof wordsOf>) {
    for (let page = 1; page <= Math.max(...words.map((one) => one.page)); page++) {
      const lines = linesOf(words, page).filter((line) => !/^—\d+—$/.test(line))
      expect(lines[lines.length - 1]).not.toMatch(/标题|^六、其他/)
    }
  }
})

describe('the signature', () => {
  const signed = (preface: Block[], unit = '某局'): Document => ({
    ...documentOf(preface),
    signature: { units: [unit], date: '2024年1月1日' },
  })

  test('never has a page to itself: the end of the text comes along', async () => {
    for (const last of [plainText(3), plainText(28 * 5)])
      for (let lines = 13; lines < 20; lines++) {
        const above = Array.from({ length: lines }, () => paragraph('满'))
        const words = wordsOf(await renderPdf(signed([...above, paragraph(last)]), theme, fonts))
        const page = words.find(({ text }) => text === '某局')?.page ?? 0
        expect(linesOf(words, page).filter((line) => !/某局|2024年|^—\d+—$/.test(line))).not.toEqual([])
        expect(words.map(({ text }) => text).join('')).toContain(last.slice(-3))
      }
  })

  test('breaks a name that is too long for a line within the type area', async () => {
    const unit = '新疆维吾尔自治区伊犁哈萨克自治州霍尔果斯经济开发区管理委员会政府信息公开办公室'
    const words = wordsOf(await renderPdf(signed([paragraph('正文')], unit), theme, fonts))
    expect(words.map(({ text }) => text).join('')).toContain(unit)
    expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(
      setting.page.margins[0] + setting.page.width,
    )
  })
})

describe('the notes of a table', () => {
  test('go over to the next page whole', async () => {
    const text = plainText(90)
    const notes = Array.from({ length: 45 }, (_, index) => ({ mark: `注${index + 1}`, text: `始${text}终` }))
    const words = wordsOf(await render([{ ...officialTable(), notes }]))
    const ends = words.filter((word) => word.text.endsWith('终'))
    const starts = words.filter((word) => word.text.startsWith('始'))
    expect(starts).toHaveLength(notes.length)
    expect(ends.map(({ page }) => page)).toEqual(starts.map(({ page }) => page))
    expect(new Set(ends.map(({ page }) => page)).size).toBeGreaterThan(1)
  })
})

describe('an official table', () => {
  test('stays whole where it fits a page with what stands above', () => {
    const table = officialTable()
    expect(splitTable(table, layOutTable(table, setting), 29, setting)).toHaveLength(1)
  })

  test('is cut between rows where it does not, each part with header, group labels and closed cells', () => {
    const table = officialTable()
    const low = { ...setting, page: { ...setting.page, height: 300 } }
    const parts = splitTable(table, layOutTable(table, low), 29, low) ?? []
    expect(parts.length).toBeGreaterThan(1)
    const header = table.rows.filter((row) => row.header).length
    const columns = table.widths.length
    let rows = header
    for (const part of parts) {
      expect(printedHeight(part.rows, theme)).toBeLessThanOrEqual(300)
      rows += part.rows.length - header
      expect(part.rows.slice(0, header).every((row) => row.header)).toBe(true)
      const places = part.rows
        .flatMap((row) => row.cells)
        .reduce((sum, { cell }) => sum + cell.colSpan * cell.rowSpan, 0)
      expect(places).toBe(part.rows.length * columns)
    }
    expect(rows).toBe(table.rows.length)
  })

  test('loses nothing when it is cut', async () => {
    const table = officialTable()
    const low = { ...theme, page: { ...theme.page, marginsMm: { ...theme.page.marginsMm, bottom: 130 } } }
    const text = pageTexts(await renderPdf(documentOf([table]), low, fonts)).join('')
    for (const { path, text: figure } of table.rows.flatMap((row) => row.cells))
      if (path !== null) expect(text).toContain(figure)
  })
})

function render(blocks: Block[]): Promise<Uint8Array> {
  return renderPdf(documentOf(blocks), theme, fonts)
}

/** The largest table of the official form. */
function officialTable(): TableBlock {
  const tables = longReport(formatOf('2021'), 2023)
    .sections.flatMap(({ blocks }) => blocks)
    .filter((block) => block.type === 'table')
  return tables.reduce((largest, one) => (one.rows.length > largest.rows.length ? one : largest))
}
