import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { openDraftFile } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

describe('a store of version 1', () => {
  let wizard: Wizard
  beforeAll(async () => {
    wizard = await openWizard()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('is upgraded with its draft, which then keeps versions', async () => {
    const { page, origin } = wizard
    // A page of the same origin that opens no store itself.
    await page.goto(`${origin}/fonts/fonts.json`)
    const draft = zeroDraft(format2021)
    await page.evaluate(
      async (stored) => {
        const done = (request: IDBRequest) =>
          new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result)
            request.onerror = () => reject(request.error)
          })
        await done(indexedDB.deleteDatabase('nianbao'))
        const opening = indexedDB.open('nianbao', 1)
        opening.onupgradeneeded = () => opening.result.createObjectStore('drafts', { keyPath: 'id' })
        const db = (await done(opening)) as IDBDatabase
        await done(db.transaction('drafts', 'readwrite').objectStore('drafts').put(stored))
        db.close()
      },
      {
        id: 'old',
        draft: { ...draft, agency: { ...draft.agency, name: '云岭县' } },
        createdAt: 1_700_000_000_000,
        savedAt: 1_700_000_000_000,
      },
    )
    await page.goto(`${origin}/#/draft/old/history`)
    await page.getByText('隔天自动保留', { exact: true }).waitFor()
    await page.getByRole('link', { name: /单位与年度/ }).click()
    expect(await page.getByLabel('单位全称').inputValue()).toBe('云岭县')
  })
})

describe('a store that takes nothing more', () => {
  let wizard: Wizard
  beforeAll(async () => {
    wizard = await openWizard()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('is reported for as long as it lasts, with the draft file as the way out', async () => {
    const { page, origin } = wizard
    await openDraftFile(page, origin, zeroDraft(format2021))
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put
      Object.assign(window, { allowPut: () => Object.assign(IDBObjectStore.prototype, { put }) })
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.getByLabel('单位全称').fill('云岭县')
    const banner = page.getByRole('alert').filter({ hasText: '存储空间已满' })
    await banner.waitFor()
    await page.getByLabel('联系电话').fill('1')
    expect(await banner.count()).toBe(1)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      banner.getByRole('button', { name: '下载草稿文件' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/云岭县.*\.nianbao\.json$/)
    await page.evaluate(() => (window as unknown as { allowPut: () => void }).allowPut())
    await page.getByLabel('联系电话').fill('12')
    await expect.poll(() => banner.count()).toBe(0)
    await page.getByText(/^已保存/).waitFor()
  })
})
