import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe'
import { format2021 } from '../support/formats'
import { openWizard, type Wizard } from '../support/wizard'

describe('axe finds nothing to object to', () => {
  let wizard: Wizard
  let page: Page
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('on the home page, empty and with an error', async () => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.getByText('请填写单位全称。').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test.each(['agency', 'preface', ...format2021.sections.map(({ key }) => key), 'signature', 'preview', 'download'])(
    'on the page %s',
    async (name) => {
      if (name === 'agency') {
        await page.getByLabel('单位全称').fill('云岭县')
        await page.getByLabel('报告年度').fill('2024')
        await page.keyboard.press('Enter')
      } else {
        await page.locator(`nav a[href$="/${name}"]`).click()
      }
      await page.locator(`nav a[href$="/${name}"][aria-current]`).waitFor()
      expect(await violations(page)).toEqual([])
    },
  )

  test('on the versions kept, with one of them compared', async () => {
    await page.locator('nav a[href$="/history"]').click()
    await page.getByLabel('版本名称').fill('送审稿')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /与现在对照：送审稿/ }).click()
    await page.getByText('与现在的内容完全相同。').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('on a table with errors, a text that is no number and marked sides', async () => {
    await page.locator('nav a[href$="/requests"]').click()
    await page.getByRole('button', { name: '空格填 0' }).click()
    await page.locator('[id="cell-requests.received.naturalPerson"]').fill('4')
    await page.locator('[id="cell-requests.granted.business"]').fill('x')
    await page.getByText('两边应相等').first().waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('and where the system forces its colours, what is selected and what is wrong still look so', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    const looks = (path: string) =>
      page.locator(`[id="cell-${path}"]`).evaluate((input) => {
        const { backgroundColor, boxShadow } = getComputedStyle(input)
        return `${backgroundColor} ${boxShadow}`
      })
    await page.locator('[id="cell-requests.refused.stateSecrets.naturalPerson"]').click()
    await page.keyboard.press('Shift+ArrowRight')
    const usual = await looks('requests.partlyGranted.other')
    expect(await looks('requests.refused.stateSecrets.business')).not.toBe(usual)
    expect(await looks('requests.granted.business')).not.toBe(usual)
    await page.emulateMedia({ forcedColors: null })
  })
})
