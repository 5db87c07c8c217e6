import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWizard, type Wizard } from '../support/wizard'

const cell = (page: Page, path: string) => page.locator(`[id="cell-${path}"]`)

/** Pastes a text into the cell that has the focus, as the browser would from the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer()
    data.setData('text/plain', content)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

describe('a cell of the form', () => {
  let wizard: Wizard
  let page: Page
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await page.getByLabel('单位全称').fill('云岭县')
    await page.getByLabel('报告年度').fill('2024')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    await cell(page, 'requests.received.naturalPerson').waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('reads full-width digits and separators, and shows the figure as understood', async () => {
    const input = cell(page, 'requests.received.naturalPerson')
    for (const [typed, shown] of [
      ['１２', '12'],
      ['1,234', '1234'],
      ['7件', '7'],
      ['', ''],
    ] as const) {
      await input.fill(typed)
      await page.keyboard.press('ArrowDown')
      expect(await input.inputValue()).toBe(shown)
    }
  })

  test('keeps a text that is no number in view, takes nothing into the draft and says so', async () => {
    const input = cell(page, 'requests.received.naturalPerson')
    await input.fill('3')
    await input.fill('三件')
    await page.getByRole('alert').filter({ hasText: '“三件”不是数，没有记入' }).waitFor()
    expect(await input.getAttribute('aria-invalid')).toBe('true')
    await page.getByRole('link', { name: /一、总体情况/ }).click()
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    expect(await input.inputValue()).toBe('三件')
    await input.fill('3')
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test.each([
    ['-1', /应填 0 或正整数，现为 -1/],
    ['1.5', /应填 0 或正整数，现为 1.5/],
  ])('keeps %s in a count as typed and reports it at the cell and in the list', async (typed, message) => {
    const input = cell(page, 'requests.received.business')
    await input.fill(typed)
    await page.getByRole('listitem').getByText(message).waitFor()
    const described = await input.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(message)
    await cell(page, 'requests.received.business').fill('0')
    await expect.poll(() => page.getByText(message).count()).toBe(0)
  })

  test('says of a figure of too many digits that it is too long', async () => {
    await cell(page, 'requests.received.business').fill('9999999999999999')
    await page.getByRole('alert').filter({ hasText: '位数太多，没有记入' }).waitFor()
    await cell(page, 'requests.received.business').fill('0')
  })

  test('refuses 1e21 as no figure any report prints', async () => {
    await cell(page, 'requests.received.business').fill('1e21')
    await page.getByRole('alert').filter({ hasText: '“1e21”不是数' }).waitFor()
    await cell(page, 'requests.received.business').fill('0')
  })

  test('fills the blanks of its table with 0 and takes that back', async () => {
    await page.getByRole('button', { name: '空格填 0' }).click()
    expect(await cell(page, 'requests.granted.other').inputValue()).toBe('0')
    expect(await cell(page, 'requests.received.naturalPerson').inputValue()).toBe('3')
    expect(await cell(page, 'requests.total.total').inputValue()).toBe('0')
    await page.getByRole('main').getByRole('button', { name: '撤销' }).click()
    expect(await cell(page, 'requests.granted.other').inputValue()).toBe('')
    expect(await cell(page, 'requests.total.total').inputValue()).toBe('')
  })

  test('spreads a block copied from a spreadsheet, computes its totals, and takes it back', async () => {
    await cell(page, 'requests.granted.naturalPerson').focus()
    await paste(page, '1\t2\t3\t4\t5\t6\t999\r\n7\t0\t0\t0\t0\t0\t7\r\n')
    expect(await cell(page, 'requests.granted.other').inputValue()).toBe('6')
    expect(await cell(page, 'requests.granted.total').inputValue()).toBe('21')
    expect(await cell(page, 'requests.partlyGranted.naturalPerson').inputValue()).toBe('7')
    await page.getByText('已粘贴 12 格。').waitFor()
    await page.getByRole('main').getByRole('button', { name: '撤销' }).click()
    expect(await cell(page, 'requests.granted.other').inputValue()).toBe('')
  })

  test('takes the figures of a block that was copied with its headers and labels', async () => {
    await cell(page, 'requests.granted.naturalPerson').focus()
    await paste(page, '\t\t自然人\t商业企业\r\n三、本年度办理结果\t（一）予以公开\t1\t2\r\n\t（二）部分公开\t3\t4\r\n')
    await page.getByText('已粘贴 4 格，行名、列名没有粘贴。').waitFor()
    expect(await cell(page, 'requests.partlyGranted.business').inputValue()).toBe('4')
    await page.getByRole('main').getByRole('button', { name: '撤销' }).click()
    expect(await cell(page, 'requests.granted.naturalPerson').inputValue()).toBe('')
  })

  test.each([
    ['does not fit', '1\t2\t3\t4\t5\t6\t7\t8', /有 1 行 8 列，从这一格起放不下，没有粘贴/],
    ['holds what is no number', '1\t二\t3', /“二”不是数，没有粘贴/],
  ])('refuses whole a block that %s', async (_, text, message) => {
    await cell(page, 'requests.granted.naturalPerson').focus()
    await paste(page, text)
    await page.getByText(message).waitFor()
    expect(await cell(page, 'requests.granted.naturalPerson').inputValue()).toBe('')
  })

  test('shows seven digits whole in the narrowest column, at an office screen and at 200 % zoom', async () => {
    const input = cell(page, 'requests.received.naturalPerson')
    const before = await input.inputValue()
    await input.fill('1234567')
    const cut = () => input.evaluate((element) => element.scrollWidth - element.clientWidth)
    // One of more digits is cut with dots: without them it would be read as another.
    expect(await input.evaluate((element) => getComputedStyle(element).textOverflow)).toBe('ellipsis')
    expect(await cut()).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 683, height: 384 })
    expect(await cut()).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1366, height: 768 })
    await input.fill(before)
  })

  test('moves by arrows and Enter, over cells of any width', async () => {
    await page.getByRole('link', { name: /二、主动公开/ }).click()
    await cell(page, 'proactive.article20_1.regulations.issued').focus()
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('cell-proactive.article20_1.regulations.inForce')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe('cell-proactive.article20_5.licensing.decisions')
    await page.keyboard.press('ArrowUp')
    expect(await focused()).toBe('cell-proactive.article20_1.normativeDocuments.issued')
  })

  test('holds an amount to its last decimal', async () => {
    await cell(page, 'proactive.article20_8.administrativeFees.amount').fill('59237.2449')
    await page.getByText(/^已保存/).waitFor()
    await page.reload()
    const input = cell(page, 'proactive.article20_8.administrativeFees.amount')
    await input.waitFor()
    expect(await input.inputValue()).toBe('59237.2449')
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
