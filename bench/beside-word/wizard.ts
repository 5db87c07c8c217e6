import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { getCell } from '../../src/draft/cells'
import { formatNumeral } from '../../src/draft/numeral'
import { proseText } from '../../src/draft/prose-text'
import { readDraft } from '../../src/draft/read'
import { writeDraft } from '../../src/draft/write'
import { layOutTable } from '../../src/format/grid'
import { openReport, withWizard } from '../serve'
import { cheaper, type Effort, NOTHING } from './effort'
import type { Years } from './years'

/** Kept in the page. */
interface Counting {
  counted: Effort
  counting: boolean
}

const MODIFIERS = ['Control', 'Shift', 'Alt', 'Meta']

export interface WizardEffort {
  /** What the page saw pressed in the tables, and for everything else. */
  figures: Effort
  rest: Effort
  /** How many figures are typed. */
  typed: number
  /** Seconds in which the browser, not the hands, was waited for while the files were made. */
  filesS: number
}

/**
 * This year's report made in the built wizard from last year's draft, by keys and clicks that the page itself counts,
 * down to the three files. Letters of prose are put in uncounted: they are the same wherever they are typed.
 * Fails when the draft that comes out is not this year's report.
 */
export function fillIn(wizard: string, page: Page, years: Years): Promise<WizardEffort> {
  return withWizard(wizard, async (address) => {
    page.setDefaultTimeout(15_000)
    await page.addInitScript(count, MODIFIERS)
    await openReport(page, address, { format: years.format, draftText: writeDraft(years.last) } as never)
    await page.getByText(/^已保存/).waitFor()
    await page.goto(`${address}/#/`)
    await begin(page)
    let typed = 0
    for (const section of years.format.sections) {
      if (section.kind !== 'tables') continue
      await openPart(page, section.key)
      typed += await typeTables(page, years, section.key)
      await page.getByRole('button', { name: '空格填 0', exact: true }).click()
    }
    const figures = await counted(page)
    await writeProse(page, years)
    await sign(page, years)
    const filesS = await takeFiles(page)
    const all = await counted(page)
    await mustBeSame(page, years)
    return { figures: { ...figures, looks: typed }, rest: difference(all, figures), typed, filesS }
  })
}

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^据此新建下一年/ }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
}

async function openPart(page: Page, key: string): Promise<void> {
  await page.locator(`nav a[href$="/${key}"]`).click()
  await page.locator(`nav a[href$="/${key}"][aria-current]`).waitFor()
}

/** Types the figures that are neither 0 nor totals nor carried in, each reached by keys or by a click. */
async function typeTables(page: Page, { format, now }: Years, section: string): Promise<number> {
  let typed = 0
  for (const table of format.tables) {
    let at: { row: number; column: number } | null = null
    for (const [row, { cells }] of layOutTable(table).rows.entries()) {
      const inputs = cells.filter(({ path }) => path !== undefined)
      for (const [column, { path = '' }] of inputs.entries()) {
        if (format.cellByPath.get(path)?.section !== section || format.computedBy.has(path)) continue
        const figure = formatNumeral(getCell(now, path))
        const input = page.locator(`[id="cell-${path}"]`)
        if (figure === '0' || (await input.inputValue()) === figure) continue
        await reach(page, input, at && { down: row - at.row, right: column - at.column })
        await page.keyboard.type(figure)
        at = { row, column }
        typed += 1
      }
    }
  }
  return typed
}

async function reach(page: Page, input: Locator, way: { down: number; right: number } | null): Promise<void> {
  const presses = way ? way.down + Math.abs(way.right) : Infinity
  if (way && cheaper(presses, 1).keys > 0) {
    for (let n = 0; n < way.down; n += 1) await page.keyboard.press('Enter')
    for (let n = 0; n < Math.abs(way.right); n += 1) await page.keyboard.press(way.right > 0 ? 'Tab' : 'Shift+Tab')
  }
  // Also where the keys led past it: then both are counted.
  if (!(await input.evaluate((one) => one === document.activeElement))) await input.click()
}

/** Last year's text is taken as a start; then, uncounted, it becomes this year's. */
async function writeProse(page: Page, { format, now }: Years): Promise<void> {
  const keys = ['preface', ...format.sections.filter(({ kind }) => kind === 'prose').map(({ key }) => key)]
  for (const key of keys) {
    await openPart(page, key)
    const editor = page.locator('.prose[contenteditable=true]')
    await page.getByRole('button', { name: '以上年文字为底稿' }).click()
    await uncounted(page, async () => {
      await editor.click()
      await page.keyboard.press('Control+A')
      await page.keyboard.press('Delete')
      await page.keyboard.press('Control+Alt+0')
      const text = proseText((key === 'preface' ? now.preface : now.sections[key]) ?? [])
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.insertText(line)
      }
    })
  }
}

async function sign(page: Page, { now }: Years): Promise<void> {
  await openPart(page, 'signature')
  const [year = '', month = '', day = ''] = now.signature.date?.split('-') ?? []
  const field = page.locator('main input[type=date]')
  // Into its first part; Chromium takes the order of its own language.
  await field.click({ position: { x: 12, y: 12 } })
  await page.keyboard.type(month + day + year)
}

async function takeFiles(page: Page): Promise<number> {
  await page.getByRole('link', { name: '检查并下载' }).first().click()
  await page.getByText('检查通过，可以下载发布。').waitFor()
  const files: string[] = []
  page.on('download', (file) => files.push(file.suggestedFilename()))
  const start = performance.now()
  await page.getByRole('button', { name: /^下载所选/ }).click()
  while (files.length < 3) await page.waitForTimeout(20)
  const filesS = (performance.now() - start) / 1000
  await page.getByRole('button', { name: '复制到网站后台' }).click()
  return filesS
}

async function mustBeSame(page: Page, { format, now }: Years): Promise<void> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 草稿文件' }).click()
  const reading = readDraft(await readFile(await (await coming).path(), 'utf8'), [format])
  if (!reading.ok) throw new Error('the draft that came out is not readable')
  const { draft } = reading
  const content = (one: typeof draft) =>
    JSON.stringify([one.year, one.tables, one.preface, one.sections, one.signature])
  if (content(draft) !== content(now)) throw new Error(`another report came out:\n${content(draft)}\n${content(now)}`)
}

/** Runs in the page before its scripts: counts what is pressed. */
function count(modifiers: string[]): void {
  const kept = window as unknown as Counting
  kept.counted = { keys: 0, clicks: 0, points: 0, looks: 0 }
  kept.counting = true
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (kept.counting && !modifiers.includes(key)) kept.counted.keys += 1
    },
    true,
  )
  window.addEventListener(
    'mousedown',
    () => {
      if (!kept.counting) return
      kept.counted.clicks += 1
      kept.counted.points += 1
    },
    true,
  )
}

function counted(page: Page): Promise<Effort> {
  return page.evaluate(() => ({ ...(window as unknown as Counting).counted }))
}

async function uncounted(page: Page, work: () => Promise<void>): Promise<void> {
  const count = (on: boolean) =>
    page.evaluate((counting) => {
      ;(window as unknown as Counting).counting = counting
    }, on)
  await count(false)
  await work()
  await count(true)
}

function difference(all: Effort, part: Effort): Effort {
  return { ...NOTHING, keys: all.keys - part.keys, clicks: all.clicks - part.clicks, points: all.points - part.points }
}
