import type { Document } from '../../document/types'
import type { PaperKind } from '../../publish/paper'
import type { Theme } from '../../renderers/theme'

/** What the page asks of the paper worker. */
export interface PaperJob {
  id: number
  kind: PaperKind
  document: Document
  theme: Theme
  shell: Uint8Array | null
  /** The page's address, for files that lie beside it. */
  page: string
}

/** What comes back: the file, handed over without copying, or why there is none. */
export type PaperAnswer = { id: number; ok: true; bytes: Uint8Array } | { id: number; ok: false; reason: string }
