import { createRequire, Module } from 'node:module'

/**
 * Has pdfkit find an empty module in place of fontkit. It loads fontkit at once, which takes a tenth of a whole
 * `nianbao render` (measured), and nobody here has need of it: faces are read by the PDF renderer itself. To be called
 * before pdfmake is loaded.
 */
export function leaveOutFontkit(): void {
  const { cache, resolve } = createRequire(import.meta.url)
  const fontkit = createRequire(createRequire(resolve('pdfmake')).resolve('pdfkit')).resolve('fontkit')
  cache[fontkit] = Object.assign(new Module(fontkit), { exports: {}, loaded: true })
}
