import { buildDocument } from '../../src/document/build'
import { importSource } from '../../src/import/import'
import { readTextSource } from '../../src/import/read/text'
import { renderDocx } from '../../src/renderers/docx'
import { renderHtml } from '../../src/renderers/html'
import { renderPdf } from '../../src/renderers/pdf'
import { emptyReport, longestReport, variedReport } from '../publish/reports'
import * as city from '../renderers/docx/report'
import * as bureau from '../renderers/pdf/report'
import { corpusFile, corpusReports } from './corpus'
import { loadFonts } from './fonts'
import { officialFormats } from './formats'
import { importWords } from './import-words'
import { layouts } from './layouts'

/** A report in the three forms it is published in. */
interface ReviewedReport {
  name: string
  html: string
  docx: Uint8Array
  pdf: Uint8Array
}

/**
 * The reports whose pages are looked at before a release (scripts/side-by-side.mjs): ours, in each official form, and
 * those of the corpus where it is there.
 */
export async function reviewedReports(): Promise<ReviewedReport[]> {
  const fonts = loadFonts()
  const documents = [...ownReports(), ...(await corpusDocuments())]
  return Promise.all(
    documents.map(async ({ name, document }) => ({
      name,
      html: renderHtml(document, layouts.web),
      docx: await renderDocx(document, layouts.theme, layouts.shell),
      pdf: await renderPdf(document, layouts.theme, fonts),
    })),
  )
}

function ownReports() {
  return officialFormats.flatMap((format) => [
    { name: `city-${format.id}`, document: city.longReport(format) },
    { name: `bureau-${format.id}`, document: bureau.longReport(format, format.years.from) },
    { name: `varied-${format.id}`, document: buildDocument(format, variedReport(format)) },
    { name: `empty-${format.id}`, document: buildDocument(format, emptyReport(format)) },
    { name: `longest-${format.id}`, document: buildDocument(format, longestReport(format)) },
  ])
}

function corpusDocuments() {
  return Promise.all(
    corpusReports().map(async (number) => {
      const text = new TextDecoder().decode(corpusFile(`seeds/${number}.txt`))
      const { draft } = await importSource(readTextSource(text), officialFormats, importWords)
      const format = officialFormats.find(({ id }) => id === draft.format) ?? officialFormats[0]
      return { name: `corpus-${number}`, document: buildDocument(format, draft) }
    }),
  )
}
