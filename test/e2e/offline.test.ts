import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWizard, type Wizard } from '../support/wizard'

describe('while the server cannot be reached', () => {
  let wizard: Wizard
  beforeAll(async () => {
    wizard = await openWizard()
    const { page, context } = wizard
    // Nothing is loaded early: the net is gone before the page has rested.
    await context.route(/\/assets\/(prose-editor|output-pages)/, (route) => route.abort())
    await page.getByLabel('单位全称').fill('云岭县')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('a part whose code does not come says so in plain words, and the rest of the report stays', async () => {
    const { page } = wizard
    for (const part of ['一、总体情况', '检查并下载', '版本记录']) {
      await page.getByRole('navigation').getByRole('link', { name: part }).click()
      await page.getByRole('alert').filter({ hasText: '这部分没能打开' }).waitFor()
      expect(await page.locator('main').textContent()).not.toMatch(/[a-z]{4}/)
    }
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    await page.locator('[id="cell-requests.received.business"]').fill('3')
  })

  test('it opens on a press, or when it is opened again, once the server is back', async () => {
    const { page, context } = wizard
    await page.getByRole('link', { name: /一、总体情况/ }).click()
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('button', { name: '重试' }).waitFor()
    await context.unroute(/\/assets\/(prose-editor|output-pages)/)
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByRole('textbox', { name: '一、总体情况正文' }).waitFor()
    await page.getByRole('navigation').getByRole('link', { name: '版本记录' }).click()
    await page.getByLabel('版本名称').waitFor()
  })
})
