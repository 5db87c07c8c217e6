import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LIMITS } from '../limits'
import { Refusal, refuse } from '../types'
import { BuiltInCMaps } from './cmaps'
import { withUnheardFailures } from './unheard'
import { limitUnpacked } from './unpacked'

let loading: Promise<void> | undefined

/**
 * Loads pdf.js's worker so that it runs in this thread: readers are in a worker of their own already. Finding itself
 * in a worker without a window it would take that worker's messages for its own, so it is shown one meanwhile.
 */
async function loadWorkerHere(): Promise<void> {
  const inWorker = 'importScripts' in globalThis && !('window' in globalThis)
  if (inWorker) Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  if (inWorker) Reflect.deleteProperty(globalThis, 'window')
}

/**
 * Opens a PDF with pdf.js, in this thread and without anything but its bytes, and closes it when `read` is through or
 * the time is over. Refuses what is encrypted, damaged, or unpacks to too much.
 */
export async function withPdf<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  limitUnpacked(bytes)
  loading ??= loadWorkerHere()
  await loading
  return withUnheardFailures(() => readHere(bytes, read))
}

async function readHere<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // pdf.js takes away the bytes it is given.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    // Nothing is drawn: neither fonts nor pictures are needed, only where the text stands.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    CMapReaderFactory: BuiltInCMaps,
    maxImageSize: 1,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Refusal({ code: 'read.limit', what: 'seconds', limit: LIMITS.seconds })),
      LIMITS.seconds * 1000,
    )
  })
  try {
    return await Promise.race([task.promise.then(read), late])
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return refuse({ code: 'read.encrypted', kind: 'pdf' })
    }
    throw error
  } finally {
    clearTimeout(timer)
    await task.destroy()
  }
}
