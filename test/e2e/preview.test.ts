import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWizard, type Wizard } from '../support/wizard'

const DRAFT = fileURLToPath(new URL('../fixtures/drafts/version-1.nianbao.json', import.meta.url))
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

async function openDraft(page: Page): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(DRAFT)
  await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
}

async function goTo(page: Page, part: string): Promise<void> {
  await page.locator(`nav a[href$="/${part}"]`).click()
}

async function openPdf(page: Page): Promise<void> {
  await goTo(page, 'preview')
  await page.getByRole('tab', { name: 'PDF 页面' }).click()
  await page.getByText('已更新，与下载的 PDF 文件一致').waitFor()
  await page.locator('.pdf-page canvas').first().waitFor()
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  await goTo(page, 'download')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: `下载 ${button}` }).click()
  return readFileSync(await (await coming).path())
}

/** How dark the drawn pages in sight are: 0 for blank paper. */
function ink(page: Page): Promise<number> {
  return page
    .locator('.pdf-page canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      return [...pixels].filter((value, index) => index % 4 === 0 && value < 128).length
    })
}

describe('the preview', () => {
  let wizard: Wizard
  let page: Page
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await openDraft(page)
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('beside the form follows the section at hand and each figure typed, without moving the form', async () => {
    await goTo(page, 'requests')
    await page.getByRole('tab', { name: '预览' }).click()
    const frame = page.frameLocator('iframe')
    const top = () => frame.locator('#requests').evaluate((section) => section.getBoundingClientRect().top)
    await expect.poll(async () => Math.abs(await top())).toBeLessThan(40)

    const figure = frame.locator('[data-cell="requests.received.naturalPerson"]')
    const element = await figure.elementHandle()
    await page.locator('[id="cell-requests.received.naturalPerson"]').fill('38')
    await expect.poll(() => figure.textContent()).toBe('38')
    expect(await element?.evaluate((cell) => cell.isConnected)).toBe(true)
    expect(Math.abs(await top())).toBeLessThan(40)
    expect(await page.locator('main.page').evaluate((main) => main.scrollTop)).toBe(0)
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0)

    await goTo(page, 'problems')
    await page.getByRole('tab', { name: '预览' }).click()
    const problems = () =>
      frame.locator('#problems').evaluate((section) => section.getBoundingClientRect().top / window.innerHeight)
    await expect.poll(problems).toBeLessThan(0.9)
    await goTo(page, 'agency')
  })

  test('runs no script and lets no text become markup', async () => {
    const name = '<img src=x onerror="parent.broken=1"><script>parent.broken=1</script>局'
    const field = page.getByLabel('单位全称')
    const before = await field.inputValue()
    await field.fill(name)
    await goTo(page, 'preview')
    const frame = page.frameLocator('main iframe')
    await frame.getByText('onerror').first().waitFor()
    expect(await frame.locator('img, script:not([type="application/json"])').count()).toBe(0)
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
    expect(await page.locator('main iframe').getAttribute('sandbox')).toBe('allow-same-origin')
    await goTo(page, 'agency')
    await page.getByLabel('单位全称').fill(before)
  })

  test('shows the pages of the PDF, leafs through them and changes their size', async () => {
    await openPdf(page)
    await page.getByText(/^第 1 \/ \d+ 页$/).waitFor()
    expect(await ink(page)).toBeGreaterThan(1000)
    await page.getByRole('button', { name: '下一页' }).click()
    await page.getByText(/^第 2 \/ \d+ 页$/).waitFor()
    await page.getByRole('button', { name: '上一页' }).click()
    await page.getByText(/^第 1 \/ \d+ 页$/).waitFor()

    const width = () =>
      page
        .locator('.pdf-page')
        .first()
        .evaluate((paper) => Math.round(paper.clientWidth))
    await page.getByRole('button', { name: '100%' }).click()
    // A4 is 210 mm wide; 96 pixels are an inch.
    expect(await width()).toBe(Math.round((210 / 25.4) * 96))
    await page.getByRole('button', { name: '75%' }).click()
    expect(await width()).toBe(Math.round((210 / 25.4) * 72))
  })

  test('the PDF looked at has as many pages as the one downloaded', async () => {
    const pages = Number((await page.locator('.pdf-place').textContent())?.match(/\/ (\d+)/)?.[1])
    const info = execFileSync('pdfinfo', ['-'], { input: await downloadedAnyway(page), encoding: 'utf8' })
    expect(info).toMatch(new RegExp(`Pages:\\s+${pages}\\n`))
  })

  test('after a change the pages are made anew', async () => {
    await openPdf(page)
    const before = await ink(page)
    await goTo(page, 'agency')
    await page.getByLabel('单位全称').fill('云岭县人民政府办公室政务公开科')
    await openPdf(page)
    await expect.poll(() => ink(page)).not.toBe(before)
  })

  test('a chart of the figures goes into the first text as a picture, with words for those who cannot see it', async () => {
    await goTo(page, 'preview')
    await page.getByRole('tab', { name: '图解' }).click()
    const chart = page.getByRole('region', { name: '2024年政府信息公开申请办理结果' })
    const words = (await chart.getByRole('img').getAttribute('alt')) ?? ''
    expect(words).toContain('予以公开 24，部分公开 5')
    await chart.getByRole('button', { name: '插入到“总体情况”末尾' }).click()
    await page.getByText('已插入到“总体情况”末尾。').waitFor()

    await page.getByRole('tab', { name: '网页' }).click()
    const picture = page.frameLocator('main iframe').locator('#overview figure img')
    await picture.waitFor()
    expect(await picture.getAttribute('alt')).toBe(words)
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1440)
    const pdf = await downloaded(page, 'PDF 文件')
    expect(execFileSync('pdfimages', ['-list', '-'], { input: pdf, encoding: 'utf8' })).toMatch(/image\s+1440/)
  })

  test('a chart whose figures have changed since is named where files are made, and drawn anew in its place', async () => {
    const told = page.getByText('文中的图还是按改动前的数据画的：2024年政府信息公开申请办理结果。')
    await goTo(page, 'download')
    await page.getByRole('heading', { level: 1, name: '检查并下载' }).waitFor()
    expect(await told.count()).toBe(0)
    await goTo(page, 'requests')
    const figure = page.locator('[id="cell-requests.granted.naturalPerson"]')
    await figure.fill('18')
    await goTo(page, 'download')
    await told.waitFor()
    await page.getByRole('button', { name: '换成现在的图' }).click()
    await told.waitFor({ state: 'detached' })
    await page.getByText('已换成现在的图。').waitFor()
    await goTo(page, 'preview')
    const picture = page.frameLocator('main iframe').locator('#overview figure img')
    await expect.poll(() => picture.getAttribute('alt')).toContain('予以公开 23，部分公开 5')
    await goTo(page, 'requests')
    await figure.fill('19')
  })

  test.each(['网页', 'PDF 页面', '图解'])('axe finds nothing to object to in the view %s', async (view) => {
    await goTo(page, 'preview')
    await page.getByRole('tab', { name: view }).click()
    await page.evaluate(AXE)
    const results = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    )
    expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })

  test('nothing was asked of any other origin, and nothing went wrong unseen', () => {
    expect(wizard.foreign).toEqual([])
    expect(wizard.errors).toEqual([])
  })
})

