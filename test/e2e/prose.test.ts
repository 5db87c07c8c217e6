import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import { carryForward } from '../../src/draft/carry'
import type { ProseBlock } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder } from '../support/cli'
import { format2021 } from '../support/formats'
import { picture } from '../support/picture'
import { openWizard, type Wizard } from '../support/wizard'

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ text }] })

describe('the text of a section', () => {
  const folder = emptyFolder()
  let wizard: Wizard
  let page: Page
  let text: Locator
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    const lastYear = blankDraft(format2021, 2023, blankAgency('云岭县'))
    lastYear.sections.overview = [paragraph('全年公开信息118条。'), { type: 'image', data: picture(4, 4), alt: '图' }]
    lastYear.sections.others = [{ type: 'heading', level: 1, text: '（三）其他' }, paragraph('无。'), paragraph('')]
    const draft = carryForward(format2021, 2024, lastYear)
    draft.sections.others = lastYear.sections.others
    const file = join(folder, 'x.nianbao.json')
    writeFileSync(file, writeDraft(draft))
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.locator('nav a[href$="/overview"]').click()
    text = page.getByRole('textbox', { name: '一、总体情况正文' })
    await text.waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  /** The lines of the text, each with the element it is. */
  const lines = () =>
    text.evaluate((element) =>
      Array.from(element.children, (line) => `${line.tagName.toLowerCase()} ${line.textContent}`.trim()),
    )
  async function clear(): Promise<void> {
    await text.focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Control+Alt+0')
  }
  async function type(...typed: string[]): Promise<void> {
    for (const [index, line] of typed.entries()) {
      if (index > 0) await page.keyboard.press('Enter')
      await page.keyboard.insertText(line)
    }
  }
  /** Clicks and leaves the browser the moment, shorter than any hand's, in which it tells where the caret is. */
  async function clickInto(place: Locator): Promise<void> {
    await place.click()
    await page.waitForTimeout(100)
  }
  /** What a paste with the mouse or Ctrl+V brings to the page. */
  async function pasteHtml(html: string, plain = ''): Promise<void> {
    await text.evaluate(
      (element, data) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', data.html)
        clipboardData.setData('text/plain', data.plain)
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      { html, plain },
    )
  }

  test('last year’s text is put in only when asked for, without its pictures, and can be taken out again', async () => {
    expect(await lines()).toEqual(['p'])
    await page.getByRole('button', { name: '以上年文字为底稿' }).click()
    expect(await lines()).toEqual(['p 全年公开信息118条。'])
    expect(await text.locator('img').count()).toBe(0)
    expect(await page.getByRole('button', { name: '以上年文字为底稿' }).count()).toBe(0)
    await page.keyboard.press('Control+Z')
    expect(await lines()).toEqual(['p'])
    await page.getByRole('button', { name: '以上年文字为底稿' }).waitFor()
  })

  test('the headings the notice asks for are put in by a click, and offered no more', async () => {
    await page.getByRole('button', { name: '插入各方面小标题' }).click()
    await type('公开1条。')
    expect((await lines()).slice(0, 3)).toEqual(['h2 （一）主动公开', 'p 公开1条。', 'h2 （二）依申请公开'])
    expect((await lines()).filter((line) => line.startsWith('h2'))).toHaveLength(5)
    expect(await page.getByRole('button', { name: /小标题$/ }).count()).toBe(0)
  })

  test('numbered short lines become headings on Enter, and headings are numbered in sequence', async () => {
    await clear()
    await type('（一）主动公开', '（一）依申请公开。全年收到4件。', '（一）平台建设', '1.网站', '内容。')
    expect(await lines()).toEqual([
      'h2 （一）主动公开',
      'p （一）依申请公开。全年收到4件。',
      'h2 （二）平台建设',
      'h3 1.网站',
      'p 内容。',
    ])
    await page.keyboard.press('Enter')
    await type('监督保障')
    await page.getByRole('button', { name: '小标题一级' }).click()
    expect((await lines()).slice(-1)).toEqual(['h2 （三）监督保障'])
    await clickInto(text.getByText('（一）主动公开'))
    await page.keyboard.press('Control+Alt+0')
    expect((await lines()).filter((line) => line.startsWith('h2'))).toEqual(['h2 （一）平台建设', 'h2 （二）监督保障'])
    await page.keyboard.press('Control+Z')
    expect((await lines())[0]).toBe('h2 （一）主动公开')
  })

  test('a paste from Word is cleaned; handlers, scripts and far pictures do nothing', async () => {
    await clear()
    await pasteHtml(
      `<p class=MsoNormal onclick="window.hit=1" style='mso-x:y'>（一）主动公开<o:p></o:p></p><p>公开<b>3</b>件<a href="javascript:window.hit=1">。</a>
      <img src="https://evil.example/x.png" onerror="window.hit=1"><svg onload="window.hit=1"><script>window.hit=1</script></svg></p>
      <table><tr><td>甲</td><td>1</td></tr></table><p>完</p>`,
    )
    expect(await lines()).toEqual(['h2 （一）主动公开', 'p 公开3件。', 'table 甲1', 'p 完'])
    expect(await text.locator('strong').allTextContents()).toEqual(['3'])
    expect(await text.locator('a, img, script, svg, [onclick], [style*=mso]').count()).toBe(0)
    await page.getByText('1 张图片没有带入').waitFor()
    // A paste that claims to come from the editor is held to the same schema.
    await pasteHtml(
      `<div data-pm-slice="0 0 []"><figure class="prose-picture"><img src="https://evil.example/x.png" onerror="window.hit=1"></figure><p onclick="window.hit=1">尾</p></div>`,
    )
    expect(await text.locator('img, [onclick]').count()).toBe(0)
    expect(await page.evaluate(() => 'hit' in window)).toBe(false)
    expect(wizard.foreign).toEqual([])
  })

  test('pasted words join the line they are pasted into', async () => {
    await clear()
    await type('前后')
    await page.keyboard.press('ArrowLeft')
    // As after a click: the browser tells a moment later where the caret is.
    await page.waitForTimeout(100)
    await pasteHtml('<p>中<b>间</b></p>')
    expect(await lines()).toEqual(['p 前中间后'])
    await pasteHtml('', '甲\n乙')
    expect(await lines()).toEqual(['p 前中间甲', 'p 乙后'])
  })

  test('a picture asks for its words, is scaled down and printed; what is no picture is refused', async () => {
    await clear()
    const input = page.locator('main input[type=file]')
    await input.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('<html>no picture</html>') })
    await page.getByText('不是 PNG 或 JPEG 图片').waitFor()
    const broken = Buffer.from(picture(40, 40).split(',')[1] ?? '', 'base64').subarray(0, 30)
    await input.setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: broken })
    await page.getByText('这张图片已损坏').waitFor()
    const wide = Buffer.from(picture(3200, 400).split(',')[1] ?? '', 'base64')
    await input.setInputFiles({ name: 'c.png', mimeType: 'image/png', buffer: wide })
    const dialog = page.getByRole('dialog', { name: '图片说明' })
    await dialog.getByRole('button', { name: '确定' }).click()
    await dialog.getByText('请写明图片内容').waitFor()
    // The field that was missed has the focus.
    await page.keyboard.insertText('申请数量柱状图')
    await dialog.getByLabel('图题').fill('图1')
    await page.keyboard.press('Enter')
    const image = text.getByRole('img', { name: '申请数量柱状图' })
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1600)
    await type('下文。')
    expect(await lines()).toEqual(['figure 图1', 'p 下文。'])
    await image.click()
    await page.getByRole('button', { name: '修改图片说明' }).click()
    await dialog.getByLabel('图题').fill('图2')
    await page.keyboard.press('Enter')
    expect((await lines())[0]).toBe('figure 图2')
  })

  test('a table is filled in cell by cell, and Tab leads out of it', async () => {
    await clear()
    await page.getByRole('button', { name: '表格' }).click()
    await type('甲')
    await page.keyboard.press('Tab')
    await type('乙')
    await page.getByRole('button', { name: '加一行' }).click()
    await page.getByLabel('表题').fill('表1')
    expect(await text.locator('tr').count()).toBe(4)
    expect(await text.locator('tr').first().locator('td').allTextContents()).toEqual(['甲', '乙', ''])
    expect(await text.locator('caption').textContent()).toBe('表1')
    await clickInto(text.locator('td').last())
    await page.keyboard.press('Tab')
    expect(await text.evaluate((element) => element === document.activeElement)).toBe(false)
  })

  test('a block copied in a spreadsheet spreads over the cells of a table, or is refused whole', async () => {
    await clear()
    await page.getByRole('button', { name: '表格' }).click()
    await type('甲')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await clickInto(text.locator('td').nth(4))
    await pasteHtml('<table><tr><td>乙</td><td>1</td></tr><tr><td>丙</td><td>2</td></tr></table>')
    const rows = () =>
      text
        .locator('tr')
        .evaluateAll((all) => all.map((row) => [...row.children].map((one) => one.textContent).join('|')))
    expect(await rows()).toEqual(['甲||', '|乙|1', '|丙|2'])
    await clickInto(text.locator('td').nth(5))
    await pasteHtml('<table><tr><td>3</td><td>4</td></tr></table>')
    await page.getByText('有 1 行 2 列，这个表格从这一格起放不下').waitFor()
    expect(await rows()).toEqual(['甲||', '|乙|1', '|丙|2'])
    await page.keyboard.press('Control+Z')
    expect(await rows()).toEqual(['甲||', '||', '||'])
  })

  test('characters are counted, and last year’s text compared with this year’s', async () => {
    await clear()
    await type('全年公开信息120条。')
    await page.getByText('11 字，原则上不超过 1000 字').waitFor()
    await page.getByText('上年这一部分的文字').click()
    await page.getByText('全年公开信息118条。').waitFor()
    await page.getByLabel('与今年的对照').check()
    expect(await page.locator('.last-year-text').textContent()).toContain('全年公开信息1')
    expect((await page.locator('.last-year-text del').allTextContents()).join('')).toBe('18')
    expect((await page.locator('.last-year-text ins').allTextContents()).join('')).toBe('20')
  })

  test('what was written is there after a reload, and only opening a text changes nothing', async () => {
    await page.getByText(/^已保存/).waitFor()
    await page.reload()
    await text.waitFor()
    expect(await lines()).toEqual(['p 全年公开信息120条。'])
    await page.locator('nav a[href$="/others"]').click()
    const others = page.getByRole('textbox', { name: '六、其他需要报告的事项正文' })
    await others.focus()
    await page.keyboard.press('Control+End')
    expect(await others.locator('h2').textContent()).toBe('（三）其他')
    // Chromium notes the handlers of pasted pages that the content security policy kept from being made.
    expect(wizard.errors.filter((error) => !error.startsWith('Executing inline event handler'))).toEqual([])
  })
})
