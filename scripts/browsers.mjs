// The main job, from an empty home page to the files and back to the draft, in old browsers and in Firefox, with pictures
// of every step: NIANBAO_CHROMIUM_86=… NIANBAO_CHROMIUM_109=… NIANBAO_FIREFOX=… node scripts/browsers.mjs [folder].
// Build the wizard first.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { launchFirefox } from './lib/firefox.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = resolve(process.argv[2] ?? join(root, 'out', 'browsers'))

const BROWSERS = [
  { name: 'chromium-86', path: process.env.NIANBAO_CHROMIUM_86, launch: launchChromium },
  { name: 'chromium-109', path: process.env.NIANBAO_CHROMIUM_109, launch: launchChromium },
  {
    name: 'firefox',
    path: process.env.NIANBAO_FIREFOX,
    launch: (/** @type {string} */ path) => launchFirefox(path, SCREEN),
  },
].filter(({ path }) => path)
/** These builds are made to run without a screen, a user or a graphics card. */
const FLAGS = ['--headless', '--no-sandbox', '--no-zygote', '--single-process', '--disable-gpu']
const SCREEN = { width: 1366, height: 768 }
const PATIENCE_MS = 20_000
const POLL_MS = 100

const AGENCY = '云岭县'
const SENTENCE = '全年公开信息 12 条。'
/** What the kinds of file begin with. */
const BEGINNINGS = { docx: 'PK', pdf: '%PDF-', html: '<!DOCTYPE html>', 'nianbao.json': '{' }
const BUTTONS = {
  docx: '下载 Word 文档（DOCX）',
  pdf: '下载 PDF 文件',
  html: '下载 网页（HTML）',
  'nianbao.json': '下载 草稿文件',
}

/** @typedef {import('playwright-core').Page | Awaited<ReturnType<typeof launchFirefox>>['page']} Page */

/** @param {string} path */
async function launchChromium(path) {
  const browser = await chromium.launch({ executablePath: path, args: FLAGS })
  const page = await browser.newPage({ viewport: SCREEN, locale: 'zh-CN' })
  return { version: browser.version(), page, close: () => browser.close() }
}

/**
 * Has the page keep what goes wrong unseen; a page loaded anew has forgotten it.
 * @param {Page} page
 */
const watchErrors = (page) =>
  page.evaluate(() => {
    window.wentWrong = []
    window.addEventListener('error', ({ message }) => window.wentWrong.push(message))
    window.addEventListener('unhandledrejection', ({ reason }) => window.wentWrong.push(String(reason)))
    window.addEventListener('securitypolicyviolation', ({ blockedURI }) =>
      window.wentWrong.push(`blocked ${blockedURI}`),
    )
  })

/**
 * Chromium 86 cannot run Playwright's locators: everything is done by plain code in the page, and the keyboard.
 * @template A
 * @param {Page} page
 * @param {(argument: A) => unknown} inPage tried until it returns something
 * @param {A} argument
 * @returns {Promise<any>}
 */
async function until(page, inPage, argument) {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const result = await page.evaluate(inPage, argument)
    if (result) return result
    if (Date.now() > end) throw new Error(`in vain: ${inPage} of ${JSON.stringify(argument)}`)
    await pause(POLL_MS)
  }
}

/** @param {Page} page @param {string} selector */
const seen = (page, selector) => until(page, (one) => document.querySelector(one) !== null, selector)

/** @param {Page} page @param {string} text */
const read = (page, text) => until(page, (one) => document.body.textContent.includes(one), text)

/** @param {Page} page @param {string} name a button, link or tab, by its label, its text or its address */
const click = (page, name) =>
  until(
    page,
    (one) => {
      const all = [...document.querySelectorAll('button, a, summary')]
      const found = all.find((element) =>
        [element.getAttribute('aria-label'), element.textContent, element.getAttribute('href')?.split('/').pop()].some(
          (said) => said?.trim() === one,
        ),
      )
      if (!found || found.disabled) return false
      found.click()
      return true
    },
    name,
  )

