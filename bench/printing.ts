import type { BrowserContext } from 'playwright-core'
import type { Templates } from '../src/publish/templates'
import { type Measure, ratio, time } from './measure'
import { loadFonts, loadRenderer, type Report } from './reports'
import { loadTypst } from './typst'

const RUNS = 6

/** Our PDF beside Chromium's print of our own HTML page and typst's PDF of the same report, in turns, all warm. */
export async function measurePrinting(
  root: string,
  context: BrowserContext,
  templates: Templates,
  { format, document }: Report,
): Promise<Measure[]> {
  const fonts = await loadFonts(root)
  const renderHtml = await loadRenderer('html', templates, fonts)
  const renderPdf = await loadRenderer('pdf', templates, fonts)
  const renderTypst = loadTypst(templates.layouts.theme, fonts)
  const html = new TextDecoder().decode(await renderHtml(document))
  const ours: number[] = []
  const typst: number[] = []
  const chromium: Print[] = []
  let typstBytes = 0
  for (let run = -1; run < RUNS; run++) {
    const our = await time(() => renderPdf(document))
    const typsts = await time(async () => (typstBytes = (await renderTypst(document)).length))
    const theirs = await print(context, html)
    // The first of each warms up.
    if (run < 0) continue
    ours.push(our)
    typst.push(typsts)
    chromium.push(theirs)
  }
  const line = { format: format.id, unit: 'ms' } as const
  const whole = chromium.map((one) => one.wholeMs)
  const alone = chromium.map((one) => one.printMs)
  return [
    { ...line, name: 'PDF, ours, warm, in turns with the next', values: ours },
    { ...line, name: 'PDF, typst, warm', values: typst },
    { ...line, name: 'PDF, Chromium: open our HTML page and print', values: whole },
    { ...line, name: 'PDF, Chromium: of this printing alone', values: alone },
    { ...line, name: '= typst ÷ ours', unit: '×', values: [ratio(typst, ours)] },
    { ...line, name: '= Chromium, page and print ÷ ours', unit: '×', values: [ratio(whole, ours)] },
    { ...line, name: '= Chromium, printing alone ÷ ours', unit: '×', values: [ratio(alone, ours)] },
    { ...line, name: 'PDF, file by typst', unit: 'kB', values: [typstBytes / 1000] },
    { ...line, name: 'PDF, file by Chromium', unit: 'kB', values: chromium.map((one) => one.bytes / 1000) },
  ]
}

interface Print {
  wholeMs: number
  printMs: number
  bytes: number
}

async function print(context: BrowserContext, html: string): Promise<Print> {
  const start = performance.now()
  const page = await context.newPage()
  await page.setContent(html)
  const shown = performance.now()
  const { length } = await page.pdf({ preferCSSPageSize: true })
  const end = performance.now()
  await page.close()
  return { wholeMs: end - start, printMs: end - shown, bytes: length }
}
