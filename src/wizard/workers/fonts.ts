import { loadFonts } from '../../platform/browser/fonts'
import type { FontSet } from '../../renderers/fonts'
import { withOwnFonts } from '../../renderers/own-font'
import { fontKeys, listFonts } from '../../storage/fonts'

let last: { keys: string; fonts: FontSet } | undefined

/**
 * The faces a PDF is set in: the embedded ones, and the clerk's own where she keeps some. The same set is given again
 * as long as nothing changed. Works on the page and in a worker, which is told the page's address.
 */
export async function reportFonts(page = document.baseURI): Promise<FontSet> {
  const embedded = await loadFonts(page)
  // A browser that keeps nothing has no fonts of the clerk's either.
  const keys = JSON.stringify(await fontKeys().catch(() => []))
  if (last?.keys !== keys) {
    const own = keys === '[]' ? [] : await listFonts()
    last = { keys, fonts: withOwnFonts(embedded, new Map(own.map((font) => [font.face, font]))) }
  }
  return last.fonts
}
