import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder } from '../support/cli'
import { draftWith, written } from '../support/drafts'
import { format2019 } from '../support/formats'
import { openWizard, type Wizard } from '../support/wizard'

const cell = (page: Page, path: string) => page.locator(`[id="cell-${path}"]`)
const looks = (page: Page, path: string) => page.locator(`td[data-path="${path}"]`).getAttribute('class')
const RECEIVED = 'requests.received.naturalPerson'
const NOT_EQUAL = '「自然人」列：两边应相等，差 3。'

/** More is disclosed in the year than in all: a warning of the 2019 format. */
const WARNED_CELL = 'proactive.article20_1.regulations.disclosed'
const WARNED = { [WARNED_CELL]: 5 }

describe('the list of findings', () => {
  let wizard: Wizard
  let page: Page
  const list = () => page.getByRole('tabpanel')
  const finding = (text: string) => list().getByRole('listitem').filter({ hasText: text })

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    page.setDefaultTimeout(8000)
    const draft = written(draftWith(format2019, WARNED))
    const file = join(emptyFolder(), 'a.nianbao.json')
    writeFileSync(file, writeDraft({ ...draft, agency: { ...draft.agency, name: '云岭县' } }))
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    await cell(page, RECEIVED).waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('says with only a warning left that the report can go out, and counts the warning', async () => {
    await list().getByText('可以发布').waitFor()
    await list().getByText('提醒 1').waitFor()
    await list().getByRole('region', { name: '二、主动公开政府信息情况' }).waitFor()
  })

  test('shows a difference neutrally while its row is typed, with both sides', async () => {
    await cell(page, RECEIVED).fill('3')
    const item = finding(NOT_EQUAL)
    await item.getByText('正在填写').waitFor()
    expect(await item.locator('.side-left').textContent()).toBe('本年新收 3 + 上年结转 0 = 3')
    expect(await item.locator('.side-right').textContent()).toBe('（七）总计 0 + 结转下年度 0 = 0')
    expect(await looks(page, RECEIVED)).not.toMatch(/is-error/)
    expect(await cell(page, RECEIVED).getAttribute('aria-invalid')).not.toBe('true')
    expect(await list().getByText('错误').count()).toBe(0)
    await list().getByText('正在填写，2 处暂未对上').waitFor()
  })

  test('goes on waiting while she moves about in the table', async () => {
    await cell(page, 'requests.granted.naturalPerson').focus()
    await finding(NOT_EQUAL).getByText('正在填写').waitFor()
  })

  test('makes it an error when she leaves the table', async () => {
    await page.getByRole('tab', { name: '检查' }).click()
    await finding(NOT_EQUAL).getByText('错误').waitFor()
    await list().getByText('2 处错误').waitFor()
    // Though something is wrong in an earlier part too.
    const parts = list().getByRole('region')
    expect(await parts.first().getAttribute('aria-label')).toMatch(/^三、/)
    expect(await looks(page, RECEIVED)).toMatch(/is-error/)
  })

  test('shows where the figures come from: the formula, the rule and its source', async () => {
    const item = finding(NOT_EQUAL)
    await item.getByText('这个数怎么来的').click()
    const formula = await item.locator('.formula').textContent()
    expect(formula).toContain('本年新收3上年结转0合计3≠ 不相等，差 3（七）总计0结转下年度0合计0')
    expect(formula).toContain('规则：每一列，第一项加第二项之和，等于第三项（七）总计加第四项之和。')
    expect(formula).toContain('依据：国办公开办函〔2019〕60号附件')
  })

  test('leads from a figure of the formula to its cell, with both sides marked', async () => {
    await finding(NOT_EQUAL).getByRole('button', { name: '结转下年度' }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('cell-requests.carriedOut.naturalPerson')
    expect(await looks(page, RECEIVED)).toMatch(/is-left/)
    expect(await looks(page, 'requests.total.naturalPerson')).toMatch(/is-right/)
  })

  test('the keys in the field of a reason are the field’s: neither undo nor what closes an input method leaves it', async () => {
    const item = finding('前一项不应大于后一项')
    await item.getByRole('button', { name: '情况属实' }).click()
    await page.keyboard.insertText('含往年')
    await page.keyboard.press('Control+z')
    expect(await cell(page, RECEIVED).inputValue()).toBe('3')
    const field = page.getByLabel('说明理由')
    await field.evaluate((one) =>
      one.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true })),
    )
    await field.press('Escape')
    await field.waitFor({ state: 'detached' })
  })

  test('takes a reason for a warning, by keyboard, and keeps it over a reload', async () => {
    const item = finding('前一项不应大于后一项')
    await item.getByRole('button', { name: '情况属实' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await item.getByText('请写明理由。').waitFor()
    await page.keyboard.insertText('含往年制作、本年公开的')
    await page.keyboard.press('Enter')
    await item.getByText('理由：含往年制作、本年公开的').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('撤回')
    await list().getByText('已说明 1').waitFor()
    await page.getByText(/^已保存/).waitFor()
    await page.reload()
    await item.getByText('理由：含往年制作、本年公开的').waitFor()
  })

  test('marks the cell as settled, and the home page counts no warning any more', async () => {
    await page.getByRole('link', { name: /二、主动公开/ }).click()
    await expect.poll(() => looks(page, WARNED_CELL)).toMatch(/is-reasoned/)
    expect(await looks(page, WARNED_CELL)).not.toMatch(/is-warning/)
    await page.getByRole('link', { name: '全部草稿' }).click()
    const item = page.getByRole('listitem').filter({ hasText: '云岭县' })
    await item.getByText('2 处错误', { exact: true }).waitFor()
    await page.goBack()
  })

  test('asks again when the figures change; undoing brings the reason back, and it can be taken back', async () => {
    const item = finding('前一项不应大于后一项')
    const figure = cell(page, WARNED_CELL)
    await page.getByRole('link', { name: /二、主动公开/ }).click()
    await figure.fill('6')
    await page.getByRole('tab', { name: '检查' }).click()
    await item.getByText('提醒', { exact: true }).waitFor()
    expect(await item.getByText('理由：').count()).toBe(0)
    await figure.press('Control+z')
    await item.getByText('理由：').waitFor()
    expect(await figure.inputValue()).toBe('5')
    await item.getByRole('button', { name: '撤回' }).click()
    await item.getByRole('button', { name: '情况属实' }).waitFor()
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
