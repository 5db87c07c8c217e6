import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { format2019 } from '../support/formats'
import { picture } from '../support/picture'
import { openWizard, type Wizard } from '../support/wizard'
import { focusedCell, openPart, tabTo, typeFigures } from './keyboard'

/** More is disclosed in the year than in all: a warning of the 2019 format. */
const WARNED_CELL = 'proactive.article20_1.regulations.disclosed'
const NOTED = '含往年制作、本年公开的'

/** The figures of a table a clerk types, all 0 but some; totals are left to the tool. */
const typed = (section: string, figures: Record<string, number> = {}) =>
  format2019.cells
    .filter((cell) => cell.section === section && !format2019.computedBy.has(cell.path))
    .map(({ path }) => figures[path] ?? 0)

describe('a whole report by keyboard alone', () => {
  let wizard: Wizard
  let page: Page
  const press = (key: string) => page.keyboard.press(key)
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body || !element.checkVisibility()) return null
      return element.getAttribute('aria-label') ?? element.textContent
    })

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    page.setDefaultTimeout(8000)
  })
  afterEach(async () => {
    await expect.poll(focused, { message: 'the focus is lost' }).not.toBeNull()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('a blank draft begins with the agency, and the focus is in its page', async () => {
    await tabTo(page, '单位全称')
    await page.keyboard.type('云岭县')
    await tabTo(page, '报告年度')
    await press('Control+A')
    await page.keyboard.type('2020')
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
    await expect.poll(focused).not.toBeNull()
    await tabTo(page, '单位类别')
    await press('ArrowDown')
    await tabTo(page, '联系电话')
    await page.keyboard.type('0870-0000000')
  })

  test('the tables are typed cell after cell', async () => {
    await openPart(page, /^二、主动公开/)
    await tabTo(page, '规章，本年新制作数量')
    await typeFigures(page, typed('proactive', { [WARNED_CELL]: 5 }))
    await openPart(page, /^三、申请办理/)
    await tabTo(page, '本年新收，自然人')
    await typeFigures(
      page,
      typed('requests', { 'requests.received.naturalPerson': 3, 'requests.granted.naturalPerson': 3 }),
    )
    await openPart(page, /^四、复议诉讼/)
    await tabTo(page, '行政复议 结果维持')
    await typeFigures(page, typed('disputes'))
    await page.getByRole('link', { name: /四、复议诉讼\s*已完成/ }).waitFor()
  })

  test('asked for a note, she stays at the cell, whether she writes it or not', async () => {
    await openPart(page, /^二、主动公开/)
    await tabTo(page, '规章，本年新制作数量')
    const cell = await focusedCell(page)
    for (const [text, key] of [
      ['不写了', 'Escape'],
      ['含规范性文件', 'Enter'],
    ] as const) {
      await tabTo(page, '加备注', 'Shift+Tab')
      await press('Enter')
      await page.keyboard.type(text)
      await press(key)
      await expect.poll(() => focusedCell(page)).toBe(cell)
    }
    expect(await page.locator('.note-text').allTextContents()).toEqual([expect.stringContaining('含规范性文件')])
  })

  test('asked why a total is filled in by hand, she stays at the total', async () => {
    await openPart(page, /^三、申请办理/)
    await tabTo(page, '本年新收，自然人')
    await press('End')
    const cell = await focusedCell(page)
    await press('F2')
    await page.keyboard.type('口径不同')
    await press('Escape')
    await expect.poll(() => focusedCell(page)).toBe(cell)
  })

  test('the text takes headings, and a picture with its words', async () => {
    await openPart(page, /^一、总体情况/)
    await tabTo(page, /.正文$/)
    await page.keyboard.insertText('（一）依申请公开')
    await press('Enter')
    await page.keyboard.insertText('全年收到申请3件。')
    for (const leave of ['Escape', 'Enter']) {
      await tabTo(page, /^(正文|图片)$/, 'Shift+Tab')
      for (let steps = 0; (await focused()) !== '图片' && steps < 9; steps++) await press('ArrowRight')
      const asked = page.waitForEvent('filechooser')
      await press('Enter')
      const buffer = Buffer.from(picture(40, 40).split(',')[1] ?? '', 'base64')
      await (await asked).setFiles({ name: 'a.png', mimeType: 'image/png', buffer })
      await page.getByRole('dialog', { name: '图片说明' }).waitFor()
      await page.keyboard.insertText('申请数量柱状图')
      await press(leave)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(focused, { message: `after ${leave}` }).toMatch(/.正文$/)
    }
    await page.getByRole('textbox').getByRole('img', { name: '申请数量柱状图' }).waitFor()
  })

  test('the other texts and the signature', async () => {
    for (const link of [/^五、问题改进/, /^六、其他事项/]) {
      await openPart(page, link)
      await tabTo(page, /.正文$/)
      await page.keyboard.insertText('公开形式不够丰富，下一步加强培训。')
    }
    await openPart(page, /^落款/)
    await tabTo(page, '落款单位')
    await page.keyboard.type('云岭县人民政府')
    await press('Tab')
    await page.keyboard.type('01202021')
    await page.getByRole('link', { name: /落款.*已完成/ }).waitFor()
  })

  test('a warning is acknowledged with a reason, and the focus stays at its place', async () => {
    await tabTo(page, '检查')
    await tabTo(page, '情况属实')
    await press('Enter')
    await press('Escape')
    await expect.poll(focused).toMatch(/^情况属实/)
    await press('Enter')
    await page.keyboard.insertText(NOTED)
    await press('Enter')
    await expect.poll(focused).toBe('撤回')
  })

  test('what was typed is undone and done again', async () => {
    await press('Control+Z')
    await expect.poll(focused).not.toBeNull()
    await press('Control+Shift+Z')
    await page.getByText(`理由：${NOTED}`).waitFor()
  })

  test('the files come down', async () => {
    await openPart(page, /^检查并下载$/)
    await tabTo(page, '下载 PDF')
    const coming = page.waitForEvent('download')
    await press('Enter')
    expect((await coming).suggestedFilename()).toBe('云岭县2020年政府信息公开工作年度报告.pdf')
  })

  test('at home again, a draft is renamed, removed and brought back', async () => {
    await tabTo(page, '全部草稿', 'Shift+Tab')
    await press('Enter')
    await page.getByRole('heading', { name: '我的草稿' }).waitFor()
    await expect.poll(focused).not.toBeNull()
    for (const leave of ['Escape', 'Enter']) {
      await tabTo(page, /备注名/)
      await press('Enter')
      await page.keyboard.insertText('送审')
      await press(leave)
      await expect.poll(focused, { message: `after ${leave}` }).toMatch(/备注名/)
    }
    await tabTo(page, /^删除/)
    await press('Enter')
    await expect.poll(focused).toBe('撤销')
    await press('Enter')
    await page.getByRole('link', { name: /云岭县/ }).waitFor()
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
  })
})
