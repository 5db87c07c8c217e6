import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder } from '../support/cli'
import { draftWith } from '../support/drafts'
import { format2019 } from '../support/formats'
import { richDraft } from '../support/rich-draft'
import { openWizard, type Wizard } from '../support/wizard'

describe('draft files in the wizard', () => {
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

  /** Opens a file of the given text on the home page. */
  async function open(text: string): Promise<void> {
    await page.goto(wizard.origin)
    const file = join(folder, 'x.nianbao.json')
    writeFileSync(file, text)
    await page.locator('input[type=file]').setInputFiles(file)
  }

  test.each([
    ['not JSON', '{"version": 1, nonsense', '不是有效的 JSON'],
    ['no draft', '{"a": 1}', '这不是年报草稿文件'],
    ['empty', '', '文件是空的'],
    ['from a newer version', '{"version": 9, "format": "2021"}', '第 9 版'],
    ['of an unknown format', '{"version": 1, "format": "2035"}', '"2035"，没有这种格式'],
    [
      'with an unknown cell',
      JSON.stringify({ ...draftWith(format2019, {}), tables: { requests: { odd: 1 } } }),
      '没有这个单元格',
    ],
    [
      'with text in a cell',
      writeDraft(draftWith(format2019, {})).replace('"naturalPerson": 0', '"naturalPerson": "几件"'),
      '应为数字，现为 "几件"',
    ],
  ])('a file that is %s is refused with a reason and keeps no draft', async (_, text, message) => {
    await open(text)
    await page.getByRole('alert').filter({ hasText: message }).waitFor()
    await page.getByText('还没有草稿').waitFor()
  })

  test('a wrong total is kept as printed when a draft is opened, and corrected by a click', async () => {
    const draft = draftWith(format2019, { 'requests.total.total': 5 })
    await open(writeDraft({ ...draft, agency: { ...draft.agency, name: '云岭县' } }))
    await page.getByRole('link', { name: /三、申请办理\s*有问题 3 处/ }).click()
    const total = page.locator('[id="cell-requests.total.total"]')
    expect(await total.inputValue()).toBe('5')
    const finding = page
      .getByRole('listitem')
      .filter({ hasText: '「（七）总计」总计列应为 0（各项之和），现填 5，差 5。' })
    await finding.first().getByRole('button', { name: '按各项之和更正' }).click()
    expect(await total.inputValue()).toBe('0')
    await page.getByText('还有 3 个部分没有写').waitFor()
  })

  test('a file whose text figures were read says so before it opens', async () => {
    const text = writeDraft(draftWith(format2019, {})).replace('"naturalPerson": 0', '"naturalPerson": "１２"')
    await open(text)
    await page.getByText('写作“１２”，已读作 12。').waitFor()
    await page.getByRole('button', { name: '打开', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
  })

  test('a title of the draft’s own is shown, and gives way to the official one by a click', async () => {
    const draft = draftWith(format2019, {})
    await open(writeDraft({ ...draft, agency: { ...draft.agency, name: '云岭县' }, title: '云岭县2020年信息公开年报' }))
    await page.getByText('云岭县2020年信息公开年报', { exact: true }).waitFor()
    await page.getByRole('button', { name: '改用规定的标题' }).click()
    await expect.poll(() => page.getByText('另有标题').count()).toBe(0)
    expect(await page.locator('.title-preview dd').textContent()).toBe('云岭县2019年政府信息公开工作年度报告')
  })

  test('errors keep the files back until a reason is written, and the reason stays out of them', async () => {
    await open(writeDraft(richDraft))
    await page.getByRole('link', { name: '检查并下载' }).first().click()
    const docx = page.getByRole('button', { name: /下载 Word/ })
    expect(await docx.isDisabled()).toBe(true)
    await page.getByText('确有特殊情况？').click()
    await page.getByRole('button', { name: '记下理由，允许下载' }).click()
    await page.getByText('请写明理由。').waitFor()
    // The field that was missed has the focus.
    await page.keyboard.insertText('系统口径不同')
    await page.getByRole('button', { name: '记下理由，允许下载' }).click()
    await page.getByText('已写明理由，可以下载。').waitFor()
    expect(await docx.isDisabled()).toBe(false)
  })

  test('pictures, tables and bold survive editing the text around them', async () => {
    await page.getByRole('link', { name: /一、总体情况/ }).click()
    const text = page.getByRole('textbox', { name: '总体情况正文' })
    await text.getByRole('img', { name: '一个点' }).waitFor()
    await text.getByText('公开了一些信息').click()
    await page.waitForTimeout(100)
    await text.press('End')
    await text.press('Enter')
    await page.keyboard.insertText('新写的一段。')
    await page.getByRole('link', { name: '预览' }).first().click()
    const frame = page.frameLocator('iframe')
    await frame.getByText('新写的一段。').waitFor()
    expect(await frame.locator('figure img').count()).toBe(1)
    expect(await frame.locator('table.prose').count()).toBe(1)
    expect(await frame.locator('strong').textContent()).toBe('数据截至年底')
  })

  test('an address of a draft that is not there leads back home', async () => {
    await page.goto(`${wizard.origin}/#/draft/nowhere/requests`)
    await page.getByText('没有找到这份草稿').waitFor()
    await page.getByRole('link', { name: '返回首页' }).click()
    await page.getByRole('heading', { name: '我的草稿' }).waitFor()
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
