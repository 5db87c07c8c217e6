// Pictures of every page of the built wizard at three screen sizes and at 200 % zoom, for review: npm run screenshots [folder]
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { preview } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = resolve(process.argv[2] ?? join(root, 'out', 'screenshots'))
const draft = join(root, 'test', 'fixtures', 'drafts', 'version-1.nianbao.json')
const published = join(root, 'test', 'fixtures', 'imports', 'collapsed-row-2021.txt')

/** A pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  // 1366×768 at 200 %
  { width: 683, height: 384 },
]
/** For what is drawn a moment after the page is there. */
const SETTLED_MS = 700
/** What a page says while something is still to come. */
const COMING = /正在(打开|生成|重新生成|读取|保存|接管)/

/**
 * Waits until a page stands still.
 * @param {import('playwright-core').Page} page
 */
async function settle(page) {
  await page.waitForTimeout(SETTLED_MS)
  await page.getByText(COMING).filter({ visible: true }).first().waitFor({ state: 'hidden' })
}

/**
 * One visit from an empty browser to the files, with a picture of every page.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {(name: string) => Promise<void>} picture
 * @returns {Promise<void>}
 */
async function visit(page, address, picture) {
  await page.goto(address)
  await picture('home-first-visit')
  await page.locator('input[type=file]').first().setInputFiles(draft)
  await page.locator('nav a[aria-current]').first().waitFor()

  const links = await page
    .locator('a[href^="#/draft/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
  for (const link of new Set(links)) {
    await page.goto(`${address}/${link}`)
    const name = link?.split('/').pop() ?? ''
    await picture(`report-${name}`)
    for (const tab of await page.locator('main [role=tab]').all()) {
      if ((await tab.getAttribute('aria-selected')) === 'true') continue
      const label = await tab.textContent()
      await tab.click()
      await page.waitForTimeout(3 * SETTLED_MS)
      // A page of the PDF is drawn after the file is there; on a busy machine the picture showed an empty sheet.
      if (await page.locator('.pdf-view').isVisible()) await page.locator('.pdf-page canvas').first().waitFor()
      await picture(`report-${name}-${label}`)
    }
    for (const tab of await page.locator('.panel [role=tab]').all()) {
      if (name !== 'requests' || (await tab.getAttribute('aria-selected')) === 'true') continue
      const label = await tab.textContent()
      await tab.click()
      await picture(`report-${name}-panel-${label}`)
    }
  }
  await page.goto(`${address}/#/`)
  await picture('home-with-draft')
}

/**
 * What is not there at first sight: last year's report beside this year's, findings, what asks for a line of text, versions,
 * and what has gone wrong. It goes on from a browser that holds the draft of the first visit.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {(name: string) => Promise<void>} picture
 * @returns {Promise<void>}
 */
async function visitStates(page, address, picture) {
  const open = (/** @type {string} */ name) => page.locator(`nav a[href$="/${name}"]`).click()
  const press = (/** @type {string | RegExp} */ name) => page.getByRole('button', { name }).first().click()
  const cell = (/** @type {string} */ path) => page.locator(`[id="cell-${path}"]`)

  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '坏.json', mimeType: '', buffer: Buffer.from('{') })
  await picture('home-bad-file')
  await press(/^复制/)
  await press(/^备注名/)
  await picture('home-naming')
  await page.keyboard.press('Escape')
  await press(/^删除/)
  await picture('home-deleted')
  await press(/^据此新建下一年/)
  await picture('home-next-year')
  await page.keyboard.press('Enter')
  await page.locator('nav a[aria-current]').first().waitFor()

  await open('overview')
  await press('以上年文字为底稿')
  await page.locator('.last-year summary').click()
  await page.locator('.last-year input').click()
  await picture('last-year-text')
  await page.locator('main input[type=file]').setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PICTURE, 'base64'),
  })
  await page.getByRole('dialog').waitFor()
  await press('确定')
  await picture('picture-dialog')
  await page.keyboard.press('Escape')
  await page.getByRole('toolbar').getByText('表格').click()
  await picture('prose-table')

  await open('requests')
  await cell('requests.received.naturalPerson').fill('12')
  await cell('requests.granted.naturalPerson').fill('9')
  await cell('requests.granted.business').fill('三')
  await page.keyboard.press('Tab')
  await picture('table-last-year-blanks-and-a-word')
  await cell('requests.granted.business').fill('0')
  await press('空格填 0')
  await picture('table-being-filled')
  await page.getByRole('tab', { name: '检查' }).click()
  await page.getByText('这个数怎么来的').first().click()
  await picture('formula')
  await cell('requests.received.naturalPerson').focus()
  await page.keyboard.press('Shift+F2')
  await page.keyboard.insertText('其中2件为上年末收到、本年登记')
  await picture('note')
  await page.keyboard.press('Enter')
  await cell('requests.received.naturalPerson').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('F2')
  await picture('total-by-hand')
  await page.keyboard.press('Escape')
  await cell('requests.granted.naturalPerson').focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(`Shift+${key}`)
  await picture('block-selected')
  await press(/^情况属实/)
  await picture('reason')
  await open('download')
  await picture('download-blocked')
  await page.locator('details.reason summary').click()
  await page.getByText('通读全文').scrollIntoViewIfNeeded()
  await picture('download-read-through')

  await open('history')
  await page.getByLabel('版本名称').fill('送审稿')
  await page.keyboard.press('Enter')
  await page.getByText('已保存版本').waitFor()
  await open('signature')
  await page.getByLabel('落款单位').fill('云岭县人民政府办公室\n云岭县政务服务和信息公开中心')
  await open('history')
  await press(/与现在对照/)
  await picture('versions-compared')

  const second = await page.context().newPage()
  await second.goto(page.url())
  await second.getByText('正在另一个页面编辑').waitFor()
  await settle(second)
  await second.screenshot({
    path: join(folder, `${page.viewportSize()?.width}x${page.viewportSize()?.height}-elsewhere.png`),
  })
  await second.close()
  await page.goto(`${page.url().replace(/[^/]+$/, '')}nowhere`)
  await picture('no-such-page')
  await page.goto(`${address}/#/import`)
  await picture('import')
  const file = page.locator('input[type=file]').first()
  await file.setInputFiles({ name: '扫描件.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE, 'base64') })
  await page.getByRole('alert').waitFor()
  await picture('import-refused')
  await file.setInputFiles(published)
  await page.locator('.import-summary').waitFor()
  await picture('import-read')
  await page.locator('.import-doubts button').first().click()
  await picture('import-place')
}

mkdirSync(folder, { recursive: true })
const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const address = `http://127.0.0.1:${server.httpServer.address().port}`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const viewport of SCREENS) {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' })
    const page = await context.newPage()
    /** @param {string} name */
    const picture = async (name) => {
      await settle(page)
      await page.screenshot({
        path: join(folder, `${viewport.width}x${viewport.height}-${name.replace(/\s/g, '')}.png`),
      })
    }
    await visit(page, address, picture)
    await visitStates(page, address, picture)
    await context.close()
  }
} finally {
  await browser.close()
  server.httpServer.close()
}
console.log(folder)
