import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { readDraft } from '../../src/draft/read'
import { violations } from '../support/axe'
import { officialFormats } from '../support/formats'
import { cellInput } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

const CELL = 'requests.received.naturalPerson'
const CANNOT_SAVE = '保存失败：浏览器的存储空间已满或不允许保存'

/** Ways in which a browser keeps nothing; each runs in the page before the wizard does. */
const REFUSALS: Record<string, () => void> = {
  'is not there': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  },
  'refuses to open': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  },
  'is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
}

describe.each(Object.entries(REFUSALS))('where the storage %s', (_, refuse) => {
  let wizard: Wizard
  let page: Page
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await page.addInitScript(refuse)
    await page.reload()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('a report is begun and filled in all the same, under a warning that stays and that axe does not mind', async () => {
    await page.getByLabel('单位全称').fill('云岭县')
    await page.getByLabel('报告年度').fill('2024')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
    await page.getByRole('alert').filter({ hasText: CANNOT_SAVE }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    await cellInput(page, CELL).fill('7')
    await page.getByText('保存失败，正在重试').waitFor()
    expect(await page.getByText(CANNOT_SAVE).count()).toBe(1)
  })

  test('the warning hands out the draft file with what was typed', async () => {
    const coming = page.waitForEvent('download')
    await page.getByRole('alert').getByRole('button', { name: '下载草稿文件' }).click()
    const reading = readDraft(readFileSync(await (await coming).path(), 'utf8'), officialFormats)
    expect(reading.ok && getCell(reading.draft, CELL)).toBe(7)
  })

  test('the home page warns, lists the draft, and leads back to it', async () => {
    await page.getByRole('link', { name: '全部草稿' }).click()
    await page.getByRole('alert').filter({ hasText: '浏览器不允许本页保存草稿' }).waitFor()
    await page.getByRole('link', { name: /云岭县/ }).click()
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    expect(await cellInput(page, CELL).inputValue()).toBe('7')
    expect(wizard.errors).toEqual([])
  })
})
