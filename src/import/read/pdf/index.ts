import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EMBEDDED_FILE } from '../../../document/embedding'
import type { Source } from '../../source'
import { limit } from '../limits'
import { type ReadNotice, refuse } from '../types'
import { blocksOf } from './blocks'
import { halvesOf } from './halves'
import { countUntold, isLegible } from './legible'
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
  const counted = <Code extends string>(code: Code, count: (page: ReadPage) => number) => ({
    code,
    pages: numbers((page) => count(page) > 0),
    count: pages.reduce((sum, page) => sum + count(page), 0),
  })
  const empty = numbers(({ marks }) => marks.glyphs.every(isBlank))
  const legible = new Map(pages.map((page) => [page, isLegible(page.marks.glyphs)]))
  const illegible = numbers((page) => legible.get(page) === false)
  if (!hasData && empty.length === pages.length) refuse({ code: 'read.scanned', pages: pages.length })
  // A page with few letters tells nothing.
  if (!hasData && illegible.length > 0 && ![...legible.values()].includes(true)) refuse({ code: 'read.illegible' })
  const untold = (page: ReadPage): number => (legible.get(page) === false ? 0 : countUntold(page.marks.glyphs))
  const notices = [
    { code: 'read.pages-without-text', pages: empty },
    { code: 'read.illegible-pages', pages: illegible },
    counted('read.illegible-characters', untold),
    { code: 'read.recognised-pages', pages: numbers(({ recognised }) => recognised) },
    counted('read.unseen-text', ({ unseen }) => unseen),
    counted('read.slanted-text', ({ slanted }) => slanted),
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
