import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/build'
import { renderHtml } from '../../src/renderers/html'
import { violations } from '../support/axe'
import { paste } from '../support/clipboard'
import { draftWith, written } from '../support/drafts'
import { format2021 } from '../support/formats'
import { layouts } from '../support/layouts'
import { cellInput } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

const AGENCY = '云岭县民政局'
const DRAFT = {
  ...written(draftWith(format2021, { 'requests.received.business': 7, 'requests.carriedOut.business': 4 })),
  year: 2023,
}
const REPORT = { ...DRAFT, agency: { ...DRAFT.agency, name: AGENCY } }

/** The report as a page of a portal: without the data this program embeds, and with a row nobody knows. */
function portalPage(): string {
  const page = renderHtml(buildDocument(format2021, REPORT), layouts.web)
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/ data-cell="[^"]*"/g, '')
  const at = page.indexOf('</table>')
  return `${page.slice(0, at)}<tr><th>其他信息</th><td>5</td></tr>${page.slice(at)}`
}

const read = (page: Page, path: string) => page.locator(`[id="read-${path}"]`)

/** Runs in the page before anything else: notes where the page was when the worker had the file, and that it has answered. */
function noteReading(): void {
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', ({ data }) => data.ok && document.body.setAttribute('data-answered', ''))
    }
    override postMessage(job: { file?: unknown }) {
      if (job.file) document.body.setAttribute('data-given-on', location.hash)
      super.postMessage(job)
    }
  }
}

test('a file given on the home page is read before the page that shows it has come', async () => {
  const { context, origin, close } = await openWizard()
  const page = await context.newPage()
  await page.addInitScript(noteReading)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/import-page-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(origin)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(portalPage()) })
  await page.locator('[data-answered]').waitFor()
  expect(await page.getByText(/格式读出/).count()).toBe(0)
  expect(await page.locator('body').getAttribute('data-given-on')).not.toContain('import')
  release()
  await page.getByText(/格式读出：已填 200 格/).waitFor()
  await close()
})

describe('opening a published report', () => {
  let wizard: Wizard
  let page: Page

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('a page dropped into the file button of the home page is read, its figures at their places', async () => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(portalPage()) })
    await page.getByText(/^按国办公开办函〔2021〕30号的格式读出：已填 200 格，空 0 格/).waitFor()
    expect(await page.getByLabel('单位', { exact: true }).inputValue()).toBe(AGENCY)
    expect(await page.getByLabel('年度', { exact: true }).inputValue()).toBe('2023')
    expect(await read(page, 'requests.received.business').inputValue()).toBe('7')
  })

  test('a figure that fits no cell is named first, and leads to its place in the source', async () => {
    const doubt = page.getByRole('list', { name: '需要核对' }).getByRole('listitem').first()
    expect(await doubt.textContent()).toMatch(/“5”没有放入表格/)
    await doubt.getByRole('button', { name: '看原文' }).click()
    expect(await page.locator('.at-place').textContent()).toBe('5')
  })

  test('a cell leads to its place in the source, and is corrected by hand; what is no number is not taken in', async () => {
    const cell = read(page, 'requests.carriedOut.business')
    await cell.focus()
    await expect.poll(() => page.locator('.at-place').textContent()).toBe('4')
    await cell.fill('六')
    await cell.press('Tab')
    expect(await cell.inputValue()).toBe('4')
    await cell.fill('６')
    await cell.press('Tab')
    await expect.poll(() => cell.inputValue()).toBe('6')
  })

  test('has no accessibility violations', async () => {
    expect(await violations(page)).toEqual([])
  })

  test('serves as last year’s data: the next year’s draft carries over what was left, as corrected', async () => {
    await page.getByRole('button', { name: '作为去年的数据' }).click()
    await page.getByRole('link', { name: /^三、/ }).click()
    expect(await cellInput(page, 'requests.carriedIn.business').inputValue()).toBe('6')
    expect(await cellInput(page, 'requests.received.business').inputValue()).toBe('')
    await page.getByText(`${AGENCY} · 2024年`).waitFor()
  })

  test('what was copied from a page is pasted, and becomes this year’s draft', async () => {
    await page.getByRole('link', { name: '全部草稿' }).click()
    await page.getByText('从文件', { exact: true }).click()
    await page.getByRole('link', { name: '粘贴网页或 Word 里复制的年报' }).click()
    await page.getByPlaceholder('在这里按 Ctrl+V').focus()
    await page.evaluate((html) => {
      const data = new DataTransfer()
      data.setData('text/html', html)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, portalPage())
    await page.getByRole('button', { name: '作为今年的草稿' }).click()
    await page.getByRole('link', { name: /^三、/ }).click()
    expect(await cellInput(page, 'requests.received.business').inputValue()).toBe('7')
    await page.getByText(`${AGENCY} · 2023年`).waitFor()
  })

  test('a clipboard without text says so', async () => {
    await page.goto(`${wizard.origin}/#/import`)
    await page.reload()
    await page.getByPlaceholder('在这里按 Ctrl+V').focus()
    await paste(page, ' ')
    await page.getByText('剪贴板里没有可以读取的文字').waitFor()
    await paste(page, '你好')
    await page.getByText('“粘贴的内容”没有读出来').waitFor()
    expect(await page.getByText('剪贴板里没有可以读取的文字').count()).toBe(0)
  })

  test.each([
    ['照片.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), '这是图片'],
    ['空.txt', Buffer.from(' '), '文件是空的'],
    ['列表.html', Buffer.from(listPage()), '这是目录页'],
  ])('%s is refused with what it is', async (name, buffer, reason) => {
    await page.goto(`${wizard.origin}/#/import`)
    await page.reload()
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByText(`“${name}”没有读出来`).waitFor()
    expect(await page.getByRole('alert').or(page.locator('.notice')).first().textContent()).toContain(reason)
  })

  test('a file that keeps the reader busy for minutes does not hold up the next', async () => {
    // No file known keeps it busy: a worker that never ends stands for one that does.
    const WORKER = /import-worker[^/]*\.js$/
    await page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body: 'for (;;);' }))
    await page.goto(`${wizard.origin}/#/import`)
    await page.reload()
    const file = { name: '没完.html', mimeType: 'text/html', buffer: Buffer.from(portalPage()) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText('正在读取“没完.html”').waitFor()
    await page.waitForTimeout(1000)
    await page.getByText('正在读取“没完.html”').waitFor()
    await page.unroute(WORKER)
    const data = await page.evaluateHandle((html) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([html], '年报.html'))
      return transfer
    }, portalPage())
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data })
    await page.getByText(/^按国办公开办函〔2021〕30号的格式读出/).waitFor({ timeout: 15_000 })
    expect(await page.locator('.import-name').textContent()).toBe('年报.html')
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})

/** A page of links to reports, and no report. */
function listPage(): string {
  const items = Array.from({ length: 40 }, (_, at) => `<li><a href="${at}.html">某某局${1980 + at}年年度报告</a></li>`)
  return `<!doctype html><meta charset="utf-8"><title>年报</title><ul>${items.join('')}</ul>`
}
