import { emptyDocument } from '../../document/empty'
import { wizard as words } from '../../messages/zh-CN'
import { paperWriter } from '../../publish/paper'
import type { PublishingMeans } from '../../publish/publish'
import type { Layouts } from '../../renderers/layout'
import type { Theme } from '../../renderers/theme'
import { createPaperClient, type PaperWorker } from './paper-client'

/** Unpacking fonts is needed here only where no worker does it. */
const loadFonts = async () => (await import('./fonts')).reportFonts()

const client = createPaperClient(
  () => new Worker(new URL('./paper-worker.ts', import.meta.url), { type: 'module' }) as PaperWorker,
  paperWriter(loadFonts),
  () => document.baseURI,
)

/** How the wizard publishes: DOCX and PDF in a worker, so that typing goes on meanwhile. */
export function publishingMeans(layouts: Layouts): PublishingMeans {
  return { layouts, loadFonts, writePaper: client.write }
}

/**
 * Loads renderers and fonts in the worker, by writing an empty document. Without a worker nothing is loaded early:
 * it would stop the typing. Rejects where a file cannot be written.
 */
export async function warmPaper(theme: Theme): Promise<void> {
  if (!client.inWorker()) return
  for (const kind of ['pdf', 'docx'] as const) await client.write(kind, emptyDocument(words.product), theme)
}
