import { cpSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../support/cli'
import { cellInput } from '../support/open-draft'
import { launchBrowser } from '../support/wizard'

/** This machine as others on its network know it, where it has a network; a name that only leads here where not. */
const OUTSIDE = Object.values(networkInterfaces())
  .flat()
  .find((one) => one?.family === 'IPv4' && !one.internal)?.address

/** What each kind of file begins with. */
const FILES = [
  ['下载 Word 文档', 'PK'],
  ['下载 PDF', '%PDF-'],
  ['下载 网页', '<!DOCTYPE html>'],
] as const

describe('served from a folder at http://<address>, which browsers do not trust', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>
  let server: Awaited<ReturnType<typeof preview>>
  let page: Awaited<ReturnType<typeof browser.newPage>>
  const errors: string[] = []
  const missing: string[] = []

  beforeAll(async () => {
    const folder = emptyFolder()
    cpSync('dist', join(folder, 'a', 'b'), { recursive: true })
    server = await preview({
      root: folder,
      configFile: false,
      appType: 'mpa',
      build: { outDir: '.' },
      preview: { port: 0, host: '0.0.0.0', allowedHosts: true },
      logLevel: 'error',
    })
    const { port } = server.httpServer.address() as AddressInfo
    browser = await launchBrowser(OUTSIDE ? [] : ['--host-resolver-rules=MAP office.test 127.0.0.1'])
    page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('response', (response) => response.status() >= 400 && missing.push(response.url()))
    await page.goto(`http://${OUTSIDE ?? 'office.test'}:${port}/a/b/`)
  })
  afterAll(async () => {
    await browser.close()
    await new Promise((resolve) => server.httpServer.close(resolve))
  })

  test('the page knows that it is not trusted', async () => {
    expect(await page.evaluate(() => isSecureContext)).toBe(false)
    await page.getByRole('button', { name: '打开填好的样例' }).waitFor()
    expect(await page.locator('.late').count()).toBe(0)
  })

  test('the sample opens, a figure is typed and checked, and saved', async () => {
    await page.getByRole('button', { name: '打开填好的样例' }).click()
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    const figure = cellInput(page, 'requests.received.naturalPerson')
    const before = await figure.inputValue()
    await figure.fill('999')
    await page.getByText('两边应相等').first().waitFor()
    await figure.fill(before)
    await expect.poll(() => page.getByText('两边应相等').count()).toBe(0)
    await page.getByText(/^已保存/).waitFor()
    await page.reload()
    expect(await figure.inputValue()).toBe(before)
  })

  test('the preview shows the web page and the PDF', async () => {
    await page.getByRole('link', { name: '预览' }).first().click()
    await page.frameLocator('main iframe').locator('h1').waitFor()
    await page.getByRole('tab', { name: 'PDF 页面' }).click()
    await page.getByText('已更新，与下载的 PDF 文件一致').waitFor()
  })

  test.each(FILES)('%s comes down', async (button, beginning) => {
    await page.getByRole('link', { name: '检查并下载' }).first().click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    const bytes = readFileSync(await (await coming).path())
    expect(bytes.subarray(0, beginning.length).toString('latin1')).toBe(beginning)
  })

  test('the fragment for a site is copied', async () => {
    await page.getByRole('button', { name: '复制到网站后台' }).click()
    await page.getByText(/^已复制/).waitFor()
  })

  test('every file was found below the folder and nothing went wrong', () => {
    expect(missing).toEqual([])
    expect(errors).toEqual([])
  })
})

test('opened as a file, where no program may be loaded, the page says after a while what to do', async () => {
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.goto(pathToFileURL(join('dist', 'index.html')).href)
  const said = page.getByText('不能双击文件直接打开')
  const opacity = () => page.locator('.late').evaluate((one) => getComputedStyle(one).opacity)
  expect(await opacity()).toBe('0')
  await expect.poll(opacity, { timeout: 10_000 }).toBe('1')
  expect(await said.isVisible()).toBe(true)
  await browser.close()
})
