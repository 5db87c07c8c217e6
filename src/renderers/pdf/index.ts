import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Document } from '../../document/types'
import type { FontSet } from '../fonts'
import type { Theme } from '../theme'
import { countBookmarks, type OutlinedDocument } from './bookmarks'
import { defineDocument } from './definition'
import { embedFonts, type FontedDocument } from './embed'
import { pageOf } from './page'
import { type DrawnDocument, tagDocument } from './tagging'
import { createTypesetter } from './text'

/**
 * Renders a document as PDF: A4 after GB/T 9704, fonts embedded and subset, the same bytes for the same input.
 * Works in Node and in the browser; pdfmake is loaded with the first call.
 * @param fonts holds the faces the theme names
 * @throws RangeError when the font set lacks a face of the theme
 * @throws Error when a figure is no readable PNG or JPEG
 */
export async function renderPdf(document: Document, theme: Theme, fonts: FontSet): Promise<Uint8Array> {
  const pdfmake = await loadPdfmake()
  const typesetter = createTypesetter(fonts, theme.fallback)
  const definition = defineDocument(document, { theme, page: pageOf(theme), typesetter })
  // pdfmake takes fonts only by name from its own file system, and writes into the table of fonts it is given.
  const files = Object.entries(fonts.faces).map(([id, { bytes }]) => ({ id, bytes, name: nameOf(bytes) }))
  pdfmake.setFonts(Object.fromEntries(files.map(({ id, name }) => [id, { normal: name }])))
  for (const { name, bytes } of files) pdfmake.virtualfs.writeFileSync(name, bytes)
  // Pages are kept until all are drawn, to be tagged.
  const pdf = pdfmake.createPdf(definition, { bufferPages: true })
  const drawn = await pdf.getStream()
  const embedded = embedFonts(drawn, fonts)
  tagDocument(drawn)
  countBookmarks(drawn)
  await embedded
  const bytes = await pdf.getBuffer()
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

type Pdfmake = Omit<typeof import('pdfmake'), 'createPdf'> & {
  createPdf(
    definition: TDocumentDefinitions,
    options: { bufferPages: true },
  ): { getStream(): Promise<DrawnDocument & FontedDocument & OutlinedDocument>; getBuffer(): Promise<Buffer> }
  virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
}

/** A report needs nothing from outside: pdfmake may fetch no address and read no file. */
async function loadPdfmake(): Promise<Pdfmake> {
  const pdfmake = (await import('pdfmake')).default as unknown as Pdfmake
  const never = () => false
  pdfmake.setUrlAccessPolicy(never)
  // Only the build for Node reads files.
  if ('setLocalAccessPolicy' in pdfmake) pdfmake.setLocalAccessPolicy(never)
  return pdfmake
}

const names = new WeakMap<Uint8Array, string>()
let named = 0

/** A name for a font file of its own: pdfmake reads it later, when another report may be at work with other fonts. */
function nameOf(bytes: Uint8Array): string {
  const known = names.get(bytes) ?? `${++named}.ttf`
  names.set(bytes, known)
  return known
}
