import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { readFonts } from '../src/platform/node/fonts'
import { PUBLICATION_KINDS, type PublicationFile, publish } from '../src/publish/publish'
import type { Templates } from '../src/publish/templates'
import type { Measure } from './measure'
import type { Report } from './reports'
import { withWizard } from './serve'

const FIRST_FILES = 5
const NEXT_FILES = 10
/** A clerk who opens the wizard to give it a file needs longer to find the file. */
const RESTED_MS = 2000

/** From giving the file: until the worker's answer is with the page, and until what was read has been painted. */
interface Reading {
  answeredMs: number
  shownMs: number
}

/** The page's own watch; see `watchReading`. */
interface Watch {
  read: Promise<Reading>
}

/**
 * Opening a published file of each kind in the built wizard, as a clerk waits for it: from the moment the file is given.
 * The first file of a page just opened, whose worker has yet to start; the first file of a page that has rested, whose
 * worker is ready but has read nothing; and the files after it.
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
    await page.addInitScript(watchReading)
    const loadFonts = () => readFonts(join(root, 'public', 'fonts'))
    const measures: Measure[] = []
    for (const kind of PUBLICATION_KINDS.filter((one) => one !== 'json')) {
      const file = await publish(format, draft, kind, { layouts: templates.layouts, loadFonts })
      const measure = (what: string, values: number[]): Measure => ({
        name: `import ${kind.toUpperCase()} in the browser's worker, ${what}`,
        format: format.id,
        unit: 'ms',
        values,
      })
      const [opened, rested, next]: Reading[][] = [[], [], []]
      for (let run = 0; run < FIRST_FILES; run++) {
        opened?.push(await readFirst(page, address, file, 0))
        rested?.push(await readFirst(page, address, file, RESTED_MS))
      }
      for (let run = 0; run < NEXT_FILES; run++) next?.push(await readNext(page, file))
      const answered = (readings: Reading[] = []) => readings.map(({ answeredMs }) => answeredMs)
      measures.push(
        measure('page just opened', answered(opened)),
        measure('first', answered(rested)),
        measure('again', answered(next)),
        measure('again, until painted', next?.map(({ shownMs }) => shownMs) ?? []),
      )
    }
    await page.close()
    return measures
  })
}

async function readFirst(page: Page, address: string, file: PublicationFile, restMs: number): Promise<Reading> {
  // From a page without the wizard, or the address would only change behind its #.
  await page.goto('about:blank')
  await page.goto(address)
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
  await page.waitForTimeout(restMs)
  return give(page, file)
}

async function readNext(page: Page, file: PublicationFile): Promise<Reading> {
  await page.getByRole('link', { name: '换一个文件' }).click()
  await page.locator('input[type=file]').waitFor({ state: 'attached' })
  return give(page, file)
}

async function give(page: Page, { name, bytes }: PublicationFile): Promise<Reading> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
  await page.locator('input[type=file]').setInputFiles(file)
  return page.evaluate(() => (window as unknown as Watch).read)
}

/** Runs in the page before anything else. A refusal is quick, but no import, and is not counted. */
function watchReading(): void {
  let [given, answeredMs] = [0, 0]
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      if (!String(url).includes('import-worker')) return
      this.addEventListener('message', ({ data }) => {
        if (data.ok) answeredMs = performance.now() - given
      })
    }
  }
  const shown = () =>
    new Promise<Reading>((resolve, reject) => {
      setTimeout(() => reject(new Error('the file was not read')), 60_000)
      const look = () => {
        if (answeredMs === 0 || !document.querySelector('.import-result')) return requestAnimationFrame(look)
        // A message sent within a frame arrives when that frame's style, layout and paint are done.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve({ answeredMs, shownMs: performance.now() - given })
        channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })
  window.addEventListener(
    'change',
    () => {
      given = performance.now()
      answeredMs = 0
      ;(window as unknown as Watch).read = shown()
    },
    { capture: true },
  )
}
