import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import type { Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getCell } from '../../src/draft/cells'
import { readDraft } from '../../src/draft/read'
import { withoutCorpus } from '../support/corpus'
import { corpusDraft, expectedReport } from '../support/corpus-drafts'
import { format2019, officialFormats } from '../support/formats'
import { openWizard, type Wizard } from '../support/wizard'
import { focusedCell, openPart, tabTo, typeFigures } from './keyboard'

const OVERVIEW = '2020年，全县收到政府信息公开申请1件，均已依法答复。'

describe.skipIf(withoutCorpus)('a clerk fills in Luoping county’s 2020 report by keyboard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  let wizard: Wizard
  /** What the report printed; the clerk types its addends and leaves the totals to the tool. */
  const printed = withoutCorpus ? null : corpusDraft(format2019, expectedReport('001'))
  const typed = (section: string) =>
    format2019.cells
      .filter((cell) => cell.section === section && !format2019.computedBy.has(cell.path))
      .map((cell) => (printed ? getCell(printed, cell.path) : null))

  beforeAll(async () => {
    wizard = await openWizard()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('agency and year make a draft in the format of that year', async () => {
    const { page } = wizard
    await tabTo(page, '单位全称')
    await page.keyboard.type('罗平县')
    await tabTo(page, '报告年度')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('2020')
    await expect.poll(() => page.getByText('按年度选用：国办公开办函〔2019〕60号').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
    expect(await page.getByText('罗平县2020年政府信息公开工作年度报告').count()).toBe(1)
  })

  test('the first table takes signed counts and an amount with decimals', async () => {
    const { page } = wizard
    await openPart(page, /^二、主动公开/)
    await tabTo(page, '规章，本年新制作数量')
    expect(await focusedCell(page)).toBe('proactive.article20_1.regulations.created')
    await typeFigures(page, typed('proactive'))
    expect(await page.locator('[id="cell-proactive.article20_5.licensing.change"]').inputValue()).toBe('-208')
    expect(await page.locator('[id="cell-proactive.article20_9.procurement.amount"]').inputValue()).toBe('609.11')
    await page.getByRole('link', { name: /二、主动公开\s*已完成/ }).waitFor()
  })

  test('on typing she sees that 一 + 二 = 1 is not （七） + 四 = 4, and in which cells', async () => {
    const { page } = wizard
    await openPart(page, /^三、申请办理/)
    await tabTo(page, '本年新收，自然人')
    await typeFigures(page, typed('requests'))

    expect(await page.locator('[id="cell-requests.total.naturalPerson"]').inputValue()).toBe('4')
    expect(await page.locator('[id="cell-requests.total.total"]').inputValue()).toBe('4')
    const finding = page.getByRole('listitem').filter({ hasText: '「自然人」列：两边应相等，差 3' })
    expect(await finding.locator('.side-left').textContent()).toBe('本年新收 1 + 上年结转 0 = 1')
    expect(await finding.locator('.side-right').textContent()).toBe('（七）总计 4 + 结转下年度 0 = 4')

    await tabTo(page, '到单元格')
    await page.keyboard.press('Enter')
    await expect.poll(() => focusedCell(page)).toBe('requests.received.naturalPerson')
    const classes = (path: string) => page.locator(`td[data-path="${path}"]`).getAttribute('class')
    for (const path of ['requests.received.naturalPerson', 'requests.carriedIn.naturalPerson']) {
      expect(await classes(path)).toMatch(/is-error.*is-left/)
    }
    for (const path of ['requests.total.naturalPerson', 'requests.carriedOut.naturalPerson']) {
      expect(await classes(path)).toMatch(/is-error.*is-right/)
    }
    expect(await classes('requests.received.business')).not.toMatch(/is-(error|left|right)/)
  })

  test('she corrects the figure and the finding goes', async () => {
    const { page } = wizard
    await page.keyboard.type('4')
    await expect.poll(() => page.getByText('两边应相等').count()).toBe(0)
    expect(await page.locator('[id="cell-requests.received.total"]').inputValue()).toBe('4')
    await page.getByRole('link', { name: /三、申请办理\s*已完成/ }).waitFor()
  })

  test('the third table, the text and the signature complete the report', async () => {
    const { page } = wizard
    await openPart(page, /^四、复议诉讼/)
    await tabTo(page, '行政复议 结果维持')
    await typeFigures(page, typed('disputes'))
    expect(await page.locator('[id="cell-disputes.review.total"]').inputValue()).toBe('0')

    for (const [link, text] of [
      [/^一、总体情况/, `（一）依申请公开\n${OVERVIEW}`],
      [/^五、问题改进/, '公开形式不够丰富，下一步加强培训。'],
      [/^六、其他事项/, '无。'],
    ] as const) {
      await openPart(page, link)
      await tabTo(page, /.正文$/)
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) await page.keyboard.press('Enter')
        await page.keyboard.insertText(line)
      }
    }
    await page.getByText('可以发布').waitFor({ state: 'hidden' })
    await page.getByRole('tab', { name: '检查' }).click()
    await page.getByText('可以发布').waitFor()
  })

  test('the preview shows the page with her figures and text', async () => {
    const { page } = wizard
    await openPart(page, /^预览$/)
    const frame = page.frameLocator('iframe')
    expect(await frame.getByRole('heading', { level: 1 }).textContent()).toBe('罗平县2020年政府信息公开工作年度报告')
    expect(await frame.locator('[data-cell="requests.received.naturalPerson"]').textContent()).toBe('4')
    expect(await frame.getByText(OVERVIEW).count()).toBe(1)
    expect(await frame.getByRole('heading', { level: 3 }).textContent()).toBe('（一）依申请公开')
  })

  test('the three files and the draft come down, named by the title, and hold the report', async () => {
    const { page } = wizard
    await openPart(page, /^检查并下载$/)
    await page.getByText('检查通过，可以下载发布。').waitFor()
    const fetch = async (button: string): Promise<{ name: string; bytes: Buffer; path: string }> => {
      const coming = page.waitForEvent('download')
      await tabTo(page, button)
      await page.keyboard.press('Enter')
      const file: Download = await coming
      const path = join(folder, file.suggestedFilename())
      await file.saveAs(path)
      return { name: file.suggestedFilename(), bytes: readFileSync(path), path }
    }
    const title = '罗平县2020年政府信息公开工作年度报告'
    const docx = await fetch('下载 Word 文档')
    expect(docx.name).toBe(`${title}.docx`)
    const text = await mammoth.extractRawText({ buffer: docx.bytes })
    expect(text.value).toContain(OVERVIEW)
    expect(text.value).toContain('609.11')

    const pdf = await fetch('下载 PDF')
    expect(pdf.name).toBe(`${title}.pdf`)
    execFileSync('qpdf', ['--check', pdf.path])
    const words = execFileSync('pdftotext', [pdf.path, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
    expect(words).toContain(OVERVIEW)
    expect(words).toContain('46503')

    const html = await fetch('下载 网页')
    expect(html.name).toBe(`${title}.html`)
    expect(html.bytes.toString('utf8')).toContain(`<p>${OVERVIEW}</p>`)

    const draft = await fetch('下载 草稿文件')
    expect(draft.name).toBe(`${title}.nianbao.json`)
    const reading = readDraft(draft.bytes.toString('utf8'), officialFormats)
    expect(reading.ok && getCell(reading.draft, 'requests.received.naturalPerson')).toBe(4)
  })

  test('after a reload the draft is as it was', async () => {
    const { page } = wizard
    await page.getByText(/^已保存/).waitFor()
    await page.reload()
    await page.getByText('检查通过，可以下载发布。').waitFor()
    await page.getByRole('link', { name: /三、申请办理/ }).click()
    expect(await page.locator('[id="cell-requests.received.naturalPerson"]').inputValue()).toBe('4')
    expect(await page.locator('[id="cell-requests.granted.naturalPerson"]').inputValue()).toBe('3')
    await page.getByRole('link', { name: /一、总体情况/ }).click()
    const text = page.getByRole('textbox', { name: '总体情况正文' })
    await text.waitFor()
    expect(await text.locator('h2, p').allTextContents()).toEqual(['（一）依申请公开', OVERVIEW])
  })

  test('a broken draft file says what is wrong with it and changes nothing', async () => {
    const { page } = wizard
    await page.getByRole('link', { name: '全部草稿' }).click()
    const broken = join(folder, '坏草稿.nianbao.json')
    writeFileSync(broken, '{"version": 1,\n "format": "2019", "tables": {"requests": ')
    await page.locator('input[type=file]').setInputFiles(broken)
    const message = page.getByRole('alert')
    await message.waitFor()
    expect(await message.textContent()).toContain('没能打开“坏草稿.nianbao.json”')
    expect(await message.textContent()).toContain('第 2 行')
    expect(await page.getByRole('link', { name: /罗平县/ }).count()).toBe(1)
  })

  test('nothing was asked of any other origin, and nothing went wrong unseen', () => {
    expect(wizard.foreign).toEqual([])
    expect(wizard.errors).toEqual([])
  })
})
