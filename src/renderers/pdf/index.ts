import type { Document } from '../../document/types'
import type { FontSet } from '../fonts'
import type { Theme } from '../theme'
import { defineDocument } from './definition'
import { pageOf } from './page'
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
  pdfmake.setFonts(Object.fromEntries(Object.keys(fonts.faces).map((id) => [id, { normal: fileOf(id) }])))
  for (const [id, face] of Object.entries(fonts.faces)) pdfmake.virtualfs.writeFileSync(fileOf(id), face.bytes)
  const bytes = await pdfmake.createPdf(definition).getBuffer()
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

type Pdfmake = typeof import('pdfmake') & {
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

function fileOf(face: string): string {
  return `${face}.ttf`
}
