import { getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LIMITS } from '../limits'
import { Refusal, refuse } from '../types'
import { BuiltInCMaps } from './cmaps'
import { watchOperators } from './operators'
import { withUnheardFailures } from './unheard'
import { limitUnpacked } from './unpacked'

type WorkerModule = typeof import('pdfjs-dist/legacy/build/pdf.worker.mjs')

let loading: Promise<WorkerModule> | undefined

/**
 * Loads pdf.js's worker so that it runs in this thread: readers are in a worker of their own already. Finding itself
 * in a worker without a window it would take that worker's messages for its own, so it is shown one meanwhile.
 */
async function loadWorkerHere(): Promise<WorkerModule> {
  const inWorker = 'importScripts' in globalThis && !('window' in globalThis)
  if (inWorker) Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true })
  const module = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  if (inWorker) Reflect.deleteProperty(globalThis, 'window')
  return module
}

/**
 * Opens a PDF with pdf.js, in this thread and without anything but its bytes, and closes it when `read` is through or
 * the time is over. Refuses what is encrypted, damaged, or unpacks to too much.
 */
export async function withPdf<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  limitUnpacked(bytes)
  loading ??= loadWorkerHere()
  const { WorkerMessageHandler } = await loading
  return withUnheardFailures(() => readHere(bytes, read, WorkerMessageHandler))
}

/**
 * Both sides of pdf.js talk through real ports: its own way of talking within one thread lets no timer have its turn
 * before a page is through, however long that takes.
 */
async function readHere<T>(
  bytes: Uint8Array,
  read: (pdf: PDFDocumentProxy) => Promise<T>,
  handler: WorkerModule['WorkerMessageHandler'],
): Promise<T> {
  const { port1: ours, port2: theirs } = new MessageChannel()
  handler.initializeFromPort(theirs)
  const worker = new PDFWorker({ port: ours as unknown as null, verbosity: VerbosityLevel.ERRORS })
  const task = getDocument({
    worker,
    // pdf.js takes away the bytes it is given.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    // Nothing is drawn: neither fonts nor pictures are needed, only where the text stands.
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    // Which characters a font's codes are.
    fontExtraProperties: true,
    CMapReaderFactory: BuiltInCMaps,
    maxImageSize: 1,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const refused = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Refusal({ code: 'read.limit', what: 'seconds', limit: LIMITS.seconds })),
      LIMITS.seconds * 1000,
    )
    watchOperators(ours, reject)
  })
  for (const port of [ours, theirs]) port.start()
  try {
    return await Promise.race([task.promise.then(read), refused])
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      return refuse({ code: 'read.encrypted', kind: 'pdf' })
    }
    // What pdf.js says of it is English.
    if (error instanceof Error && error.name === 'InvalidPDFException') refuse({ code: 'read.broken', detail: 'PDF' })
    throw error
  } finally {
    clearTimeout(timer)
    await task.destroy()
    worker.destroy()
    for (const port of [ours, theirs]) port.close()
  }
}
