import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWizard, type Wizard } from '../support/wizard'

describe('moving about a report', () => {
  let wizard: Wizard
  let page: Page
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await page.getByLabel('单位全称').fill('甲县测试局')
    await page.getByLabel('报告年度').fill('2024')
    await page.keyboard.press('Enter')
    await heading('单位与年度').waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name })
  const task = (name: RegExp) => page.getByRole('navigation').getByRole('link', { name })
  const draftAddress = () => page.url().replace(/\/[a-z]*$/, '')

  test('goes in any order; back and forward follow', async () => {
    await task(/四、复议诉讼|四、/).click()
    await heading(/^四、/).waitFor()
    await task(/落款/).click()
    await heading('落款').waitFor()
    await page.goBack()
    await heading(/^四、/).waitFor()
    await page.goBack()
    await heading('单位与年度').waitFor()
    await page.goForward()
    await heading(/^四、/).waitFor()
    expect(await task(/^四、/).getAttribute('aria-current')).toBe('page')
  })

  test('every page names itself in the title of the window, by which the browser lists it', async () => {
    for (const [link, title] of [
      [/三、申请办理/, '三、申请办理 · '],
      [/版本记录/, '版本记录 · '],
      [/单位与年度/, '单位与年度 · '],
    ] as const) {
      await task(link).click()
      await expect.poll(() => page.title()).toContain(title)
    }
    expect(await page.title()).toContain('2024年政府信息公开工作年度报告')
  })

  test('a reload stays on the page with what was typed', async () => {
    await task(/三、申请办理/).click()
    await page.locator('[id="cell-requests.received.business"]').fill('5')
    await page.getByText(/已保存/).waitFor()
    await page.reload()
    await heading(/^三、/).waitFor()
    expect(await page.locator('[id="cell-requests.received.business"]').inputValue()).toBe('5')
  })

  test('a deep link opens its page in a new tab', async () => {
    const tab = await wizard.context.newPage()
    await tab.goto(`${draftAddress()}/problems`)
    await tab.getByRole('heading', { level: 1, name: /^五、/ }).waitFor()
    await tab.close()
  })

  test('a file let go where nothing takes it does not replace the report', async () => {
    const address = page.url()
    const devtools = await page.context().newCDPSession(page)
    const data = {
      items: [],
      files: [fileURLToPath(new URL('../../README.md', import.meta.url))],
      dragOperationsMask: 1,
    }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 80, data })
    await devtools.detach()
    await page.waitForTimeout(500)
    expect(page.url()).toBe(address)
    expect(page.context().pages()).toHaveLength(1)
  })

  test('a page the report does not have says so, and leads on', async () => {
    const address = draftAddress()
    await page.goto(`${address}/nonsense`)
    await heading('没有这一页').waitFor()
    expect(await page.locator('[aria-current=page]').count()).toBe(0)
    await page.getByRole('link', { name: '到“单位与年度”' }).click()
    await heading('单位与年度').waitFor()
    // Without a page, the first one.
    await page.goto(address)
    await heading('单位与年度').waitFor()
  })

  test('an address that leads nowhere says so, and leads home', async () => {
    await page.goto(`${wizard.origin}/#/nowhere/at/all`)
    await page.getByText('没有这个页面').waitFor()
    await page.getByRole('link', { name: '返回首页' }).click()
    await page.getByRole('heading', { name: '我的草稿' }).waitFor()
  })

  test('the task list tells with few words how far each part is, and the whole', async () => {
    await page.getByRole('link', { name: /甲县测试局/ }).click()
    await task(/单位与年度\s*已完成/).waitFor()
    await task(/一、总体情况\s*未开始/).waitFor()
    await task(/三、申请办理\s*填写中 1\/175/).waitFor()
    await page.getByText('已完成 1 项，共 7 项').waitFor()
    await task(/二、主动公开/).click()
    await page.getByRole('button', { name: '空格填 0' }).click()
    await task(/二、主动公开\s*已完成/).waitFor()
    await page.getByText('已完成 2 项，共 7 项').waitFor()
    await page.locator('main input').first().fill('x')
    await task(/二、主动公开\s*有问题 1 处/).waitFor()
    await page.getByText('已完成 1 项，共 7 项').waitFor()
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })

  test('the header of a narrow window cuts a long name, never the year', async () => {
    await task(/单位与年度/).click()
    await page.getByLabel('单位全称').fill('某某某某自治州某某某某经济技术开发区管理委员会')
    await page.setViewportSize({ width: 390, height: 844 })
    const name = page.locator('.report-name')
    const { right, width } = await name.evaluate((element) => {
      const year = document.createRange()
      year.selectNodeContents(element)
      year.setStartAfter(element.firstElementChild as Element)
      return { right: year.getBoundingClientRect().right, width: element.getBoundingClientRect().right }
    })
    expect(await name.textContent()).toContain('2024年')
    expect(right).toBeLessThanOrEqual(width)
    await page.setViewportSize({ width: 1366, height: 768 })
  })
})
