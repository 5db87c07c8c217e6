import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { type Measure, ratio } from './measure'
import type { Report } from './reports'
import { openReport, withWizard } from './serve'

const KEYSTROKES = 60
const WARM_UP = 10

const CELL = 'cell-requests.granted.naturalPerson'
const TOTAL = 'cell-requests.total.total'
/** What is loaded early has come by then. */
const SETTLED_MS = 6000

interface Stroke {
  scriptMs: number
  paintMs: number
}

/** The page's own watch; see `watchKeystrokes`. */
interface Watch {
  painted: Promise<Stroke>
}

/** The kB of JavaScript, gzipped, that the built page loads before anybody touches it. */
export async function measureInitialScript(wizard: string): Promise<Measure> {
  const html = await readFile(join(wizard, 'index.html'), 'utf8')
  const files = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const sizes = await Promise.all(files.map(async (file) => gzipSync(await readFile(join(wizard, file))).length))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  return { name: 'wizard: initial JavaScript, gzip', format: null, unit: 'kB', values: [total / 1000] }
}

/** As many fields as a report has cells. */
const FIELDS = 200

/**
 * The least a page can do: a field, and beside it two texts that follow it. What this takes is the browser's own. Further
 * fields do nothing; each has a form of its own, as the browser reads the whole form after a key.
 */
function barePage(furtherFields: number): string {
  return `<!DOCTYPE html><style>form { display: inline-block; contain: strict; width: 60px; height: 24px }
input { width: 56px }</style><input autofocus><output id="${TOTAL}"></output><p class="findings"></p><script>
document.querySelector('input').oninput = (event) => {
  document.querySelector('output').value = document.querySelector('p').textContent = event.target.value + event.timeStamp
}</script>${'<form><input value="0"></form>'.repeat(furtherFields)}`
}

/**
 * Keystrokes in a table cell of the built wizard with a full report open, beside the findings and beside the preview,
 * in a bare page and in one of as many fields: each at full speed and four times slower, in turns.
 */
export function measureWizard(wizard: string, context: BrowserContext, report: Report): Promise<Measure[]> {
  return withWizard(wizard, async (address) => {
    const bare = await context.newPage()
    await bare.setContent(barePage(0))
    const fields = await context.newPage()
    await fields.setContent(barePage(FIELDS - 1))
    const findings = await openRequests(await context.newPage(), address, report)
    const preview = await openRequests(await context.newPage(), address, report)
    await preview.getByRole('tab', { name: '预览' }).click()
    await preview.locator(`[id="${CELL}"]`).click()
    for (const page of [bare, fields, findings, preview]) await page.evaluate(watchKeystrokes, TOTAL)
    const measures: Measure[] = []
    for (const rate of [1, 4]) {
      const [floor, manyFields] = [await typeSlowed(bare, rate), await typeSlowed(fields, rate)]
      const [beside, previewed] = [await typeSlowed(findings, rate), await typeSlowed(preview, rate)]
      measures.push(
        ...describe(
          { floor, manyFields, beside, previewed },
          report.format.id,
          rate === 1 ? '' : `, CPU ${rate}× slower`,
        ),
      )
    }
    for (const page of [bare, fields, findings, preview]) await page.close()
    return measures
  })
}

/** Opens the report and puts the cursor into a cell with three totals above it. */
async function openRequests(page: Page, address: string, report: Report): Promise<Page> {
  await openReport(page, address, report)
  await page.getByRole('link', { name: /^三、/ }).click()
  await page.locator(`[id="${CELL}"]`).click()
  await page.waitForTimeout(SETTLED_MS)
  return page
}

async function typeSlowed(page: Page, rate: number): Promise<Stroke[]> {
  await page.bringToFront()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate })
  const strokes = await typeDigits(page)
  await devtools.detach()
  return strokes
}

/** Types digits one by one; every one of them changes totals and findings. */
async function typeDigits(page: Page): Promise<Stroke[]> {
  const times: Stroke[] = []
  for (let stroke = 0; stroke < WARM_UP + KEYSTROKES; stroke++) {
    if (stroke % 3 === 0) await page.evaluate(() => (document.activeElement as HTMLInputElement).select())
    await page.keyboard.press(String(9 - (stroke % 9)))
    times.push(await page.evaluate(() => (window as unknown as Watch).painted))
  }
  return times.slice(WARM_UP)
}

/**
 * Runs in the page. From a digit's keydown until the first frame that shows both a changed total and, where they are in
 * sight, changed findings has been handed over for painting.
 */
function watchKeystrokes(totalId: string): void {
  const shown = () => {
    const total = document.getElementById(totalId) as HTMLInputElement
    return [total.value, ...[...document.querySelectorAll('.findings')].map((list) => list.textContent)]
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

function describe(
  { floor, manyFields, beside, previewed }: Record<'floor' | 'manyFields' | 'beside' | 'previewed', Stroke[]>,
  format: string,
  speed: string,
): Measure[] {
  const paint = (strokes: Stroke[]) => strokes.map(({ paintMs }) => paintMs)
  const measure = (name: string, values: number[]): Measure => ({ name: name + speed, format, unit: 'ms', values })
  return [
    measure('wizard: keystroke to next paint', paint(beside)),
    measure('wizard: keystroke to next paint, preview beside it', paint(previewed)),
    measure('wizard: the same in a bare page', paint(floor)),
    measure(`wizard: the same in a page of ${FIELDS} bare fields`, paint(manyFields)),
    {
      ...measure('= keystroke, wizard ÷ bare page', [ratio(paint(beside), paint(floor))]),
      unit: '×',
    },
    measure(
      'wizard: script of a keystroke',
      beside.map(({ scriptMs }) => scriptMs),
    ),
  ]
}
