import type { Document } from '../../document/types'
import type { FontSet } from '../fonts'
import type { Theme } from '../theme'
import { countBookmarks } from './bookmarks'
import { defineDocument } from './definition'
import { embedFonts, packFonts } from './embed'
import { pageOf } from './page'
import { draw } from './pdfmake'
import { tagDocument } from './tagging'
import { createTypesetter } from './text'

/**
 * Renders a document as PDF: A4 after GB/T 9704, fonts embedded and subset, the same bytes for the same input.
 * Works in Node and in the browser; pdfmake is loaded with the first call.
 * @param fonts holds the faces the theme names
 * @throws RangeError when the font set lacks a face of the theme
 * @throws Error when a figure is no readable PNG or JPEG
 */
export async function renderPdf(document: Document, theme: Theme, fonts: FontSet): Promise<Uint8Array> {
  const typesetter = createTypesetter(fonts, theme.fallback)
  const definition = defineDocument(document, { theme, page: pageOf(theme), typesetter })
  const drawPages = async () => {
    const drawing = await draw(definition, typesetter.font)
    tagDocument(drawing.document)
    countBookmarks(drawing.document)
    return drawing
  }
  // Fonts are packed by other threads while pages are drawn.
  const [packed, drawing] = await Promise.all([packFonts(typesetter.fonts(), fonts.deflate), drawPages()])
  embedFonts(packed, drawing.document)
  return drawing.close()
}
