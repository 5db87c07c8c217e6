import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { blankAgency, blankDraft } from '../../src/draft/blank'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder } from '../support/cli'
import { draftWith } from '../support/drafts'
import { format2021 } from '../support/formats'
import { openWizard, type Wizard } from '../support/wizard'
import { tabTo } from './keyboard'

const LONG_NAME = '云岭县人民政府办公室政府信息与政务公开工作领导小组办公室（云岭县大数据发展服务中心）'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page, as "rule: first place". */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** A draft of an invented agency, all 0 but the figures given. */
function draftOf(name: string, year: number, figures: Record<string, number> = {}): Draft {
  return { ...draftWith(format2021, figures), agency: blankAgency(name), year }
}

/** A draft whose text has a half-width comma (advice) and a number that is not that of the table (a reminder). */
function draftWithReminders(): Draft {
  const draft = draftOf('甲县测试局', 2024)
  const words = [{ type: 'paragraph' as const, runs: [{ text: '本年收到申请5件,均已按时办结。' }] }]
  return { ...draft, sections: { ...draft.sections, overview: words } }
}

describe('the home page', () => {
  const folder = emptyFolder()
  let wizard: Wizard
  let page: Page
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
  })
  afterAll(async () => {
    await wizard.close()
  })
  afterEach(async () => {
    expect(wizard.errors).toEqual([])
    // Each test starts with the page as a clerk first meets it.
    await page.goto('about:blank')
    await page.goto(wizard.origin)
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const open = indexedDB.open('nianbao')
          open.onsuccess = () => {
            const all = open.result.transaction('drafts', 'readwrite').objectStore('drafts').clear()
            all.onsuccess = resolve
          }
        }),
    )
    await page.reload()
  })

  const item = (name: string | RegExp) => page.locator('.drafts li').filter({ hasText: name })
  const home = () => page.goto(`${wizard.origin}/#/`)

  /** Opens a draft as a file and goes back home, where it is then listed. */
  async function list(...drafts: Draft[]): Promise<void> {
    for (const draft of drafts) {
      const file = join(folder, 'x.nianbao.json')
      writeFileSync(file, writeDraft(draft))
      await page.locator('input[type=file]').setInputFiles(file)
      await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
      await home()
      await page.getByRole('heading', { name: '我的草稿' }).waitFor()
    }
  }

  test('tells a first visitor in three lines what will happen, and opens a filled sample without a finding', async () => {
    await page.locator('.first-visit li').first().waitFor()
    expect(await page.locator('.first-visit li').count()).toBe(3)
    await page.getByRole('button', { name: '打开填好的样例' }).click()
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
    await page.getByText('已完成 7 项，共 7 项').waitFor()
    await page.getByText('可以发布').waitFor()
    await home()
    await item('青峦县自然资源局').getByText('样例', { exact: true }).waitFor()
    await item('青峦县自然资源局').getByText('可以发布').waitFor()
  })

  test('lists whose draft it is, how far, what the rules say and when it was saved', async () => {
    await list(draftOf('甲县测试局', 2024), draftOf(LONG_NAME, 2025, { 'requests.received.business': 2 }))
    const long = item(LONG_NAME)
    expect(await long.textContent()).toMatch(/2025年/)
    await long.getByText(/处错误/).waitFor()
    expect(await long.textContent()).toMatch(/已完成 \d\/7 项.*保存于/)
    // Nothing wrong, but its prose is still missing.
    await item('甲县测试局').getByText('没有错误').waitFor()
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(1366)
  })

  test('goes on from last year’s draft: 上年结转, agency and signature come along, words and other figures do not', async () => {
    const last = draftOf('甲县测试局', 2024, { 'requests.carriedOut.business': 3, 'requests.carriedOut.total': 3 })
    const words = [{ type: 'paragraph' as const, runs: [{ text: '去年的话。' }] }]
    await list({
      ...last,
      sections: { ...last.sections, overview: words },
      signature: { units: ['甲县测试局'], date: '2025-01-20' },
    })
    await page.getByRole('button', { name: '据此新建下一年：甲县测试局' }).click()
    expect(await page.getByLabel('报告年度').inputValue()).toBe('2025')
    // The button that creates it has the focus already.
    await page.keyboard.press('Enter')
    await page.getByText('甲县测试局2025年政府信息公开工作年度报告').waitFor()
    await page.getByText('依据 2024 年度草稿新建').waitFor()
    await page.getByRole('link', { name: /三、申请办理\s*填写中 7\/175/ }).click()
    expect(await page.locator('[id="cell-requests.carriedIn.business"]').inputValue()).toBe('3')
    expect(await page.locator('[id="cell-requests.received.business"]').inputValue()).toBe('')
    await page.getByRole('link', { name: /一、总体情况\s*未开始/ }).click()
    expect(await page.locator('main').textContent()).not.toContain('去年的话')
    await page.getByRole('link', { name: /落款.*填写中 1\/2/ }).waitFor()
  })

  test('does not say that 上年结转 came along from a report that leaves it blank', async () => {
    await list({ ...blankDraft(format2021, 2024), agency: blankAgency('甲县测试局') })
    await page.getByRole('button', { name: '据此新建下一年：甲县测试局' }).click()
    await page.keyboard.press('Enter')
    const notice = await page.getByText('依据 2024 年度草稿新建').textContent()
    expect(notice).not.toContain('上年结转已带入')
  })

  test('sets what is filled in as far below its name as below a hint', async () => {
    const gap = (name: string, above: string) =>
      page.getByLabel(name).evaluate((control, selector) => {
        const line = control.parentElement?.querySelector(selector)
        return control.getBoundingClientRect().top - (line?.getBoundingClientRect().bottom ?? 0)
      }, above)
    expect(await gap('格式', 'label')).toBe(await gap('报告年度', '.field-hint'))
  })

  test('counts in the list what the report itself counts', async () => {
    await list(draftWithReminders())
    await page.getByRole('link', { name: '甲县测试局' }).click()
    await page.locator('.count-of-advice').waitFor()
    const counts = await page.locator('.count-of').allTextContents()
    await home()
    const standing = item('甲县测试局').getByText('处建议')
    await standing.waitFor()
    expect(counts).toEqual(
      ((await standing.textContent()) ?? '').split('，').map((one) => one.replace(/(\d+) 处(.+)/, '$2 $1')),
    )
  })

  test('offers blank, last year’s draft and a file; last year’s must be chosen', async () => {
    await list(draftOf('甲县测试局', 2023), draftOf('乙县测试局', 2024))
    await page.getByText('依据上年草稿', { exact: true }).click()
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.getByText('请选择上年草稿。').waitFor()
    await page.getByLabel('上年草稿', { exact: true }).selectOption({ label: '甲县测试局 2023年' })
    expect(await page.getByLabel('报告年度').inputValue()).toBe('2024')
    await page.getByText('从文件', { exact: true }).click()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '选择文件' }).click()
    await chooser
  })

  test('says when a draft of that agency and year is there already', async () => {
    await list(draftOf('甲县测试局', 2024))
    await page.getByLabel('单位全称').fill('甲县测试局')
    await page.getByLabel('报告年度').fill('2024')
    await page.getByText('已经有这个单位 2024 年度的草稿').waitFor()
    await page.getByLabel('报告年度').fill('2023')
    await expect.poll(() => page.getByText('已经有这个单位').count()).toBe(0)
  })

  test('labels a second draft of an agency and year, so that the two can be told apart', async () => {
    await list(draftOf('甲县测试局', 2024), draftOf('甲县测试局', 2024), draftOf('甲县测试局', 2023))
    await expect.poll(() => item('甲县测试局').count()).toBe(3)
    expect(await item('又一份').count()).toBe(1)
    expect(await item('又一份').textContent()).toContain('2024年')
  })

  test('duplicates a draft: the copy says so and lives on its own', async () => {
    await list(draftOf('甲县测试局', 2024))
    await page.getByRole('button', { name: '复制：甲县测试局' }).click()
    await item('副本').getByRole('link').click()
    await page.getByLabel('单位全称').fill('乙县测试局')
    await page.getByText(/已保存/).waitFor()
    await home()
    await item('乙县测试局').filter({ hasText: '副本' }).waitFor()
    expect(await item('甲县测试局').count()).toBe(1)
  })

  test('names a draft by keyboard; the name outlives editing, Esc leaves it as it was', async () => {
    await list(draftOf('甲县测试局', 2024))
    await tabTo(page, /^备注名：甲县测试局/)
    await page.keyboard.press('Enter')
    await page.keyboard.type('送审稿')
    await page.keyboard.press('Enter')
    await item('送审稿').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type('别的')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.label-form').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('备注名')
    await item('送审稿').getByRole('link').click()
    await page.getByLabel('联系电话').fill('000-0000000')
    await page.getByText(/已保存/).waitFor()
    await home()
    await item('送审稿').waitFor()
  })

  test('deletes at once and brings back by 撤销, which has the focus, after a reload too; the next action makes it final', async () => {
    await list(draftOf('甲县测试局', 2024), draftOf('乙县测试局', 2024))
    await page.getByRole('button', { name: '删除：甲县测试局' }).click()
    await page.getByText('已删除“甲县测试局 2024年”。').waitFor()
    await expect.poll(() => item('甲县测试局').count()).toBe(0)
    await page.keyboard.press('Enter')
    await item('甲县测试局').waitFor()
    expect(await page.locator('.removed').count()).toBe(0)
    await page.getByRole('button', { name: '删除：甲县测试局' }).click()
    await page.getByText('已删除“甲县测试局 2024年”。').waitFor()
    await page.reload()
    await page.getByRole('button', { name: '撤销' }).click()
    await item('甲县测试局').waitFor()
    await page.getByRole('button', { name: '删除：甲县测试局' }).click()
    await page.getByRole('button', { name: '复制：乙县测试局' }).click()
    await item('副本').waitFor()
    expect(await page.locator('.removed').count()).toBe(0)
    await page.reload()
    await item('副本').waitFor()
    expect(await item('甲县测试局').count()).toBe(0)
  })

  test('opens a file dropped anywhere on the page', async () => {
    const text = writeDraft(draftOf('丙县测试局', 2024))
    const data = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], '丙.nianbao.json', { type: 'application/json' }))
      return transfer
    }, text)
    await page.dispatchEvent('h1', 'dragover', { dataTransfer: data })
    await page.getByText('松开鼠标，打开这个文件').waitFor()
    await page.dispatchEvent('.home-header', 'drop', { dataTransfer: data })
    await page.getByText('丙县测试局2024年政府信息公开工作年度报告').waitFor()
  })

  test('lists a draft that cannot be read with the reason, and lets it be taken out and deleted', async () => {
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const open = indexedDB.open('nianbao')
          open.onsuccess = () => {
            const stored = { id: 'broken', draft: { version: 9, format: '2021' }, createdAt: 1, savedAt: 1 }
            const put = open.result.transaction('drafts', 'readwrite').objectStore('drafts').put(stored)
            put.onsuccess = resolve
          }
        }),
    )
    await page.reload()
    await item(/这份草稿无法读取：.*第 9 版/).waitFor()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: /下载原始内容/ }).click()
    expect((await downloading).suggestedFilename()).toBe('broken.json')
    await page.getByRole('button', { name: /^删除：/ }).click()
    await page.getByText('还没有草稿').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await item('无法读取').waitFor()
  })

  test('axe finds nothing to object to', async () => {
    expect(await violations(page)).toEqual([])
    await list(draftOf('甲县测试局', 2024, { 'requests.received.business': 2 }), draftOf('乙县测试局', 2024))
    await page.getByRole('button', { name: '备注名：甲县测试局' }).click()
    await page.getByRole('button', { name: '据此新建下一年：甲县测试局' }).click()
    await page.getByRole('button', { name: '删除：乙县测试局' }).click()
    await page.getByText('已删除').waitFor()
    expect(await violations(page)).toEqual([])
  })

  test('starts a report by keyboard alone', async () => {
    await tabTo(page, '单位全称')
    await page.keyboard.type('丁县测试局')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
    await tabTo(page, /三、申请办理/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^三、/ }).waitFor()
  })
})
