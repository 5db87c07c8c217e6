import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convertWithLibreOffice } from '../../../scripts/lib/libreoffice.mjs'
import type { Document } from '../../../src/document/types'
import { renderDocx } from '../../../src/renderers/docx'
import { renderPdf } from '../../../src/renderers/pdf'
import { format2019, format2021 } from '../../support/formats'
import { linesOf, pageTexts, wordsOf } from '../../support/poppler'
import * as bureau from '../pdf/report'
import { documentOf, fonts, paragraph, plainText, theme } from '../pdf/setting'
import * as city from './report'

/** Reports of a bureau and a city with everything prose can hold, and with notes below the widest table. */
const reports: Record<string, Document> = {
  'bureau, 2019 form': bureau.longReport(format2019, 2020),
  'bureau, 2021 form': bureau.longReport(format2021, 2023),
  'city, 2019 form': city.longReport(format2019),
  'city, 2021 form': city.longReport(format2021),
}
const full = documentOf([paragraph(plainText(28 * 60))])

const folder = mkdtempSync(join(tmpdir(), 'nianbao-libreoffice-'))
const files = [...Object.values(reports), full].map((document, index) => ({
  document,
  word: join(folder, `${index}.docx`),
  pdf: join(folder, `${index}.pdf`),
}))

/** The Word file of a report as LibreOffice prints it. */
function printed(document: Document): Uint8Array {
  const file = files.find((one) => one.document === document)
  return new Uint8Array(readFileSync(file?.pdf ?? ''))
}

beforeAll(async () => {
  for (const { document, word } of files) writeFileSync(word, await renderDocx(document, theme))
  convertWithLibreOffice(
    files.map(({ word }) => word),
    folder,
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(Object.entries(reports))('LibreOffice and our PDF: %s', (_, document) => {
  let ours: string[]
  let theirs: string[]
  beforeAll(async () => {
    ours = pageTexts(await renderPdf(document, theme, fonts))
    theirs = pageTexts(printed(document))
  })

  test('have as many pages, and each section begins on the same one', () => {
    const pagesOf = (pages: string[]) => document.sections.map(({ title }) => pageOf(pages, title))
    expect(theirs).toHaveLength(ours.length)
    expect(pagesOf(theirs)).toEqual(pagesOf(ours))
    expect(pagesOf(ours)).not.toContain(-1)
  })

  test('have every official table on the same page, whole, below its title and above its notes', () => {
    for (const { title, blocks } of document.sections) {
      for (const block of blocks) {
        if (block.type !== 'table' || block.key === null) continue
        const figures = block.rows.flatMap(({ cells }) => cells.filter(({ path }) => path !== null))
        const texts = [...figures, ...block.notes].map(({ text }) => text)
        for (const pages of [ours, theirs]) {
          const page = pages[pageOf(ours, title)] ?? ''
          expect(texts.filter((text) => !page.includes(text))).toEqual([])
        }
      }
    }
  })

  test('have each table and figure of the text on the same page', () => {
    const captions = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        (block.type === 'table' && block.key === null) || block.type === 'figure' ? [block.caption ?? ''] : [],
      ),
    )
    const pagesOf = (pages: string[]) => captions.map((caption) => pageOf(pages, caption))
    expect(captions.length).toBeGreaterThan(1)
    expect(pagesOf(theirs)).toEqual(pagesOf(ours))
    expect(pagesOf(ours)).not.toContain(-1)
  })
})

test('a full page has 22 lines of 28 characters in both', async () => {
  const lines = [await renderPdf(full, theme, fonts), printed(full)].map((pdf) => {
    const [number, ...text] = linesOf(wordsOf(pdf), 2).reverse()
    expect(number).toBe('—2—')
    return text.reverse()
  })
  expect(lines[1]?.map((line) => line.length)).toEqual(Array(22).fill(28))
  expect(lines[1]).toEqual(lines[0])
})

test('its text fills the type area in both', async () => {
  for (const pdf of [await renderPdf(full, theme, fonts), printed(full)]) {
    const text = wordsOf(pdf).filter((word) => word.page === 2 && word.text.length > 3)
    const millimetres = (points: number) => (points * 25.4) / 72
    expect(Math.abs(millimetres(Math.min(...text.map(({ left }) => left))) - 28)).toBeLessThan(0.2)
    expect(Math.abs(millimetres(Math.max(...text.map(({ right }) => right))) - 184)).toBeLessThan(0.5)
    // The first and the last line lie within the type area, 21 pitches apart: a 22nd of 225 mm each.
    const tops = text.map(({ top }) => top)
    expect(millimetres(Math.max(...tops) - Math.min(...tops)) / 21).toBeCloseTo(225 / 22, 1)
  }
})

/** The index of the first page with a text; -1 where there is none. Spaces do not count. */
function pageOf(pages: string[], text: string): number {
  return pages.findIndex((page) => page.includes(text.replace(/\s/g, '')))
}
