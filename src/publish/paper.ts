import type { Document } from '../document/types'
import type { FontSet } from '../renderers/fonts'
import type { Theme } from '../renderers/theme'

/** The kinds of file that are laid out on paper, and take time. */
export type PaperKind = 'docx' | 'pdf'

/** Makes the bytes of a paper file, wherever that may be. Rejects with the renderer's reason. */
export type PaperWriter = (
  kind: PaperKind,
  document: Document,
  theme: Theme,
  /** A Word file the DOCX is put into. */
  shell?: Uint8Array | null,
) => Promise<Uint8Array>

/** Writes paper files right here. Each renderer is loaded when first needed, fonts only for a PDF. */
export function paperWriter(loadFonts: () => Promise<FontSet>): PaperWriter {
  return async (kind, document, theme, shell) => {
    if (kind === 'docx') return (await import('../renderers/docx')).renderDocx(document, theme, shell)
    const [{ renderPdf }, fonts] = await Promise.all([import('../renderers/pdf'), loadFonts()])
    return renderPdf(document, theme, fonts)
  }
}
