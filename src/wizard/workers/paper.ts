import { emptyDocument } from '../../document/empty'
import { paperWriter } from '../../publish/paper'
import type { PublishingMeans } from '../../publish/publish'
import type { Layouts } from '../../renderers/layout'
import type { Theme } from '../../renderers/theme'
import { reportFonts } from './fonts'
import { createPaperClient, type PaperWorker } from './paper-client'

const client = createPaperClient(
  () => new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' }) as PaperWorker,
  paperWriter(() => reportFonts()),
  () => document.baseURI,
)

/** How the wizard publishes: DOCX and PDF in a worker, so that typing goes on meanwhile. */
export function publishingMeans(layouts: Layouts): PublishingMeans {
  return { layouts, loadFonts: () => reportFonts(), writePaper: client.write }
}

/**
 * Loads renderers and fonts in the worker, by writing an empty document. Without a worker nothing is loaded early:
 * it would stop the typing.
 */
export function warmPaper(theme: Theme): void {
  if (!client.inWorker()) return
  // A failure shows when the clerk asks for a file; here nobody has.
  for (const kind of ['pdf', 'docx'] as const) client.write(kind, emptyDocument('年报'), theme).catch(() => undefined)
}
