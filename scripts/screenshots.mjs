// Pictures of every page of the built wizard at three screen sizes and at 200 % zoom, for review: npm run screenshots [folder]
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { preview } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = resolve(process.argv[2] ?? join(root, 'out', 'screenshots'))
const draft = join(root, 'test', 'fixtures', 'drafts', 'version-1.nianbao.json')

const SCREENS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
  // 1366×768 at 200 %
  { width: 683, height: 384 },
]
/** For what is loaded or drawn a moment after the page is there. */
const SETTLED_MS = 700

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

mkdirSync(folder, { recursive: true })
const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const address = `http://127.0.0.1:${server.httpServer.address().port}`
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const viewport of SCREENS) {
    const page = await browser.newPage({ viewport, locale: 'zh-CN' })
    await visit(page, address, async (name) => {
      await page.waitForTimeout(SETTLED_MS)
      await page.screenshot({
        path: join(folder, `${viewport.width}x${viewport.height}-${name.replace(/\s/g, '')}.png`),
      })
    })
    await page.close()
  }
} finally {
  await browser.close()
  server.httpServer.close()
}
console.log(folder)
