import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { preview } from 'vite'

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export interface Wizard {
  page: Page
  context: BrowserContext
  origin: string
  /** Addresses asked for outside the page's own origin. */
  foreign: string[]
  /** Errors the page threw or logged. */
  errors: string[]
  close: () => Promise<void>
}

/** A built wizard (by default that of the sources) in a real browser at an office screen's size, watched for foreign requests and errors. */
export async function openWizard(folder = 'dist'): Promise<Wizard> {
  const server = await preview({
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  const origin = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`
  const browser = await launchBrowser()
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const foreign: string[] = []
  const errors: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url)) foreign.push(url)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  // Playwright catches file dialogs only while someone listens, and begins to beside the keys and clicks it sends:
  // without one who always listens, a press may be there first, and a browser without a screen cancels its dialog at once.
  page.on('filechooser', () => undefined)
  await page.goto(origin)
  const close = async () => {
    await browser.close()
    await new Promise((resolve) => server.httpServer.close(resolve))
  }
  return { page, context, origin, foreign, errors, close }
}

/** Notes what only a script can have done in the wizard's page: dialogs, which are dismissed, and pages opened. */
export function noteScripts({ page, context }: Wizard, happened: string[]): void {
  context.on('page', (opened) => happened.push(`page ${opened.url()}`))
  page.on('dialog', async (dialog) => {
    happened.push(`dialog ${dialog.message()}`)
    await dialog.dismiss()
  })
}

/** Switches for a browser in a test: no sandbox where there is no user for it, and nothing asked of the network. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium, or the one CHROMIUM names. `flags` are switches beside the usual ones. */
export async function launchBrowser(flags: string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: [...BROWSER_FLAGS, ...flags] })
}

/** Where the browser is. */
export function browserPath(): string {
  const path = process.env.CHROMIUM ?? BROWSERS.find((one) => existsSync(one))
  if (!path) throw new Error(`no Chromium at ${BROWSERS.join(', ')}; set CHROMIUM`)
  return path
}
