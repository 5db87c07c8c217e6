import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import type { Measure } from './measure'
import type { Report } from './reports'
import { openReport, withWizard } from './serve'

const KEYSTROKES = 60
const WARM_UP = 10

/** The page's own watch; see `watchKeystrokes`. */
interface Watch {
  painted: Promise<{ scriptMs: number; paintMs: number }>
}

/** The kB of JavaScript, gzipped, that the built page loads before anybody touches it. */
export async function measureInitialScript(wizard: string): Promise<Measure> {
  const html = await readFile(join(wizard, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(wizard, file))).length))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return { name: 'wizard: initial JavaScript, gzip', format: null, unit: 'kB', values: [total / 1000] }
}

/** Keystrokes in a table cell of the built wizard with a full report open, at full speed and four times slower. */
export function measureWizard(wizard: string, context: BrowserContext, report: Report): Promise<Measure[]> {
  return withWizard(wizard, async (address) => {
    const page = await context.newPage()
    await openRequests(page, address, report)
    await page.evaluate(watchKeystrokes)
    const devtools = await context.newCDPSession(page)
    const measures: Measure[] = []
    for (const rate of [1, 4]) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate })
      measures.push(...describe(await typeDigits(page), report.format.id, rate))
    }
    await page.close()
    return measures
  })
}

/** Opens the report and puts the cursor into a cell with three totals above it. */
async function openRequests(page: Page, address: string, report: Report): Promise<void> {
  await openReport(page, address, report)
  await page.getByRole('link', { name: /^三、/ }).click()
  await page.locator('[id="cell-requests.granted.naturalPerson"]').click()
}

/** Types digits one by one; every one of them changes totals and findings. */
async function typeDigits(page: Page): Promise<Awaited<Watch['painted']>[]> {
  const times: Awaited<Watch['painted']>[] = []
  for (let stroke = 0; stroke < WARM_UP + KEYSTROKES; stroke++) {
    if (stroke % 3 === 0) await page.evaluate(() => (document.activeElement as HTMLInputElement).select())
    await page.keyboard.press(String(9 - (stroke % 9)))
    times.push(await page.evaluate(() => (window as unknown as Watch).painted))
  }
  return times.slice(WARM_UP)
}

/**
 * Runs in the page. From a digit's keydown until the first frame that shows both a changed total and changed findings
 * has been handed over for painting.
 */
function watchKeystrokes(): void {
  const shown = () => {
    const total = document.getElementById('cell-requests.total.total') as HTMLInputElement
    return [total.value, document.querySelector('.findings')?.textContent]
  }
  let script = 0
  window.addEventListener('keydown', (event) => {
    if (!/^\d$/.test(event.key)) return
    const before = shown()
    ;(window as unknown as Watch).painted = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('the key changed nothing in sight')), 10_000)
      const look = () => {
        const now = shown()
        if (now.some((text, index) => text === before[index])) return requestAnimationFrame(look)
        // A message sent within a frame arrives when that frame's style, layout and paint are done.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve({ scriptMs: script, paintMs: performance.now() - event.timeStamp })
        channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    })
  })
  let start = 0
  window.addEventListener('input', () => (start = performance.now()), { capture: true })
  window.addEventListener('input', () => (script = performance.now() - start))
}

function describe(times: Awaited<Watch['painted']>[], format: string, rate: number): Measure[] {
  const speed = rate === 1 ? '' : `, CPU ${rate}× slower`
  return [
    { name: `wizard: keystroke to next paint${speed}`, format, unit: 'ms', values: times.map((one) => one.paintMs) },
    { name: `wizard: script of a keystroke${speed}`, format, unit: 'ms', values: times.map((one) => one.scriptMs) },
  ]
}
