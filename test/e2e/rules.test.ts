import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { violations } from '../support/axe'
import { emptyFolder } from '../support/cli'
import { draftWith } from '../support/drafts'
import { format2021 } from '../support/formats'
import { paragraphs } from '../support/rules'
import { openWizard, type Wizard } from '../support/wizard'

const RECEIVED = 120
const PICTURES = 'out/pictures'

/** A report whose words contradict its table and last year's, with slips of punctuation. */
function reportDraft(): Draft {
  const figures = Object.fromEntries(
    ['received', 'granted', 'total'].flatMap((row) =>
      ['naturalPerson', 'total'].map((column) => [`requests.${row}.${column}`, RECEIVED]),
    ),
  )
  const draft = draftWith(format2021, figures)
  const last = draftWith(format2021, { 'requests.carriedOut.naturalPerson': 3, 'requests.carriedOut.total': 3 })
  return {
    ...draft,
    agency: { ...draft.agency, name: '甲县教育局' },
    previous: { ...last, year: draft.year - 1, previous: null },
    sections: {
      ...draft.sections,
      overview: paragraphs(
        '我局,依法办理,按时答复。',
        '坚持以公开为常态、不公开为例外，全年共收到政府信息公开申请102件，均在法定期限内答复，没有超期办理的情况。',
        '公开平台,网站和新媒体,及时维护。',
      ),
      others: paragraphs('本年度未收取信息处理费。'),
    },
  }
}

