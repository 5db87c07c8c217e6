import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EMBEDDED_FILE } from '../../../document/embedding'
import type { Source } from '../../source'
import { limit } from '../limits'
import { type ReadNotice, refuse } from '../types'
import { blocksOf } from './blocks'
import { halvesOf } from './halves'
import { isIllegible } from './legible'
import type { Glyph } from './marks'
import { withPdf } from './open'
import { layOutPage, type Page } from './pages'
import { type ReadPage, readPage } from './read-page'

/**
 * Reads a PDF: its text in lines and paragraphs, its ruled tables on their grid, the data this program attaches.
 * Refuses what is encrypted, damaged, has no text (scanned pages) or none that can be told (fonts without Unicode);
 * names single pages of this kind, and text that is not seen.
 */
export async function readPdf(bytes: Uint8Array): Promise<{ source: Source; notices: ReadNotice[] }> {
  return withPdf(bytes, async (pdf) => {
    limit('pages', pdf.numPages)
    const read: ReadPage[] = []
    let marks = 0
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPage(await pdf.getPage(number))
      marks += page.marks.glyphs.length + page.marks.rules.length
      limit('nodes', marks)
      read.push(page)
    }
    const pages = read.flatMap(({ marks }, index): Page[] => halvesOf(marks).map((half) => layOutPage(index + 1, half)))
    const embedded = await embeddedData(pdf)
    const notices = noticesOf(read, embedded !== null)
    const source: Source = { kind: 'pdf', blocks: blocksOf(pages), title: await titleOf(pdf), embedded }
    return { source, notices }
  })
}

/** What is noticed about a PDF's pages. Refuses one of which no page can be read, unless it `hasData` instead. */
function noticesOf(pages: ReadPage[], hasData: boolean): ReadNotice[] {
  const numbers = (is: (page: ReadPage) => boolean) => pages.flatMap((page, index) => (is(page) ? [index + 1] : []))
  const empty = numbers(({ marks }) => marks.glyphs.every(isBlank))
  const illegible = numbers(({ marks }) => isIllegible(marks.glyphs))
  if (!hasData && empty.length === pages.length) refuse({ code: 'read.scanned', pages: pages.length })
  if (!hasData && empty.length + illegible.length === pages.length) refuse({ code: 'read.illegible' })
  const notices = [
    { code: 'read.pages-without-text', pages: empty },
    { code: 'read.illegible-pages', pages: illegible },
    { code: 'read.recognised-pages', pages: numbers(({ recognised }) => recognised) },
    {
      code: 'read.unseen-text',
      pages: numbers(({ unseen }) => unseen > 0),
      count: pages.reduce((sum, { unseen }) => sum + unseen, 0),
    },
    {
      code: 'read.slanted-text',
      pages: numbers(({ slanted }) => slanted > 0),
      count: pages.reduce((sum, { slanted }) => sum + slanted, 0),
    },
  ] as const
  return notices.filter((notice) => notice.pages.length > 0)
}

function isBlank({ text }: Glyph): boolean {
  return text.trim() === ''
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
