import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFonts } from '../../src/platform/node/fonts'
import { emptyFolder } from '../support/cli'
import { written, zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { openDraftFile } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

const FACE = '仿宋（正文）'

describe('the clerk’s own fonts', () => {
  const folder = emptyFolder()
  let wizard: Wizard
  let page: Page
  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    const draft = written(zeroDraft(format2021))
    await openDraftFile(page, wizard.origin, { ...draft, agency: { ...draft.agency, name: '云岭县' } })
    await page.getByRole('link', { name: '检查并下载' }).first().click()
    await page.getByText('PDF 使用本机字体').click()
  })
  afterAll(async () => {
    await wizard.close()
  })

  const item = () => page.getByRole('listitem').filter({ hasText: FACE })

  async function choose(name: string, buffer: Buffer): Promise<void> {
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: `选择字体文件 ${FACE}` }).click()
    await (await asked).setFiles({ name, mimeType: 'font/ttf', buffer })
  }
  /** The names of the fonts in the PDF that comes down now, as poppler reads them. */
  async function fontsOfPdf(): Promise<string> {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载 PDF 文件' }).click()
    const path = join(folder, 'a.pdf')
    await (await coming).saveAs(path)
    return execFileSync('pdffonts', [path], { encoding: 'utf8' })
  }

  test('what is no font is refused by name, and nothing changes', async () => {
    await choose('坏的.ttf', Buffer.from('no font'))
    await item().getByText('“坏的.ttf”不是字体文件').waitFor()
    await item().getByText('自带字体', { exact: true }).waitFor()
  })

  test('a font sets the text of the PDF, also after a reload', async () => {
    const kai = (await readFonts('public/fonts')).faces.kai
    if (!kai) throw new Error('no face kai')
    await choose('楷体.ttf', Buffer.from(kai.bytes))
    await item().getByText('本机字体：Nianbao Kai').waitFor()
    expect(await item().getByText('坏的.ttf').count()).toBe(0)
    const fonts = await fontsOfPdf()
    expect(fonts).toContain('NianbaoKai')
    expect(fonts).not.toContain('NianbaoFang')
    await page.reload()
    await page.getByText('PDF 使用本机字体').click()
    await item().getByText('本机字体：Nianbao Kai').waitFor()
  })

  test('taken back, the PDF is set in ours again, and the focus stays in the row', async () => {
    await page.getByRole('button', { name: `改回自带字体 ${FACE}` }).click()
    await item().getByText('自带字体', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('选择字体文件')
    expect(await fontsOfPdf()).toContain('NianbaoFang')
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