describe('the rules of words and years in the wizard', () => {
  let wizard: Wizard
  let page: Page
  const list = () => page.getByRole('tabpanel')
  const finding = (text: string | RegExp) => list().getByRole('listitem').filter({ hasText: text })
  const figure = () => finding('文字写本年新收 102件')
  const commas = () => finding('半角标点')
  const editor = () => page.locator('main [contenteditable="true"]')

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    page.setDefaultTimeout(10_000)
    mkdirSync(PICTURES, { recursive: true })
    const file = join(emptyFolder(), 'a.nianbao.json')
    writeFileSync(file, writeDraft(reportDraft()))
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('link', { name: /^三、/ }).click()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('show what they found once the page has come, the claim quoted and marked', async () => {
    await figure().waitFor()
    expect(await figure().locator('mark').textContent()).toBe('102件')
    await finding(/上年结转.*推算应为 3/)
      .first()
      .waitFor()
    await page.screenshot({ path: `${PICTURES}/rules-table.png` })
  })

  test('mark the cell that does not follow from last year’s, and no cell for a sentence', async () => {
    const looks = (path: string) => page.locator(`td[data-path="${path}"]`).evaluate((cell) => cell.className)
    expect(await looks('requests.carriedIn.total')).toMatch(/is-warning/)
    expect(await looks('requests.received.naturalPerson')).not.toMatch(/is-warning/)
  })

  test('show beside the cell by how much it is off what follows, and say so with its name', async () => {
    const cell = (path: string) => page.locator(`td[data-path="${path}"]`)
    const shown = (path: string) => cell(path).locator('.previous b')
    expect(await shown('requests.carriedIn.total').textContent()).toBe('少 3')
    expect(await shown('requests.carriedIn.business').count()).toBe(0)
    const described = await page.locator('[id="cell-requests.carriedIn.naturalPerson"]').evaluate((input) => {
      const ids = input.getAttribute('aria-describedby')?.split(' ') ?? []
      return ids.map((id) => document.getElementById(id)?.textContent)
    })
    expect(described).toEqual(['比按上年报告推算的少 3'])
  })

  test.each([
    ['on a small screen', 1366, 768, ['少 3', '少 1234', '少 12345']],
    ['at twice the size', 683, 384, ['少 3', '少 1234', '少 123456', '少 1234567']],
  ])('show the whole difference %s', async (_, width, height, texts) => {
    const { width: before, height: beforeHeight } = page.viewportSize() ?? { width: 1366, height: 768 }
    await page.setViewportSize({ width, height })
    const off = page.locator('td[data-path="requests.carriedIn.total"] .previous')
    await off.scrollIntoViewIfNeeded()
    await page.screenshot({ path: `${PICTURES}/rules-off-${width}.png` })
    const looks = await off.evaluate((one, texts) => {
      const shown = one.querySelector('b') as Element
      const usual = shown.textContent
      const looks = texts.map((text) => {
        shown.textContent = text
        const [box, cell] = [one.getBoundingClientRect(), (one.closest('td') as Element).getBoundingClientRect()]
        return {
          text,
          cut: one.scrollWidth > one.clientWidth,
          inside: box.left >= cell.left && box.right <= cell.right && box.bottom <= cell.bottom,
          // Below the figure: its digits end 18 pixels below the cell's edge.
          below: box.top >= cell.top + 18,
        }
      })
      shown.textContent = usual
      return looks
    }, texts)
    await page.setViewportSize({ width: before, height: beforeHeight })
    expect(looks).toEqual(texts.map((text) => ({ text, cut: false, inside: true, below: true })))
  })

  test('lead to the figure', async () => {
    await figure()
      .getByRole('button', { name: /改数字/ })
      .click()
    await page.waitForFunction(() => document.activeElement?.id === 'cell-requests.received.total')
  })

  test('lead to the text, with the claim selected', async () => {
    await figure().getByRole('button', { name: '改文字' }).click()
    await page.waitForFunction(() => String(getSelection()) === '102件')
    await page.screenshot({ path: `${PICTURES}/rules-text.png` })
    expect(await list().getByText('文字写本年新收').count()).toBe(1)
  })

  test('make one item of all slips of a kind, corrected and taken back as one step', async () => {
    expect(await commas().count()).toBe(1)
    await commas().getByRole('button', { name: '全部改正（4 处）' }).click()
    await commas().waitFor({ state: 'detached' })
    expect(await editor().textContent()).toContain('我局，依法办理，按时答复。')
    expect(await editor().textContent()).toContain('公开平台，网站和新媒体，及时维护。')
    await page.getByRole('button', { name: '撤销' }).click()
    expect(await editor().textContent()).toContain('我局,依法办理,按时答复。')
    await commas().waitFor()
  })

  test('give the focus to the finding that comes next when one is corrected away', async () => {
    const buttons = list().getByRole('listitem').getByRole('button')
    const names = () => buttons.evaluateAll((all) => all.map((one) => one.textContent))
    const at = (await names()).indexOf('全部改正（4 处）')
    await buttons.nth(at).focus()
    await page.keyboard.press('Enter')
    await commas().waitFor({ state: 'detached' })
    const focused = await page.evaluate(() => document.activeElement?.closest('.findings li')?.textContent)
    expect(focused).toBeTruthy()
    await page.keyboard.press('Control+Z')
    await commas().waitFor()
  })

  test('take a reason, which goes with its sentence, in the step that changed it', async () => {
    await figure().getByRole('button', { name: '情况属实…' }).click()
    await page.getByLabel('说明理由').fill('含转办件')
    await page.keyboard.press('Enter')
    await figure().getByText('理由：含转办件').waitFor()
    await editor().getByText('全年共收到').click()
    await page.keyboard.press('End')
    await page.keyboard.insertText('共102件。')
    await page.waitForTimeout(1200)
    await figure().getByText('理由：含转办件').waitFor()
    await editor()
      .getByText('全年共收到')
      .evaluate((line) => {
        const text = line.firstChild as Text
        getSelection()?.setBaseAndExtent(text, text.data.indexOf('102件'), text, text.data.indexOf('102件') + 3)
      })
    await page.keyboard.insertText('103')
    await finding('文字写本年新收 103件').getByRole('button', { name: '情况属实…' }).waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await figure().getByText('理由：含转办件').waitFor()
  })

  test('follow what is typed without being asked', async () => {
    await editor().click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText('联系人手机13812345678。')
    await finding('手机号码').waitFor()
  })

  test('are kept to in reading through, and lead from there', async () => {
    await page.getByRole('link', { name: '检查并下载' }).last().click()
    const part = page.getByRole('region', { name: '总体情况' }).first()
    await part.getByText(/半角标点/).waitFor()
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: `${PICTURES}/rules-download.png`, fullPage: true })
  })

  test('are handed on as a page that says what was found and why it stands', async () => {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存检查报告' }).click(),
    ])
    expect(saved.suggestedFilename()).toMatch(/^甲县教育局\d{4}年.*检查报告\.html$/)
    const html = readFileSync(await saved.path(), 'utf8')
    expect(html).toContain('prose.requests')
    expect(html).toContain('含转办件')
  })

  test('are printed without leaving the page', async () => {
    await page.getByRole('button', { name: '打印检查报告' }).click()
    const frame = page.frameLocator('iframe.print-frame')
    await frame.locator('h1').waitFor({ state: 'attached' })
    expect(await frame.locator('table.findings').count()).toBe(2)
  })

  test('ask nothing of other machines and fail nowhere', () => {
    expect(wizard.foreign).toEqual([])
    expect(wizard.errors).toEqual([])
  })
})
