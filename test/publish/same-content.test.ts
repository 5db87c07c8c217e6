import { beforeAll, describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/build'
import type { Document } from '../../src/document/types'
import type { Draft } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { readFonts } from '../../src/platform/node/fonts'
import { renderDocx } from '../../src/renderers/docx'
import { renderHtml } from '../../src/renderers/html'
import { renderPdf } from '../../src/renderers/pdf'
import { allFormats } from '../support/formats'
import { layouts } from '../support/layouts'
import { readPdfRows } from '../support/pdf-figures'
import { type Content, readDocx, readHtml, readPdfText } from './readers'
import { emptyReport, longestReport, variedReport } from './reports'

const REPORTS = { empty: emptyReport, varied: variedReport, longest: longestReport }
const CASES = allFormats.flatMap((format) =>
  Object.entries(REPORTS).map(([name, report]): [string, string, Format, (format: Format) => Draft] => [
    name,
    format.id,
    format,
    report,
  ]),
)

describe.each(CASES)('the %s report in format %s', (_name, _id, format, report) => {
  let document: Document
  let html: Content
  let docx: Content
  let pdf: Uint8Array
  beforeAll(async () => {
    document = buildDocument(format, report(format))
    html = readHtml(renderHtml(document, layouts.web))
    docx = await readDocx(await renderDocx(document, layouts.theme))
    pdf = await renderPdf(document, layouts.theme, await readFonts('public/fonts'))
  })

  test('has the same titles, paragraphs, captions and notes in HTML and DOCX, and no other', () => {
    expect(docx.texts).toEqual(html.texts)
    expect(html.texts).toEqual(expect.arrayContaining([document.title, ...document.sections.map(({ title }) => title)]))
  })

  test('has the same tables in HTML and DOCX, cell by cell', () => {
    expect(docx.tables).toEqual(html.tables)
    expect(html.tables.length).toBeGreaterThanOrEqual(format.tables.length)
  })

  test('has all its texts in the PDF, in the same order', () => {
    const text = readPdfText(pdf)
    let from = 0
    // The marks of notes stand in a column of their own, which poppler reads first.
    for (const expected of html.texts.map((one) => one.replace(/^注\d+/, ''))) {
      const at = text.indexOf(expected, from)
      expect(at, expected).toBeGreaterThanOrEqual(from)
      from = at + expected.length
    }
  })

  test('has the same figures in the PDF, section by section', () => {
    const titles = [...document.sections.map(({ title }) => title), null]
    document.sections.forEach(({ title, blocks }, index) => {
      const expected = blocks
        .filter((block) => block.type === 'table' && block.key !== null)
        .flatMap((block) => (block.type === 'table' ? block.rows : []))
        .flatMap(({ cells }) => cells.filter(({ path, text }) => path !== null && text !== ''))
        .map(({ text }) => text)
      const next = titles[index + 1]
      if (expected.length === 0 || !next) return
      const printed = readPdfRows(pdf, title, next).flatMap(({ figures }) => figures.map(({ text }) => text))
      expect(printed).toEqual(expected)
    })
  })
})
