import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { openDraftFile } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

describe('the versions of a draft that is removed', () => {
  let wizard: Wizard
  let page: Page
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await openDraftFile(page, wizard.origin, zeroDraft(format2021))
    await page.locator('nav a[href$="/history"]').click()
    await page.getByLabel('版本名称').fill('送审稿')
    await page.keyboard.press('Enter')
    await page.locator('.snapshots').getByText('送审稿').waitFor()
    await page.getByRole('link', { name: '全部草稿' }).click()
  })
  afterAll(async () => {
    await wizard.close()
  })

  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('nianbao')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const counting = opening.result.transaction('snapshots').objectStore('snapshots').count()
            counting.onsuccess = () => {
              opening.result.close()
              resolve(counting.result)
            }
          }
        }),
    )

  test('stay while the removal can be taken back, and come back with it', async () => {
    await page.getByRole('button', { name: /^删除/ }).click()
    await page.getByRole('button', { name: '撤销' }).waitFor()
    expect(await kept()).toBe(1)
    await page.getByRole('button', { name: '撤销' }).click()
    await page.locator('.draft-link').waitFor()
    expect(await kept()).toBe(1)
  })

  test('stay over a reload, and go when the wizard is opened anew', async () => {
    await page.getByRole('button', { name: /^删除/ }).click()
    await page.getByRole('button', { name: '撤销' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: '撤销' }).waitFor()
    expect(await kept()).toBe(1)
    const anew = await page.context().newPage()
    await anew.goto(page.url())
    await expect.poll(kept).toBe(0)
  })
})
