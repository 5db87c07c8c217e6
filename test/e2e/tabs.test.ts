import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violations } from '../support/axe'
import { zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { cellInput, openDraftFile } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

const CELL = 'requests.received.naturalPerson'
const BANNER = '这份草稿正在另一个页面编辑'

describe('one draft in two pages', () => {
  let wizard: Wizard
  let first: Page
  let second: Page
  const isReadOnly = (page: Page) => cellInput(page, CELL).isDisabled()

  beforeAll(async () => {
    wizard = await openWizard()
    wizard.context.setDefaultTimeout(8000)
    first = wizard.page
    const draft = zeroDraft(format2021)
    await openDraftFile(first, wizard.origin, { ...draft, agency: { ...draft.agency, name: '云岭县' } })
    await first.getByRole('link', { name: /三、申请办理/ }).click()
    await cellInput(first, CELL).fill('1')
    await first.getByText(/^已保存/).waitFor()
    second = await wizard.context.newPage()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('the second is told and can only look', async () => {
    await second.goto(first.url())
    await second.getByText(BANNER).waitFor()
    expect(await isReadOnly(second)).toBe(true)
    expect(await cellInput(second, CELL).inputValue()).toBe('1')
    expect(await isReadOnly(first)).toBe(false)
  })

  test('it can preview and download, compare versions, and change nothing there', async () => {
    await second.getByRole('link', { name: '预览' }).first().click()
    await second.frameLocator('main iframe').locator('[data-cell]').first().waitFor()
    await second.getByRole('tab', { name: 'PDF 页面' }).click()
    await second.getByText('已更新，与下载的 PDF 文件一致').waitFor()
    expect(await second.getByRole('button', { name: '适合宽度' }).isEnabled()).toBe(true)
    await second.getByRole('tab', { name: '图解' }).click()
    for (const insert of await second.getByRole('button', { name: /插入/ }).all())
      expect(await insert.isDisabled()).toBe(true)
    await second.getByRole('link', { name: '检查并下载' }).first().click()
    const coming = second.waitForEvent('download')
    await second.getByRole('button', { name: '下载 草稿文件' }).click()
    expect((await coming).suggestedFilename()).toContain('云岭县')
    await second.getByRole('link', { name: /版本记录/ }).click()
    await second.getByRole('heading', { level: 1 }).waitFor()
    expect(await second.getByRole('button', { name: '保存当前版本' }).count()).toBe(0)
    expect(await violations(second)).toEqual([])
    await second.getByRole('link', { name: /三、申请办理/ }).click()
  })

  test('it stays so while the first goes on', async () => {
    await cellInput(first, CELL).fill('2')
    await second.waitForTimeout(2500)
    expect(await isReadOnly(second)).toBe(true)
    expect(await isReadOnly(first)).toBe(false)
  })

  test('on asking, the first hands over with all it has, saved or not', async () => {
    await cellInput(first, CELL).fill('34')
    await second.getByRole('button', { name: '在本页编辑' }).focus()
    await second.keyboard.press('Enter')
    await first.getByText(BANNER).waitFor()
    expect(await isReadOnly(first)).toBe(true)
    await expect.poll(() => isReadOnly(second)).toBe(false)
    expect(await cellInput(second, CELL).inputValue()).toBe('34')
    // The button that was pressed is gone: Tab goes on from the page it was pressed for.
    expect(await second.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await cellInput(second, CELL).fill('56')
  })

  test('when the one that edits closes, the other takes over with what was typed last', async () => {
    await second.close({ runBeforeUnload: true })
    await expect.poll(() => isReadOnly(first), { timeout: 5000 }).toBe(false)
    expect(await cellInput(first, CELL).inputValue()).toBe('56')
    expect(await first.getByText(BANNER).count()).toBe(0)
  })

  test('a page loaded again edits at once', async () => {
    await first.reload()
    await cellInput(first, CELL).waitFor()
    expect(await isReadOnly(first)).toBe(false)
    expect(wizard.errors).toEqual([])
  })
})
