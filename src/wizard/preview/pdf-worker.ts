// pdf.js's own worker, bundled by us so that old browsers understand it.
import '../../platform/browser/polyfills'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
