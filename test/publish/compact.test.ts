import { beforeAll, describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/build'
import { readFonts } from '../../src/platform/node/fonts'
import { PUBLICATION_KINDS, type PublicationKind, publish } from '../../src/publish/publish'
import { readTemplates } from '../../src/publish/templates'
import type { Layouts } from '../../src/renderers/layout'
import { format2021 } from '../support/formats'
import { layouts as official } from '../support/layouts'
import { ooxmlErrors } from '../support/ooxml'
import { pageTexts, readPdf } from '../support/poppler'
import { templatesIn } from '../support/templates'
import { readDocx, readHtml } from './readers'
import { longestReport } from './reports'

const report = longestReport(format2021)
const loadFonts = () => readFonts('public/fonts')

describe('the compact layout of the examples', () => {
  let layouts: Layouts
  const files = new Map<PublicationKind, Uint8Array>()
  const bytesOf = (kind: PublicationKind) => files.get(kind) ?? new Uint8Array()

  beforeAll(async () => {
    const { templates, problems } = readTemplates(
      new Map([...(await templatesIn()), ...(await templatesIn('examples/compact'))]),
    )
    if (!templates) throw new Error(problems.join(''))
    layouts = templates.layouts
    for (const kind of PUBLICATION_KINDS)
      files.set(kind, (await publish(format2021, report, kind, { layouts, loadFonts })).bytes)
  })

  test('puts the same report on fewer pages of its own size', async () => {
    const usual = await publish(format2021, report, 'pdf', { layouts: official, loadFonts })
    const compact = pageTexts(bytesOf('pdf'))
    expect(compact.length).toBeLessThan(pageTexts(usual.bytes).length * 0.7)
    expect(readPdf(bytesOf('pdf'), 'pdfinfo', ['FILE'])).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts/)
  })

  test('loses nothing: all three files hold the same texts and tables', async () => {
    const html = readHtml(new TextDecoder().decode(bytesOf('html')))
    const docx = await readDocx(bytesOf('docx'))
    expect(html.texts[0]).toBe('内部传阅')
    expect(docx.texts).toEqual(html.texts.slice(1))
    expect(docx.tables).toEqual(html.tables)
    const pdf = pageTexts(bytesOf('pdf')).join('')
    for (const { title } of buildDocument(format2021, report).sections) expect(pdf).toContain(title)
  })

  test('makes a sound Word file', async () => {
    expect(await ooxmlErrors(bytesOf('docx'))).toEqual([])
  })
})
