import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder } from '../support/cli'
import { draftWith } from '../support/drafts'
import { format2021 } from '../support/formats'
import { PIXEL } from '../support/rich-draft'
import { openWizard, type Wizard } from '../support/wizard'

const TITLE = '云岭县2024年政府信息公开工作年度报告'
const REASON = '上级口径不同，已书面说明'
const PAYLOAD = '<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>'

/** A report with one wrong total, a picture, and markup in its text. Names and figures are invented. */
const draft: Draft = {
  ...draftWith(format2021, { 'disputes.review.total': 4 }),
  year: 2024,
  sections: {
    overview: [
      { type: 'heading', level: 1, text: '（一）主动公开' },
      { type: 'paragraph', runs: [{ text: '全年公开信息', bold: true }, { text: PAYLOAD }] },
      { type: 'image', data: PIXEL, alt: '一个点', caption: '图1' },
    ],
    problems: [{ type: 'paragraph', runs: [{ text: '公开形式不够豐富，體現不足。' }] }],
    others: [],
  },
}

describe('check and download', () => {
  const folder = emptyFolder()
  let wizard: Wizard
  let page: Page
  const part = (name: string) => page.getByRole('region', { name, exact: true })

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    const file = join(folder, 'a.nianbao.json')
    writeFileSync(file, writeDraft({ ...draft, agency: { ...draft.agency, name: '云岭县' } }))
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('link', { name: '检查并下载' }).first().click()
    await page.getByRole('heading', { level: 1, name: '检查并下载' }).waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('names before any PDF is made the characters it has no font for', async () => {
    await page.getByText(/没有对应的字体，会印成“〓”：.*體.*。请改用规范汉字/).waitFor()
  })

  test('the whole report is there to be read, figures and text as they will be published', async () => {
    expect(await part('单位与年度').locator('.read-title').textContent()).toBe(TITLE)
    expect(await part('总体情况').locator('strong').textContent()).toBe('全年公开信息')
    expect(await part('总体情况').locator('img[alt="一个点"]').count()).toBe(1)
    expect(await part('申请办理').locator('[data-cell="requests.received.naturalPerson"]').textContent()).toBe('0')
    await part('其他事项').getByText('这一部分还没有内容。').waitFor()
  })

  test('markup in a text stays text', async () => {
    expect(await part('总体情况').getByText('onerror').count()).toBe(1)
    expect(await page.evaluate(() => (globalThis as { attacked?: number }).attacked)).toBe(undefined)
  })

  test('a finding stands above its part and leads to its cell, and every part has its way to be corrected', async () => {
    const line = part('复议诉讼').locator('.part-findings')
    expect(await line.textContent()).toContain('应为 0（各项之和），现填 4，差 4。')
    await line.getByRole('button', { name: '修改' }).click()
    await page.getByRole('heading', { level: 1, name: /四、/ }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^cell-disputes\.review\./)
    await page.goBack()
    await page.getByRole('link', { name: '修改：问题改进' }).click()
    await page.getByRole('heading', { level: 1, name: /五、/ }).waitFor()
    await page.goBack()
  })

  test('an error keeps files and clipboard back until a reason is written', async () => {
    const ways = ['下载所选 3 个文件', '打包下载（ZIP）', '复制到网站后台', '下载 Word 文档（DOCX）']
    for (const name of ways) expect(await page.getByRole('button', { name }).isDisabled(), name).toBe(true)
    await page.getByText('确有特殊情况？').click()
    await page.getByLabel('理由').fill(REASON)
    await page.getByRole('button', { name: '记下理由，允许下载' }).click()
    await page.getByText('已写明理由，可以下载。').waitFor()
    for (const name of ways) expect(await page.getByRole('button', { name }).isDisabled(), name).toBe(false)
  })

  test('the chosen kinds come down named by the title, and only those', async () => {
    await page.getByRole('checkbox', { name: /PDF/ }).uncheck()
    await page.getByRole('checkbox', { name: /公开数据/ }).check()
    const files: Download[] = []
    page.on('download', (file) => files.push(file))
    await page.getByRole('button', { name: '下载所选 3 个文件' }).click()
    await expect.poll(() => files.length, { timeout: 20_000 }).toBe(3)
    expect(files.map((file) => file.suggestedFilename())).toEqual(
      ['docx', 'html', 'json'].map((kind) => `${TITLE}.${kind}`),
    )
    page.removeAllListeners('download')
  })

  test('one ZIP holds the chosen files, without the reason', async () => {
    await page.getByRole('checkbox', { name: /PDF/ }).check()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: '打包下载（ZIP）' }).click()
    const file = await coming
    expect(file.suggestedFilename()).toBe(`${TITLE}.zip`)
    const path = join(folder, 'a.zip')
    await file.saveAs(path)
    const entries = unzipSync(readFileSync(path))
    expect(Object.keys(entries)).toEqual(['docx', 'pdf', 'html', 'json'].map((kind) => `${TITLE}.${kind}`))
    const inside = unzipSync(entries[`${TITLE}.docx`] ?? new Uint8Array())
    for (const bytes of [...Object.values(entries), ...Object.values(inside)]) {
      expect(strFromU8(bytes)).not.toContain(REASON)
    }
    await page.getByText(`已打包 ${TITLE}.zip`).waitFor()
  })

  test('the report goes to the clipboard as rich text, and a site’s editor takes it', async () => {
    await page.getByRole('button', { name: '复制到网站后台' }).click()
    await page.getByText('有 1 张图片要在后台另行上传').waitFor()
    const editor = await wizard.context.newPage()
    await editor.setContent('<div contenteditable="true" id="editor"></div>')
    await editor.locator('#editor').focus()
    await editor.keyboard.press('Control+V')
    const pasted = editor.locator('#editor')
    await expect.poll(() => pasted.locator('table').count()).toBe(3)
    expect(await pasted.locator('strong, b').first().textContent()).toBe('全年公开信息')
    expect(await pasted.locator('img, script, style').count()).toBe(0)
    expect(await pasted.textContent()).toContain('〔图片：一个点〕')
    expect(await pasted.textContent()).not.toContain(REASON)
    await editor.close()
  })

  test('a reason can be taken back, and then the error blocks again', async () => {
    await page.getByRole('complementary').getByRole('button', { name: '撤回' }).first().click()
    await expect.poll(() => page.getByRole('button', { name: '复制到网站后台' }).isDisabled()).toBe(true)
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
