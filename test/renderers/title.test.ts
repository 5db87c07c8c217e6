import { describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/build'
import { readFonts } from '../../src/platform/node/fonts'
import { renderDocx } from '../../src/renderers/docx'
import { renderPdf } from '../../src/renderers/pdf'
import { emptyReport } from '../publish/reports'
import { format2021 } from '../support/formats'
import { layouts } from '../support/layouts'
import { linesOf, wordsOf } from '../support/poppler'
import { partsOf } from './docx/read'

const { theme } = layouts

function reportOf(agency: string) {
  const report = emptyReport(format2021)
  return buildDocument(format2021, { ...report, agency: { ...report.agency, name: agency } })
}

describe('a title', () => {
  test.each([
    '云岭县',
    '云岭市青屏县自然资源和规划局',
    '云岭壮族苗族瑶族自治州青屏彝族自治县人民政府政务服务管理办公室',
    '云岭市青屏县人民政府办公厅（云岭市青屏县人民政府外事办公室、云岭市青屏县大数据发展管理局）',
  ])('of %s breaks at the same places in DOCX and PDF', async (agency) => {
    const document = reportOf(agency)
    const pdf = linesOf(wordsOf(await renderPdf(document, theme, await readFonts('public/fonts'))), 1)
    const xml = partsOf(await renderDocx(document, theme))['word/document.xml'] ?? ''
    const [paragraph = ''] = xml.match(/<w:p>.*?<\/w:p>/s) ?? []
    const docx = paragraph
      .split(/<w:br\/>/)
      .map((line) => [...line.matchAll(/<w:t[^>]*>([^<]*)/g)].map((one) => one[1]).join(''))
    expect(docx.join('')).toBe(document.title)
    expect(docx).toEqual(pdf.slice(0, docx.length))
  })

  test('has its lines as far apart in DOCX as the theme says', async () => {
    const wide = { ...theme, spacingLines: { ...theme.spacingLines, title: 2 } }
    const heights = await Promise.all(
      [theme, wide].map(async (one) => {
        const styles = partsOf(await renderDocx(reportOf('云岭县'), one))['word/styles.xml'] ?? ''
        const [title = ''] = styles.match(/w:styleId="Title">.*?<\/w:style>/s) ?? []
        return Number(title.match(/w:line="(\d+)"/)?.[1])
      }),
    )
    expect(heights[1]).toBe((heights[0] ?? 0) * 2)
  })
})