/** The draft has an error by now: it is put right before the file is fetched. */
async function downloadedAnyway(page: Page): Promise<Buffer> {
  await goTo(page, 'requests')
  await page.locator('[id="cell-requests.received.naturalPerson"]').fill('41')
  return downloaded(page, 'PDF 文件')
}

describe('paper files', () => {
  test('are the same bytes whether a worker makes them or the page, and need no worker', async () => {
    const made: Buffer[][] = []
    for (const workers of [true, false]) {
      const wizard = await openWizard()
      const { page } = wizard
      const started: string[] = []
      page.on('worker', (worker) => started.push(worker.url()))
      if (!workers) {
        await page.addInitScript(() => {
          window.Worker = class {
            constructor() {
              throw new Error('no module workers')
            }
          } as unknown as typeof Worker
        })
        await page.reload()
      }
      await openDraft(page)
      made.push([await downloaded(page, 'PDF 文件'), await downloaded(page, 'Word 文档（DOCX）')])
      if (!workers) {
        await openPdf(page)
        expect(await ink(page)).toBeGreaterThan(1000)
      }
      expect(started.some((url) => url.includes('paper-worker'))).toBe(workers)
      await wizard.close()
    }
    const [inWorker, here] = made
    expect(inWorker?.map((file) => file.length > 5000)).toEqual([true, true])
    expect(inWorker?.[0]?.equals(here?.[0] ?? Buffer.of())).toBe(true)
    expect(inWorker?.[1]?.equals(here?.[1] ?? Buffer.of())).toBe(true)
  })

  test('are made while typing goes on: the page itself loads no renderer and no font', async () => {
    const wizard = await openWizard()
    const { page } = wizard
    await openDraft(page)
    await goTo(page, 'download')
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 PDF 文件' }).click()
    await goTo(page, 'requests')
    const cell = page.locator('[id="cell-requests.received.naturalPerson"]')
    await cell.fill('')
    await cell.type('123456')
    expect(await cell.inputValue()).toBe('123456')
    await coming
    // What the worker loads is not among the page's resources.
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => /pdfmake|docx|\.ttfz/.test(name))).toEqual([])
    await wizard.close()
  })
})
