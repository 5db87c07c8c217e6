import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/build'
import { renderHtml } from '../../src/renderers/html'
import { draftWith, written } from '../support/drafts'
import { format2021 } from '../support/formats'
import { layouts } from '../support/layouts'
import { openWizard, type Wizard } from '../support/wizard'

const DRAFT = { ...written(draftWith(format2021, {})), year: 2023 }
const BUFFER = Buffer.from(renderHtml(buildDocument(format2021, DRAFT), layouts.web))

describe('a report half looked over when its tab closes', () => {
  let wizard: Wizard
  beforeAll(async () => {
    wizard = await openWizard()
  })
  afterAll(async () => {
    await wizard.close()
  })

  const cell = (page: Page) => page.locator('[id="read-requests.received.naturalPerson"]')
  const unfinished = (page: Page, name: string) => page.getByText(`“${name}”还没有核对完`)
  const home = async () => {
    const page = await wizard.context.newPage()
    await page.goto(wizard.origin)
    await page.getByRole('button', { name: '开始填写' }).waitFor()
    return page
  }
  const review = async (name: string, figure: string) => {
    const page = await home()
    await page.goto(`${wizard.origin}/#/import`)
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/html', buffer: BUFFER })
    await cell(page).fill(figure)
    await cell(page).press('Enter')
    return page
  }
  /** Whether the browser asked before the tab closed. */
  const close = async (page: Page) => {
    let asked = false
    page.on('dialog', (dialog) => {
      asked = dialog.type() === 'beforeunload'
      void dialog.accept()
    })
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    return asked
  }

  test('is there in the next, with its corrections, and goes with what is made of it', async () => {
    expect(await close(await review('甲.html', '7'))).toBe(false)
    const seen = await home()
    await unfinished(seen, '甲.html').waitFor()
    await close(seen)
    const next = await home()
    await next.getByRole('link', { name: '继续核对' }).click()
    expect(await cell(next).inputValue()).toBe('7')
    await next.reload()
    expect(await cell(next).inputValue()).toBe('7')
    await next.getByRole('button', { name: '作为今年的草稿' }).click()
    await next.getByRole('link', { name: '全部草稿' }).waitFor()
    await close(next)
    expect(await unfinished(await home(), '甲.html').count()).toBe(0)
  })

  test('is left from any page of its tab, and let go when that is said twice', async () => {
    const page = await review('乙.html', '8')
    await page.getByRole('link', { name: '返回首页' }).click()
    await unfinished(page, '乙.html').waitFor()
    await page.reload()
    await close(page)
    const next = await home()
    await next.getByRole('button', { name: '不再核对' }).click()
    await next.getByRole('button', { name: '留着' }).click()
    await next.getByRole('button', { name: '不再核对' }).click()
    await next.getByRole('button', { name: '不再保留' }).click()
    await expect.poll(() => unfinished(next, '乙.html').count()).toBe(0)
    expect(await unfinished(await home(), '乙.html').count()).toBe(0)
  })

  test('has the browser ask where it would be lost: beside one that is left already, or where it does not fit', async () => {
    const [first, second] = [await review('丙.html', '9'), await review('丁.html', '10')]
    expect(await close(first)).toBe(false)
    expect(await close(second)).toBe(true)
    const next = await home()
    await unfinished(next, '丙.html').waitFor()
    await next.getByRole('button', { name: '不再核对' }).click()
    await next.getByRole('button', { name: '不再保留' }).click()
    const full = await review('戊.html', '11')
    await full.evaluate(() => {
      for (let size = 2 ** 22; size > 1; size /= 2) {
        for (let at = 0; at < 3; at++) {
          try {
            localStorage.setItem(`${size} ${at}`, 'x'.repeat(size))
          } catch {
            // So much does not fit any more.
          }
        }
      }
    })
    expect(await close(full)).toBe(true)
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
  })
})
