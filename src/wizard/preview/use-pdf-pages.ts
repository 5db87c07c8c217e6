import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import { errorText } from '../error-text'

/** The pages of a PDF file, ready to be drawn; those shown before stay until the next are ready. */
export function usePdfPages(bytes: Uint8Array | null): { pages: PDFPageProxy[]; reason: string } {
  const [opened, setOpened] = useState<{ pages: PDFPageProxy[]; reason: string }>({ pages: [], reason: '' })
  useEffect(() => {
    if (!bytes) return
    let wanted = true
    const opening = openPages(bytes)
    opening.then(
      ({ pages }) => wanted && setOpened({ pages, reason: '' }),
      (error) => wanted && setOpened({ pages: [], reason: errorText(error) }),
    )
    return () => {
      wanted = false
      // Nothing is left to close of a file that did not open.
      opening.then(({ close }) => setTimeout(close, CLOSE_AFTER_MS)).catch(() => undefined)
    }
  }, [bytes])
  return opened
}

/** Old pages are still being replaced on the screen when new ones are ready. */
const CLOSE_AFTER_MS = 5000

async function openPages(bytes: Uint8Array): Promise<{ pages: PDFPageProxy[]; close: () => void }> {
  const { openPdf } = await import('./pdf-file')
  const file = await openPdf(bytes)
  const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1)
  return { pages: await Promise.all(numbers.map((number) => file.getPage(number))), close: () => void file.destroy() }
}
