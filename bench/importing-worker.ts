import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { readFonts } from '../src/platform/node/fonts'
import { PUBLICATION_KINDS, type PublicationFile, publish } from '../src/publish/publish'
import type { Templates } from '../src/publish/templates'
import type { Measure } from './measure'
import type { Report } from './reports'
import { withWizard } from './serve'

const RUNS = 10

/** The page's own watch; see `watchWorkers`. */
interface Watch {
  /** For every file read, the ms from its worker's start to the worker's answer. */
  read: number[]
}

/**
 * Opening a published file of each kind in the built wizard, in the worker that reads it: a new one for every file, so
 * that starting it counts. The first time the browser also fetches its modules.
 */
export function measureImportingInWorker(
  root: string,
  wizard: string,
  context: BrowserContext,
  templates: Templates,
  { format, draft }: Report,
): Promise<Measure[]> {
  return withWizard(wizard, async (address) => {
    const page = await context.newPage()
    await page.addInitScript(watchWorkers)
    const loadFonts = () => readFonts(join(root, 'public', 'fonts'))
    const measures: Measure[] = []
    for (const kind of PUBLICATION_KINDS.filter((one) => one !== 'json')) {
      const file = await publish(format, draft, kind, { layouts: templates.layouts, loadFonts })
      const values: number[] = []
      for (let run = 0; run <= RUNS; run++) values.push(await readOnce(page, address, file))
      const line = (what: string, some: number[]): Measure => {
        return {
          name: `import ${kind.toUpperCase()} in the browser's worker, ${what}`,
          format: format.id,
          unit: 'ms',
          values: some,
        }
      }
      measures.push(line('first', values.slice(0, 1)), line('again', values.slice(1)))
    }
    await page.close()
    return measures
  })
}

async function readOnce(page: Page, address: string, { name, bytes }: PublicationFile): Promise<number> {
  // From a page without the wizard, or the address would only change behind its #.
  await page.goto('about:blank')
  await page.goto(address)
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.waitForFunction(() => (window as unknown as Watch).read.length > 0)
  return page.evaluate(() => (window as unknown as Watch).read[0] ?? Number.NaN)
}

/** Runs in the page before anything else. A refusal is quick, but no import, and is not counted. */
function watchWorkers(): void {
  const watch = window as unknown as Watch
  watch.read = []
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      const start = performance.now()
      if (!String(url).includes('import-worker')) return
      this.addEventListener('message', ({ data }) => {
        if (data.ok) watch.read.push(performance.now() - start)
      })
    }
  }
}
