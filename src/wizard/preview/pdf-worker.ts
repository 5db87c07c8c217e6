// pdf.js's own worker, bundled by us so that old browsers understand it.
import './old-browsers'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
