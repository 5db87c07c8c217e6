/** pdf.js's worker, of which the package gives no types: what reads a PDF behind a port. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort(port: MessagePort): void }
}
