import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { interpret } from './interpret'
import type { Marks } from './marks'
import { toMatrix } from './matrix'
import { readableGlyphs } from './seen'
import type { Font } from './state'
import { upright } from './upright'

/** Names of bold faces. 黑体 is not one: whole headings are set in it. */
const BOLD = /bold|heavy|black/i
/** Glyph widths of most fonts are in thousandths of the type size. */
const SCALE = 0.001

/** A page's marks, and what of its text is not seen. */
export interface ReadPage {
  marks: Marks
  /** How many characters nobody sees were left out. */
  unseen: number
  /** How many characters of a watermark were left out. */
  slanted: number
  /** Whether its text is what a program recognised on the scanned picture of the page. */
  recognised: boolean
}

/** Glyphs and ruling lines of a page, unseen text left out. Annotations are notes and stamps on a report and passed over. */
export async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const operators = await page.getOperatorList({ annotationMode: 0 })
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { glyphs: all, rules } = interpret(operators, toMatrix(transform), (name) => fontOf(page, name))
  page.cleanup()
  const { glyphs, ...text } = readableGlyphs(all)
  return { marks: upright({ width, height, glyphs, rules }), ...text }
}

/** A font as pdf.js hands it out. */
interface PdfFont {
  fontMatrix?: number[]
  vertical?: boolean
  name?: string
  /** Whether its codes are not those of an encoding, but of its glyphs. */
  composite?: boolean
  /** The characters its codes are; without any, the range of codes taken for characters themselves. */
  toUnicode?: { _map?: unknown[] }
}

function fontOf(page: PDFPageProxy, name: string): Font {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null
  const { fontMatrix, vertical, name: face, composite, toUnicode } = (font ?? {}) as PdfFont
  return {
    scale: fontMatrix?.[0] || SCALE,
    vertical: vertical === true,
    bold: BOLD.test(face ?? ''),
    says: composite ? (code) => toUnicode?._map?.[code] !== undefined : () => true,
    // Of a font that cannot be used pdf.js hands out what is wrong with it.
    lost: typeof font === 'string',
  }
}