/** @param {Page} page @param {string} selector @param {string} text typed over what stands there */
async function type(page, selector, text) {
  await seen(page, selector)
  await page.evaluate((one) => {
    const field = document.querySelector(one)
    field.focus()
    field.select?.()
  }, selector)
  await page.keyboard.type(text)
}

/** A label written from top to bottom is higher than wide. @param {Page} page */
const upright = (page) =>
  until(
    page,
    () => {
      const label = document.querySelector('th.vertical span')
      return label && label.offsetHeight > 2 * label.offsetWidth
    },
    null,
  )

/** Keeps what the page hands out, instead of saving it. @param {Page} page */
const catchFiles = (page) =>
  page.evaluate(() => {
    const blobs = new Map()
    window.handedOut = []
    const make = URL.createObjectURL
    URL.createObjectURL = (blob) => {
      const url = make(blob)
      blobs.set(url, blob)
      return url
    }
    HTMLAnchorElement.prototype.click = function () {
      if (!this.download) return this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
      const reader = new FileReader()
      reader.onload = () => window.handedOut.push({ name: this.download, url: reader.result })
      reader.readAsDataURL(blobs.get(this.href))
    }
  })

/** @param {Page} page @param {string} kind @param {string} place where it is kept */
async function downloadFile(page, kind, place) {
  await page.evaluate(() => {
    window.handedOut.length = 0
  })
  await click(page, BUTTONS[kind])
  const { name, url } = await until(page, () => window.handedOut[0], null)
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  writeFileSync(join(place, `file.${kind}`), bytes)
  if (!name.endsWith(`.${kind}`)) throw new Error(`named ${name}`)
  if (!bytes.toString('latin1').startsWith(BEGINNINGS[kind])) throw new Error(`no ${kind}: ${bytes.subarray(0, 20)}`)
  return `${bytes.length} bytes`
}

/**
 * The steps in their order; each goes on from where the one before it left off.
 * @param {Page} page
 * @param {string} place
 * @returns {[string, () => Promise<unknown>][]}
 */
