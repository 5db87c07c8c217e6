import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/build'
import { blankAgency } from '../../src/draft/blank'
import { writeDraft } from '../../src/draft/write'
import { renderHtml } from '../../src/renderers/html'
import { violations } from '../support/axe'
import { paste } from '../support/clipboard'
import { draftWith, written } from '../support/drafts'
import { format2021 } from '../support/formats'
import { layouts } from '../support/layouts'
import { cellInput } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

const DRAFT = {
  ...written(draftWith(format2021, { 'requests.received.business': 4 })),
  agency: blankAgency('云岭县民政局'),
  year: 2023,
}

const UNKNOWN = '<tr><th>其他信息</th><td>5</td><td>6</td></tr><tr><th>别的信息</th><td>7</td></tr>'

/** The report as a page of a portal, with rows nobody knows: two, unless others are given. */
function portalPage(rows = UNKNOWN): string {
  const page = renderHtml(buildDocument(format2021, DRAFT), layouts.web)
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/ data-cell="[^"]*"/g, '')
  const at = page.indexOf('</table>')
  return `${page.slice(0, at)}${rows}${page.slice(at)}`
}

describe('looking over a published report', () => {
  let wizard: Wizard
  let page: Page
  const cell = (path: string) => page.locator(`[id="read-${path}"]`)
  const received = () => cell('requests.received.naturalPerson')
  const bar = () => page.locator('.import-bar')
  const press = (name: string) => bar().getByRole('button', { name, exact: true }).click()
  const drop = async (names: string[]) => {
    const data = await page.evaluateHandle((names) => {
      const transfer = new DataTransfer()
      for (const name of names) transfer.items.add(new File(['别的内容'], name))
      return transfer
    }, names)
    await page.dispatchEvent('h1', 'drop', { dataTransfer: data })
  }

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(`${wizard.origin}/#/import`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(portalPage()) })
    await bar().getByText('2 处要核对').waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('F8 goes from one thing to look at to the next, round at the end', async () => {
    const atHand = async () => (await bar().locator('.import-at-hand').textContent())?.slice(0, 15)
    await page.keyboard.press('F8')
    expect(await atHand()).toContain('第15行')
    expect(await page.locator('.at-place').textContent()).toBe('5')
    await page.keyboard.press('F8')
    expect(await atHand()).toContain('第16行')
    await page.keyboard.press('F8')
    expect(await atHand()).toContain('第15行')
    await page.keyboard.press('Shift+F8')
    expect(await atHand()).toContain('第16行')
  })

  test('figures without a cell are put into one by a press, those of a row one after the other', async () => {
    await press('上一处')
    await press('放 5')
    await received().click()
    await bar().getByText('“6”放到哪一格').waitFor()
    await cell('requests.received.business').focus()
    await page.keyboard.press('Enter')
    expect(await received().inputValue()).toBe('5')
    expect(await cell('requests.received.business').inputValue()).toBe('6')
    await bar().getByText('原来的 4 已换下').waitFor()
    await bar().getByText('还有 1 处要核对').waitFor()
    expect(await page.locator('.import-source .is-loose').allTextContents()).toEqual(['7'])
  })

  test('steps are taken back and done again, with the keys as well', async () => {
    await page.keyboard.press('Control+z')
    expect(await cell('requests.received.business').inputValue()).toBe('4')
    await press('撤销')
    expect(await received().inputValue()).toBe('0')
    await press('重做')
    await page.keyboard.press('Control+y')
    expect(await cell('requests.received.business').inputValue()).toBe('6')
  })

  test('what is no number says so, and a block of a spreadsheet spreads over the cells', async () => {
    await received().fill('八')
    await received().press('Enter')
    await bar().getByText('“八”不是数，没有记入').waitFor()
    expect(await received().inputValue()).toBe('5')
    await received().focus()
    await paste(page, '8\t9\r\n1\t2')
    await bar().getByText('已粘贴 4 格').waitFor()
    expect(await cell('requests.carriedIn.business').inputValue()).toBe('2')
  })

  test('a figure of the source leads to its cell', async () => {
    await page.locator('.import-source td').getByText('4', { exact: true }).first().click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('read-requests.received.business')
  })

  test('has no accessibility violations', async () => {
    await press('下一处')
    expect(await violations(page)).toEqual([])
  })

  test('a file dropped by mistake takes nothing away', async () => {
    await drop(['照片.jpg'])
    await page.getByText('更正和核对还没有用到草稿里').waitFor()
    await page.getByRole('button', { name: '留在这一份' }).click()
    expect(await received().inputValue()).toBe('8')
    await drop(['照片.jpg'])
    await page.getByRole('button', { name: '打开新的文件' }).click()
    await page.getByText('“照片.jpg”没有读出来').waitFor()
    expect(await received().inputValue()).toBe('8')
  })

  test('corrections outlive a reload, the first page and the way back', async () => {
    await page.reload()
    await bar().getByText('还有 1 处要核对').waitFor()
    expect(await received().inputValue()).toBe('8')
    await page.getByRole('link', { name: '返回首页' }).click()
    await page.getByRole('link', { name: '继续核对' }).click()
    expect(await received().inputValue()).toBe('8')
  })

  test('becomes a draft, and nothing is left to go on with; the way back still shows it', async () => {
    await page.getByText('还有 1 处没有核对，成为草稿后').waitFor()
    await page.getByRole('button', { name: '作为今年的草稿' }).click()
    await page.getByRole('link', { name: /^三、/ }).click()
    expect(await cellInput(page, 'requests.received.naturalPerson').inputValue()).toBe('8')
    await page.goto(`${wizard.origin}/#/`)
    await page.getByRole('heading', { name: '我的草稿' }).waitFor()
    expect(await page.getByRole('link', { name: '继续核对' }).count()).toBe(0)
    await page.goto(`${wizard.origin}/#/import/review`)
    expect(await received().inputValue()).toBe('8')
  })

  test('a draft file given here opens as a draft', async () => {
    await page.goto(`${wizard.origin}/#/import`)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '草稿.txt', mimeType: 'text/plain', buffer: Buffer.from(writeDraft(DRAFT)) })
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
  })

  test('a file still being read when the page is left does not call back to it', async () => {
    await page.goto(`${wizard.origin}/#/import`)
    await page.evaluate(() => {
      // No file known keeps the reader busy: one whose bytes come late stands for it.
      const { readAsArrayBuffer } = FileReader.prototype
      FileReader.prototype.readAsArrayBuffer = function (file) {
        setTimeout(() => readAsArrayBuffer.call(this, file), 500)
      }
    })
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '慢.html', mimeType: 'text/html', buffer: Buffer.from(portalPage()) })
    await page.getByText('正在读取“慢.html”').waitFor()
    await page.getByRole('link', { name: '返回首页' }).click()
    await page.getByRole('heading', { name: '我的草稿' }).waitFor()
    await page.waitForTimeout(1500)
    expect(new URL(page.url()).hash).toBe('#/')
  })

  test('of several files one is chosen', async () => {
    await page.goto(`${wizard.origin}/#/import`)
    await drop(['甲.txt', '乙.txt'])
    await page.getByText('一次打开一份，这里有 2 个文件').waitFor()
    await page.getByRole('button', { name: '乙.txt' }).click()
    await page.getByText('“乙.txt”没有读出来').waitFor()
  })

  test('what is uncertain is in sight on both sides when F8 leads to it, on a small screen too', async () => {
    await page.setViewportSize({ width: 683, height: 384 })
    await page.goto(`${wizard.origin}/#/import`)
    const buffer = Buffer.from(portalPage().replaceAll('商业企业', '商业机构'))
    await page.locator('input[type=file]').setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer })
    await bar().getByText('3 处要核对').waitFor()
    await page.keyboard.press('Shift+F8')
    const inSight = (selector: string) =>
      page.evaluate((selector) => {
        const found = document.querySelector(selector)
        const box = found?.getBoundingClientRect()
        return box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2) === found
      }, selector)
    await expect.poll(() => inSight('.import-result input:focus')).toBe(true)
    expect(await inSight('.at-place')).toBe(true)
  })

  test('many doubts of one kind are told by the first and their number, gone through with F8, and settled together', async () => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(`${wizard.origin}/#/import`)
    const rows = [...'甲乙丙丁戊己庚'].map((name, at) => `<tr><th>${name}类信息</th><td>${at + 2}</td></tr>`)
    const buffer = Buffer.from(portalPage(rows.join('')))
    await page.locator('input[type=file]').setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer })
    const list = page.getByRole('list', { name: '需要核对' })
    await list.getByRole('button', { name: '同样的还有 6 处', expanded: false }).waitFor()
    expect(await list.getByRole('listitem').count()).toBe(2)
    await page.keyboard.press('F8')
    expect(await list.getByRole('listitem').count()).toBe(2)
    await page.keyboard.press('F8')
    await list.getByRole('button', { expanded: true }).waitFor()
    expect(await list.locator('[aria-current]').textContent()).toContain('“3”没有放入表格')
    expect(await bar().getByRole('status').filter({ hasText: '“3”没有放入表格' }).count()).toBe(1)
    await list.getByRole('button', { expanded: true }).click()
    expect(await list.getByRole('listitem').count()).toBe(2)
    await list.getByRole('button', { name: '这 7 处都算核对过了' }).click()
    await bar().getByText('7 处都核对过了').waitFor()
    await list.getByText('同样的还有 6 处，都核对过了').waitFor()
  })

  test('the focus is never lost: when a report was read, when a figure is taken, when the last thing was looked at', async () => {
    await page.goto(`${wizard.origin}/#/import`)
    const rows = '<tr><th>别的信息</th><td>7</td></tr>'
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(portalPage(rows)) })
    await page.getByRole('button', { name: '打开新的文件' }).click()
    await bar().getByText('1 处要核对').waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.tagName)
    expect(await focused()).toBe('读出的结果')
    await page.keyboard.press('F8')
    await bar().getByRole('button', { name: '放入格子' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^read-proactive\./)
    await page.keyboard.press('Escape')
    await bar().getByRole('button', { name: '已核对' }).focus()
    await page.keyboard.press('Enter')
    await bar().getByText('1 处都核对过了').waitFor()
    expect(await focused()).toBe('读出的结果')
  })

  test('on a phone, too, what can be done about a row of many figures is all in sight', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${wizard.origin}/#/import`)
    const rows = `<tr><th>别的信息</th>${'<td>11</td>'.repeat(3)}${'<td>7</td>'.repeat(4)}</tr>`
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '年报.html', mimeType: 'text/html', buffer: Buffer.from(portalPage(rows)) })
    await page.getByRole('button', { name: '打开新的文件' }).click()
    await bar().getByText('1 处要核对').waitFor()
    const list = await page.locator('.import-doubts').boundingBox()
    const box = await page.locator('.import-doubts').getByRole('checkbox').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan((list?.x ?? 0) + (list?.width ?? 0))
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
