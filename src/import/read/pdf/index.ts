import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EMBEDDED_FILE } from '../../../document/embedding'
import type { Source } from '../../source'
import { limit } from '../limits'
import { type ReadNotice, refuse } from '../types'
import { blocksOf } from './blocks'
import { withPdf } from './open'
import { layOutPage, type Page } from './pages'
import { readPage } from './read-page'

/**
 * Reads a PDF: its text in lines and paragraphs, its ruled tables on their grid, the data this program attaches.
 * Refuses what is encrypted, damaged, or has no text (scanned pages); names single pages without text.
 */
export async function readPdf(bytes: Uint8Array): Promise<{ source: Source; notices: ReadNotice[] }> {
  return withPdf(bytes, async (pdf) => {
    limit('pages', pdf.numPages)
    const pages: Page[] = []
    let marks = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(await pdf.getPage(number))
      marks += page.glyphs.length + page.rules.length
      limit('nodes', marks)
      pages.push(layOutPage(number, page))
    }
    const empty = pages.filter(({ items }) => items.length === 0).map(({ number }) => number)
    const embedded = await embeddedData(pdf)
    if (empty.length === pages.length && embedded === null) refuse({ code: 'read.scanned', pages: pages.length })
    const source: Source = { kind: 'pdf', blocks: blocksOf(pages), title: await titleOf(pdf), embedded }
    return { source, notices: empty.length > 0 ? [{ code: 'read.pages-without-text', pages: empty }] : [] }
  })
}

async function embeddedData(pdf: PDFDocumentProxy): Promise<string | null> {
  const files: Record<string, { filename: string; content?: Uint8Array }> = (await pdf.getAttachments()) ?? {}
  const file = Object.values(files).find(({ filename }) => filename === EMBEDDED_FILE)
  return file?.content ? new TextDecoder().decode(file.content) : null
}

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata()
  const title: unknown = (info as { Title?: unknown }).Title
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null
}
