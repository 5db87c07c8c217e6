import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { OutlinedDocument } from './bookmarks'
import type { DocumentFont, PdfObjects } from './document-font'
import type { DrawnDocument } from './tagging'

/** A document with all its pages drawn, kept until it is closed. */
export interface Drawing {
  document: DrawnDocument & OutlinedDocument & PdfObjects
  /** Writes the document. Nothing can be added any more. */
  close(): Promise<Uint8Array>
}

/**
 * Draws the pages of a document.
 * @param fontOf the font of a face, by the name texts of the definition have it under
 */
export async function draw(definition: TDocumentDefinitions, fontOf: (face: string) => DocumentFont): Promise<Drawing> {
  const pdfmake = await loadPdfmake()
  pdfmake.virtualfs = { existsSync: () => false, fontOf }
  const pdf = pdfmake.createPdf(definition, { bufferPages: true })
  const document = await pdf.getStream()
  await finishPictures(document)
  return {
    document,
    close: async () => {
      const { buffer, byteOffset, byteLength } = await pdf.getBuffer()
      return new Uint8Array(buffer, byteOffset, byteLength)
    },
  }
}

type Pdfmake = Omit<typeof import('pdfmake'), 'createPdf'> & {
  createPdf(
    definition: TDocumentDefinitions,
    options: { bufferPages: true },
  ): { getStream(): Promise<PdfDocument>; getBuffer(): Promise<Buffer> }
  virtualfs: Files
}

/** pdfmake's file system, which it hands on to the document it makes. No file lies in it; it brings the fonts along. */
interface Files {
  existsSync(name: string): false
  fontOf?: (face: string) => DocumentFont
}

interface PdfDocument extends DrawnDocument, OutlinedDocument, PdfObjects {
  virtualfs: Files
  provideFont(face: string): DocumentFont
  _imageRegistry: Record<string, Picture>
}

/** A picture of a document. pdfkit forgets what it read of a PNG once it is finished, and has no such thing of a JPEG. */
interface Picture {
  image?: object | null
  finalize(): void
}

/**
 * Waits for pictures with transparency, which are unpacked by other threads, and finishes them in their order:
 * otherwise the numbers of objects would depend on which is done first.
 */
async function finishPictures({ _imageRegistry: pictures }: PdfDocument): Promise<void> {
  const unpacked = Object.values(pictures)
    .filter(({ image }) => image)
    .map((picture) => {
      const finish = picture.finalize
      return new Promise<() => void>((resolve) => {
        picture.finalize = () => resolve(() => finish.call(picture))
      })
    })
  for (const picture of unpacked) (await picture)()
}

let prepared = false

/** A report needs nothing from outside: pdfmake may fetch no address and read no file. Its documents use our fonts. */
async function loadPdfmake(): Promise<Pdfmake> {
  const pdfmake = (await import('pdfmake')).default as unknown as Pdfmake
  if (prepared) return pdfmake
  const never = () => false
  pdfmake.setUrlAccessPolicy(never)
  // Only the build for Node reads files.
  if ('setLocalAccessPolicy' in pdfmake) pdfmake.setLocalAccessPolicy(never)
  pdfmake.setFonts({})
  // The class of its documents is to be had by no other name.
  const empty = await pdfmake.createPdf({ content: [] }, { bufferPages: true }).getStream()
  const documents: PdfDocument = Object.getPrototypeOf(empty)
  documents.provideFont = function (face) {
    if (!this.virtualfs.fontOf) throw new Error(`No font for ${face}`)
    return this.virtualfs.fontOf(face).drawnIn(this)
  }
  prepared = true
  return pdfmake
}