const steps = (page, place) => [
  ['home', () => seen(page, '#create-draft')],
  [
    'new draft',
    async () => {
      await type(page, 'input[autocomplete=organization]', AGENCY)
      await type(page, 'input[name=year]', '2024')
      await page.keyboard.press('Enter')
      await seen(page, 'nav a[aria-current][href$="/agency"]')
      await catchFiles(page)
    },
  ],
  [
    'figures',
    async () => {
      await click(page, 'requests')
      await type(page, '[id="cell-requests.received.naturalPerson"]', '4')
      await type(page, '[id="cell-requests.granted.naturalPerson"]', '3')
      await until(page, () => document.getElementById('cell-requests.granted.naturalPerson').value === '3', null)
    },
  ],
  [
    'finding',
    async () => {
      await click(page, '空格填 0')
      await read(page, '两边应相等')
      await upright(page)
    },
  ],
  ['corrected', () => type(page, '[id="cell-requests.granted.naturalPerson"]', '4')],
  [
    'other tables',
    async () => {
      for (const name of ['proactive', 'disputes']) {
        await click(page, name)
        await seen(page, `[id^="cell-${name}."]`)
        await click(page, '空格填 0')
      }
    },
  ],
  [
    'prose',
    async () => {
      for (const name of ['overview', 'problems']) {
        await click(page, name)
        await seen(page, `nav a[aria-current][href$="/${name}"]`)
        await type(page, '.prose[contenteditable=true]', SENTENCE)
        await page.keyboard.press('Enter')
        await page.keyboard.type(SENTENCE)
        await until(
          page,
          (text) =>
            document.querySelectorAll('.prose p').length === 2 &&
            document.querySelector('.prose').textContent === text + text,
          SENTENCE,
        )
      }
    },
  ],
  [
    'prose, live preview',
    async () => {
      await until(
        page,
        () => {
          const tab = [...document.querySelectorAll('.panel [role=tab]')].find((one) => one.textContent === '预览')
          tab?.click()
          return tab
        },
        null,
      )
      await until(
        page,
        (text) => document.querySelector('.panel iframe')?.contentDocument?.body?.textContent.includes(text),
        SENTENCE,
      )
    },
  ],
  [
    'preview',
    async () => {
      await click(page, 'preview')
      await until(
        page,
        (text) => document.querySelector('main iframe')?.contentDocument?.body?.textContent.includes(text),
        SENTENCE,
      )
      // For the picture: the table whose label stands upright.
      await page.evaluate(() =>
        document.querySelector('main iframe').contentDocument.querySelector('#requests').scrollIntoView(),
      )
    },
  ],
  [
    'PDF pages',
    async () => {
      await click(page, 'PDF 页面')
      await read(page, '已更新，与下载的 PDF 文件一致')
      await until(
        page,
        () => {
          const canvas = document.querySelector('.pdf-page canvas')
          const pixels = canvas?.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data ?? []
          return pixels.filter((value, index) => index % 4 === 0 && value < 128).length > 1000
        },
        null,
      )
    },
  ],
  [
    'charts',
    async () => {
      await click(page, '图解')
      await seen(page, 'main [role=tabpanel] img, main [role=tabpanel] svg')
    },
  ],
  [
    'download page',
    async () => {
      await click(page, 'download')
      await read(page, '下载所选 3 个文件')
    },
  ],
  [
    'read through',
    () =>
      until(
        page,
        () => {
          const label = document.querySelector('.read-body th.vertical')
          label?.scrollIntoView({ block: 'center' })
          return label
        },
        null,
      ),
  ],
  ...Object.keys(BUTTONS).map((kind) => [kind, () => downloadFile(page, kind, place)]),
  [
    'reload',
    async () => {
      await read(page, '已保存')
      await page.reload()
      await watchErrors(page)
      await click(page, 'requests')
      await until(page, () => document.getElementById('cell-requests.received.naturalPerson')?.value === '4', null)
      await click(page, 'problems')
      await read(page, SENTENCE)
    },
  ],
  [
    'home again',
    async () => {
      await page.goto(`${page.url().split('#')[0]}#/`)
      await read(page, '我的草稿')
      await read(page, AGENCY)
    },
  ],
  [
    'history',
    async () => {
      await page.goBack()
      await click(page, 'history')
      await seen(page, 'nav a[aria-current][href$="/history"]')
    },
  ],
]

/**
 * @param {(typeof BROWSERS)[number]} browserAt
 * @param {string} address
 * @returns {Promise<boolean>} whether every step went well
 */
async function visit({ name, path, launch }, address) {
  const place = join(folder, name)
  mkdirSync(place, { recursive: true })
  const { version, page, close } = await launch(path ?? '')
  console.log(`${name}: ${version}`)
  let good = true
  try {
    await page.goto(address)
    await watchErrors(page)
    for (const [step, take] of steps(page, place)) {
      const failure = await take().then(
        () => [],
        (error) => [error.message],
      )
      await page.screenshot({ path: join(place, `${step.replace(/\W+/g, '-')}.png`) })
      const wrong = [...failure, ...(await page.evaluate(() => window.wentWrong?.splice(0) ?? []))]
      good &&= wrong.length === 0
      console.log(`${wrong.length === 0 ? '✓' : '✗'} ${step}`)
      for (const one of wrong) console.log(one.replace(/^/gm, '    '))
    }
  } finally {
    await close()
  }
  return good
}

const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const address = `http://127.0.0.1:${server.httpServer.address().port}`
let good = BROWSERS.length > 0
if (!good) console.error('Name a browser: NIANBAO_CHROMIUM_86, NIANBAO_CHROMIUM_109, NIANBAO_FIREFOX')
for (const browser of BROWSERS) good = (await visit(browser, address)) && good
server.httpServer.close()
console.log(folder)
process.exitCode = good ? 0 : 1
