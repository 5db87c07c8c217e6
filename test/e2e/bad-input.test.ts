import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder } from '../support/cli'
import { paste } from '../support/clipboard'
import { zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { cellInput, openDraftFile } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

const HUGE = 200 * 1024 * 1024
/** Told by its size alone, a file is refused in the time of a click; reading 200 MB takes far longer. */
const AT_ONCE_MS = 1500

describe('bad input', () => {
  const folder = emptyFolder()
  let wizard: Wizard
  let page: Page
  const refused = (text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor()
  const timesRead = () => page.evaluate(() => (window as unknown as { timesRead: number }).timesRead)

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await page.addInitScript(() => {
      const counted = window as unknown as { timesRead: number }
      counted.timesRead = 0
      const { readAsText } = FileReader.prototype
      FileReader.prototype.readAsText = function (...given) {
        counted.timesRead++
        readAsText.apply(this, given)
      }
    })
    await page.reload()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('a file of 200 MB is refused by its size and never read', async () => {
    const path = join(folder, '很大.nianbao.json')
    const file = openSync(path, 'w')
    ftruncateSync(file, HUGE)
    closeSync(file)
    await page.locator('input[type=file]').setInputFiles(path)
    await refused('没能打开“很大.nianbao.json”')
    expect(await timesRead()).toBe(0)
  })

  test('so is one dropped on the page, while the page goes on answering', async () => {
    const data = await page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], '拖入.json'))
      return transfer
    }, HUGE)
    const start = Date.now()
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data })
    await refused('没能打开“拖入.json”')
    expect(Date.now() - start).toBeLessThan(AT_ONCE_MS)
    expect(await timesRead()).toBe(0)
    await page.getByLabel('单位全称').fill('云岭县')
    expect(await page.getByLabel('单位全称').inputValue()).toBe('云岭县')
  })

  test('what was said of a file goes when it has been read, and the focus is at the drafts', async () => {
    await page.getByRole('button', { name: '知道了' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('我的草稿')
  })

  test.each([
    ['a draft from the future', '{"version": 2, "format": "2021", "anything": {}}', '第 2 版'],
    ['a draft cut short', writeDraft(zeroDraft(format2021)).slice(0, 1000), '不是有效的 JSON'],
  ])('%s is refused with the reason', async (_, text, reason) => {
    const path = join(folder, 'x.nianbao.json')
    writeFileSync(path, text)
    await page.locator('input[type=file]').setInputFiles(path)
    await refused(reason)
    await page.getByText('还没有草稿').waitFor()
  })

  test('10,000 rows pasted into a cell are refused at once, with their number, and change nothing', async () => {
    await openDraftFile(page, wizard.origin, zeroDraft(format2021))
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    const figure = cellInput(page, 'requests.received.naturalPerson')
    await figure.click()
    const row = '<tr><td>1</td><td>2</td></tr>'
    const start = Date.now()
    await paste(page, '1\t2\n'.repeat(10_000), `<table>${row.repeat(10_000)}</table>`)
    await page.getByText('10000 行 2 列，从这一格起放不下').waitFor()
    expect(Date.now() - start).toBeLessThan(AT_ONCE_MS)
    expect(await figure.inputValue()).toBe('0')
    expect(await page.getByRole('button', { name: '撤销' }).getAttribute('aria-disabled')).toBe('true')
  })

  test.each([
    ['a text called a picture', '说明文字', '不是 PNG 或 JPEG 图片'],
    ['a picture that is broken', '\x89PNG\r\n\x1a\nrubbish', '已损坏'],
  ])('%s is not put into the text', async (_, content, reason) => {
    await page.getByRole('link', { name: /一、总体情况/ }).click()
    const editor = page.getByRole('textbox', { name: '总体情况正文' })
    await editor.waitFor()
    const buffer = Buffer.from(content, 'latin1')
    await page.locator('main input[type=file]').setInputFiles({ name: '图.png', mimeType: 'image/png', buffer })
    await page.locator('.prose-message').filter({ hasText: reason }).waitFor()
    expect(await editor.locator('img').count()).toBe(0)
    expect(await page.locator('dialog').count()).toBe(0)
  })

  test('none of it threw an error', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
