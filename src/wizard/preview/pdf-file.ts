import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Loaded apart, with pdf.js in it, when a PDF is first looked at. */

let starting: Promise<PDFWorker> | undefined

/** Opens a PDF file for drawing its pages. The bytes stay as they are. Rejects when they are no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  starting ??= startWorker()
  return getDocument({
    // pdf.js takes away the bytes it is given.
    data: bytes.slice(),
    worker: await starting,
    isEvalSupported: false,
    useSystemFonts: false,
  }).promise
}

/** pdf.js in a worker; on the main thread where no module worker can start. */
async function startWorker(): Promise<PDFWorker> {
  const port = await startPort()
  if (!port) await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return port ? PDFWorker.create({ port }) : new PDFWorker({})
}

/** A worker that has said something, or null when it cannot start. */
function startPort(): Promise<Worker | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
      worker.addEventListener('message', () => resolve(worker), { once: true })
      worker.addEventListener('error', () => resolve(null), { once: true })
    } catch {
      resolve(null)
    }
  })
}
