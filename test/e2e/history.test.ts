import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { cellInput, openDraftFile } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

describe('undo, redo and versions', () => {
  let wizard: Wizard
  let page: Page
  const header = () => page.getByRole('banner')
  const undo = () => header().getByRole('button', { name: '撤销' })
  const redo = () => header().getByRole('button', { name: '重做' })
  const open = (name: RegExp) => page.getByRole('navigation').getByRole('link', { name }).click()
  const cell = (path: string) => cellInput(page, path)

  beforeAll(async () => {
    wizard = await openWizard()
    wizard.context.setDefaultTimeout(8000)
    page = wizard.page
    const draft = zeroDraft(format2021)
    await openDraftFile(page, wizard.origin, { ...draft, agency: { ...draft.agency, name: '云岭县' } })
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('a draft just opened has nothing to undo or to do again', async () => {
    expect(await undo().getAttribute('aria-disabled')).toBe('true')
    expect(await redo().getAttribute('aria-disabled')).toBe('true')
  })

  test('a figure typed is one step; its totals go back and forth with it, from whatever page', async () => {
    await open(/三、申请办理/)
    await cell('requests.received.naturalPerson').fill('')
    await cell('requests.received.naturalPerson').pressSequentially('123')
    await expect.poll(() => cell('requests.received.total').inputValue()).toBe('123')
    await expect.poll(() => undo().getAttribute('title')).toBe('撤销：修改“本年新收，自然人”（Ctrl+Z）')
    await open(/一、总体情况/)
    await undo().click()
    await cell('requests.received.naturalPerson').waitFor()
    expect(await cell('requests.received.naturalPerson').inputValue()).toBe('0')
    expect(await cell('requests.received.total').inputValue()).toBe('0')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('cell-requests.received.naturalPerson')
    await page.keyboard.press('Control+y')
    expect(await cell('requests.received.naturalPerson').inputValue()).toBe('123')
    expect(await cell('requests.received.total').inputValue()).toBe('123')
    await page.getByText(/123/).first().waitFor()
    await page.keyboard.press('Control+z')
    expect(await cell('requests.received.total').inputValue()).toBe('0')
    expect(await undo().getAttribute('aria-disabled')).toBe('true')
  })

  test('a block pasted is one step', async () => {
    await cell('requests.granted.naturalPerson').focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '1\t2\t3\t4\t5\t6')
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    })
    await expect.poll(() => cell('requests.granted.total').inputValue()).toBe('21')
    await expect.poll(() => undo().getAttribute('title')).toBe('撤销：修改 6 格（Ctrl+Z）')
    await page.getByText('已粘贴 6 格。').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('已粘贴 6 格。').waitFor({ state: 'detached' })
    await expect.poll(() => cell('requests.granted.total').inputValue()).toBe('0')
    expect(await cell('requests.granted.other').inputValue()).toBe('0')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => cell('requests.granted.total').inputValue()).toBe('21')
    await page.keyboard.press('Control+z')
  })

  test('agency, year and signature go back too, and show it', async () => {
    await open(/单位与年度/)
    await page.getByLabel('联系电话').fill('000-0000000')
    await page.getByLabel('报告年度').fill('2023')
    await open(/落款/)
    await page.getByLabel('落款单位').fill('云岭县\n云岭县某局')
    await expect.poll(() => undo().getAttribute('title')).toBe('撤销：修改“落款单位”（Ctrl+Z）')
    await undo().click()
    await expect.poll(() => page.getByLabel('落款单位').inputValue()).toBe('')
    await undo().click()
    await expect.poll(() => page.getByLabel('报告年度').inputValue()).toBe('2021')
    await undo().click()
    await expect.poll(() => page.getByLabel('联系电话').inputValue()).toBe('')
    await redo().click()
    await expect.poll(() => page.getByLabel('联系电话').inputValue()).toBe('000-0000000')
  })

  test('the text of a section goes back with the buttons of the header', async () => {
    await open(/一、总体情况/)
    const text = page.getByRole('main').getByRole('textbox').first()
    await text.click()
    await page.keyboard.insertText('全年主动公开信息。')
    await expect.poll(() => undo().getAttribute('title')).toContain('一、总体情况')
    await undo().click()
    await expect.poll(() => page.getByText('全年主动公开信息。').count()).toBe(0)
    await redo().click()
    const shown = () => text.evaluate((one) => (one instanceof HTMLTextAreaElement ? one.value : one.textContent))
    await expect.poll(shown).toBe('全年主动公开信息。')
  })

  test('the keys in the text take back what its editor, drawn anew since, no longer knows, and nothing elsewhere', async () => {
    const text = page.getByRole('main').getByRole('textbox').first()
    const shown = () => text.textContent()
    await open(/五、问题改进/)
    await open(/一、总体情况/)
    await text.click()
    await page.keyboard.press('Control+z')
    await expect.poll(shown).toBe('')
    await page.keyboard.press('Control+y')
    await expect.poll(shown).toBe('全年主动公开信息。')
    await text.click()
    await page.keyboard.press('Control+End')
    // Long enough for the next letters to be a step of their own.
    await page.waitForTimeout(1100)
    await page.keyboard.insertText('好')
    await page.waitForTimeout(1100)
    await page.keyboard.press('Control+z')
    await expect.poll(shown).toBe('全年主动公开信息。')
    // The editor is drawn anew and has the focus again a moment later: a second press comes before.
    await page.evaluate(async () => {
      const undo = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', undo))
      await new Promise((resolve) => setTimeout(resolve, 10))
      if (document.activeElement?.matches('.prose')) throw new Error('too late: the editor has the focus back')
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', undo))
    })
    await expect.poll(shown).toBe('')
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.prose'))).toBe(true)
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { level: 1, name: /^一、/ }).waitFor()
    await redo().click()
    await expect.poll(shown).toBe('全年主动公开信息。')
  })

  test('a version kept by name is compared with the present and restored, which can be undone', async () => {
    await open(/版本记录/)
    await page.getByText('还没有保存过版本').waitFor()
    await page.getByRole('button', { name: '保存当前版本' }).click()
    await page.getByText('请写一个名称。').waitFor()
    await page.getByLabel('版本名称').fill('送审稿')
    await page.keyboard.press('Enter')
    await page.getByText('已保存版本“送审稿”。').waitFor()
    await open(/三、申请办理/)
    await cell('requests.granted.business').fill('5')
    await open(/落款/)
    await page.getByLabel('落款单位').fill('云岭县')
    await open(/版本记录/)
    await page.getByRole('button', { name: /与现在对照：送审稿/ }).click()
    await page.getByText('与现在有 5 处不同：').waitFor()
    const row = (name: string) => page.getByRole('row', { name })
    expect(await row('落款单位').getByRole('cell').allTextContents()).toEqual(['（空）', '云岭县'])
    const cells = row('予以公开，商业企业').getByRole('cell')
    expect(await cells.allTextContents()).toEqual(['0', '5'])
    await page.getByRole('button', { name: /恢复：送审稿/ }).click()
    await page.getByText('已恢复“送审稿”').waitFor()
    await page.getByText('与现在的内容完全相同。').waitFor()
    await page.getByText('恢复前自动保留').first().waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByLabel('落款单位').inputValue()).toBe('云岭县')
    await open(/三、申请办理/)
    expect(await cell('requests.granted.business').inputValue()).toBe('5')
  })

  test('a version deleted leaves the focus with the next, and with the list when it was the last', async () => {
    await open(/版本记录/)
    page.on('dialog', (dialog) => dialog.accept())
    const all = page.getByRole('button', { name: /^删除：/ })
    await all.first().waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    for (let left = await all.count(); left > 0; left -= 1) {
      await all.first().focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => all.count()).toBe(left - 1)
      await expect.poll(focused).toMatch(left > 1 ? /^与现在对照：/ : /^已有版本$/)
    }
  })

  test('a draft last saved on another day keeps that day’s state when it is opened', async () => {
    await page.getByText(/^已保存/).waitFor()
    const address = page.url()
    await page.goto(wizard.origin)
    await page.getByRole('heading', { name: '我的草稿' }).waitFor()
    await page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('nianbao')
        request.onsuccess = () => resolve(request.result)
      })
      const store = db.transaction('drafts', 'readwrite').objectStore('drafts')
      const all = store.getAll()
      await new Promise((resolve) => {
        all.onsuccess = () => {
          for (const one of all.result) store.put({ ...one, savedAt: one.savedAt - 86_400_000 })
          store.transaction.oncomplete = resolve
        }
      })
      db.close()
    })
    await page.goto(address)
    await open(/版本记录/)
    await page.getByText('隔天自动保留').first().waitFor()
    expect(await page.getByText('隔天自动保留', { exact: true }).count()).toBe(1)
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
