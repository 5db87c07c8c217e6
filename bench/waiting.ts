import type { BrowserContext, Page } from 'playwright-core'
import type { Measure } from './measure'
import type { Report } from './reports'
import { openReport, withWizard } from './serve'

const RUNS = 20
const WARM_UP = 3
const CELL = 'cell-requests.received.naturalPerson'
/** What has not come by then will not come: the run fails, where it would wait for ever. */
const PATIENCE_MS = 30_000

/** The page's own watch; see `watchPage`. */
interface Watch {
  /** The longest time, in ms, in which the page could do nothing else, since it was last asked. */
  longestBlock: () => number
  /** Goes to an address of the wizard; the ms until what the selector finds has been painted. */
  open: (hash: string, selector: string) => Promise<number>
  /** Presses a button; the ms until what the selector finds is there. */
  press: (button: string, selector: string) => Promise<number>
}

/** What a clerk waits for in the built wizard: a draft to open, a PDF to be made, and the page to answer meanwhile. */
export function measureWaiting(wizard: string, context: BrowserContext, report: Report): Promise<Measure[]> {
  return withWizard(wizard, async (address) => {
    const page = await context.newPage()
    const measure = (name: string, values: number[]): Measure => ({
      name: `wizard: ${name}`,
      format: report.format.id,
      unit: 'ms',
      values,
    })
    await openReport(page, address, report)
    await page.evaluate(watchPage, PATIENCE_MS)
    const warming = await blockWhileWarming(page)
    const opening = await openOften(page)
    const { made, blocked } = await makePdfOften(page)
    const resting = await rest(page)
    await page.close()
    return [
      measure('longest block in half a second at rest', resting),
      measure('open a full draft, click to usable table', opening),
      measure('PDF warm, in the worker, click to file', made),
      measure('longest block while a PDF is made', blocked),
      measure('longest block while editor, PDF and DOCX are loaded early', [warming]),
    ]
  })
}

/** Everything that is loaded early has been asked for once the worker and the editor have come. */
async function blockWhileWarming(page: Page): Promise<number> {
  await page.waitForFunction(() =>
    ['prose-editor', 'paper-worker'].every((name) =>
      performance.getEntriesByType('resource').some((entry) => entry.name.includes(name)),
    ),
  )
  await page.waitForTimeout(2000)
  return page.evaluate(() => (window as unknown as Watch).longestBlock())
}

async function openOften(page: Page): Promise<number[]> {
  const values: number[] = []
  const report = new URL(page.url()).hash.replace(/[^/]+$/, 'requests')
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    await page.evaluate(() => (window as unknown as Watch).open('#/', '.draft-link'))
    // What leaving a report leaves behind, its last saving, is none of the next one's opening.
    await page.waitForTimeout(200)
    const address = { report, cell: `[id="${CELL}"]:enabled` }
    values.push(await page.evaluate(({ report, cell }) => (window as unknown as Watch).open(report, cell), address))
  }
  return values.slice(WARM_UP)
}

async function makePdfOften(page: Page): Promise<{ made: number[]; blocked: number[] }> {
  const [made, blocked]: number[][] = [[], []]
  await page.locator('nav a[href$="/download"]').click()
  await page.locator('.files').first().waitFor()
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    await page.waitForTimeout(100)
    const [ms, block] = await page.evaluate(async () => {
      const watch = window as unknown as Watch
      watch.longestBlock()
      return [
        await watch.press('.files li:nth-child(2) button', '.files li:nth-child(2) .file-done'),
        watch.longestBlock(),
      ]
    })
    made?.push(ms ?? Number.NaN)
    blocked?.push(block ?? Number.NaN)
  }
  return { made: made?.slice(WARM_UP) ?? [], blocked: blocked?.slice(WARM_UP) ?? [] }
}

/** What the machine alone does to a page that has nothing to do: the measure of the other blocks. */
async function rest(page: Page): Promise<number[]> {
  const values: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await page.evaluate(() => (window as unknown as Watch).longestBlock())
    await page.waitForTimeout(500)
    values.push(await page.evaluate(() => (window as unknown as Watch).longestBlock()))
  }
  return values
}

/** Runs in the page. */
function watchPage(patienceMs: number): void {
  let [last, longest] = [performance.now(), 0]
  const beat = new MessageChannel()
  beat.port1.onmessage = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    setTimeout(() => beat.port2.postMessage(null))
  }
  beat.port2.postMessage(null)

  const giveUp = (reject: (error: Error) => void, selector: string) =>
    setTimeout(() => reject(new Error(`${selector} did not come`)), patienceMs)
  const painted = (start: number, selector: string) =>
    new Promise<number>((resolve, reject) => {
      giveUp(reject, selector)
      const look = () => {
        if (!document.querySelector(selector)) return requestAnimationFrame(look)
        // A message sent within a frame arrives when that frame's style, layout and paint are done.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - start)
        channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })
  const there = (start: number, selector: string) =>
    new Promise<number>((resolve, reject) => {
      giveUp(reject, selector)
      const found = () => document.querySelector(selector)
      // The sign of the file made before goes as the next one is begun.
      const changes = new MutationObserver(() => {
        if (!found()) begun = true
        if (!begun || !found()) return
        changes.disconnect()
        resolve(performance.now() - start)
      })
      let begun = !found()
      changes.observe(document.body, { subtree: true, childList: true, attributes: true })
    })
  const watch: Watch = {
    longestBlock: () => {
      const block = longest
      longest = 0
      return block
    },
    open: (hash, selector) => {
      const start = performance.now()
      location.hash = hash
      return painted(start, selector)
    },
    press: (button, selector) => {
      const made = there(performance.now(), selector)
      document.querySelector<HTMLButtonElement>(button)?.click()
      return made
    },
  }
  Object.assign(window, watch)
}
