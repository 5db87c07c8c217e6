import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder } from '../support/cli'
import { draftWith, zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { openDraftFile } from '../support/open-draft'
import { pageOf } from '../support/published'
import { paragraphs } from '../support/rules'
import { shellOf } from '../support/shell'
import { officialText, zipOf } from '../support/templates'
import { openWizard, type Wizard } from '../support/wizard'

const zero = zeroDraft(format2021)
const draft = {
  ...zero,
  agency: { ...zero.agency, name: '云岭县' },
  sections: { ...zero.sections, overview: paragraphs('清河清河的政府信息公开工作有序推进。') },
}

describe('the templates of a province, opened as a package', () => {
  const folder = emptyFolder()
  let wizard: Wizard
  let page: Page
  const panel = () => page.locator('details').filter({ hasText: '使用本地区的模板' })
  const open = async (name: string, files: Record<string, string | Uint8Array>) => {
    writeFileSync(join(folder, name), zipOf(files))
    if ((await panel().getAttribute('open')) === null) await panel().locator('summary').click()
    await panel().locator('input[type=file]').setInputFiles(join(folder, name))
  }
  const save = async (kind: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: new RegExp(`^下载.*${kind}`) })
        .first()
        .click(),
    ])
    return file.path()
  }

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await openDraftFile(page, wizard.origin, draft)
    await page.getByRole('link', { name: '检查并下载' }).first().click()
    await panel().waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('are refused with file and place when something is wrong with them', async () => {
    await open('broken.zip', { 'layouts/web/page.html': '<p>{{titel}}</p>' })
    await panel()
      .getByText(/“broken\.zip”没有启用。.*layouts\/web\/page\.html：第 1 行的占位 \{\{titel\}\}/)
      .waitFor()
  })

  test('are refused when this draft could not be opened with them', async () => {
    const format = JSON.parse(officialText('formats/2021.json'))
    await open('other.zip', { 'formats/2021.json': JSON.stringify({ ...format, id: '2021-own' }) })
    await panel()
      .getByText(/换用后打不开这份草稿/)
      .waitFor()
  })

  test('say what they change, and files are made after them from then on', async () => {
    await open('清河省模板.zip', {
      'templates/layouts/gongwen/shell.docx': await shellOf('清河省统一封面', '{{body}}'),
      'templates/layouts/web/page.html': officialText('layouts/web/page.html').replace(
        '<main>',
        '<main><p>清河省统一页首</p>',
      ),
      'templates/formats/2021.json': officialText('formats/2021.json').replace(/"title": "/, '"title": "'),
    })
    await panel().getByText('现用模板包：清河省模板.zip').waitFor()
    expect(await panel().locator('.template-changes li').allTextContents()).toEqual([
      'layouts/gongwen/shell.docx：新增',
      'layouts/web/page.html：代替自带',
    ])
    expect(readFileSync(await save('HTML'), 'utf8')).toContain('清河省统一页首')
    const { value } = await mammoth.extractRawText({ path: await save('DOCX') })
    expect(value).toMatch(/^清河省统一封面\s/)
    await page.getByRole('link', { name: '预览' }).first().click()
    await page.frameLocator('iframe').getByText('清河省统一页首').waitFor()
  })

  test('bring rules and words for importing of their own, and are refused where these are broken', async () => {
    await page.getByRole('link', { name: '检查并下载' }).first().click()
    await panel().getByText('现用模板包：清河省模板.zip').waitFor()
    await open('坏规则.zip', { 'rules/words.json': '{}' })
    await panel()
      .getByText(/“坏规则\.zip”没有启用。模板文件 rules\/words\.json/)
      .waitFor()
    const rules = JSON.parse(officialText('rules/words.json'))
    const doubled = { rule: 'prose.punctuation', kind: 'doubled', pattern: '清河清河', halve: true }
    const words = JSON.parse(officialText('import/words.json'))
    await open('清河省规则.zip', {
      'rules/words.json': JSON.stringify({ ...rules, wording: [...rules.wording, doubled] }),
      'rules/claims.json': officialText('rules/claims.json'),
      'import/words.json': JSON.stringify({ ...words, blankMarks: [...words.blankMarks, '暂缺'] }),
    })
    await panel().getByText('现用模板包：清河省规则.zip').waitFor()
    expect(await panel().locator('.template-changes li').allTextContents()).toEqual([
      'rules/words.json：代替自带',
      'import/words.json：代替自带',
    ])
    await page.getByRole('listitem').filter({ hasText: '清河清河' }).first().waitFor()
  })

  test('are gone by in importing as well', async () => {
    const address = page.url()
    const published = pageOf(format2021, {
      ...draft,
      tables: draftWith(format2021, { 'requests.received.business': 7 }).tables,
    })
    await page.goto(wizard.origin)
    await page.locator('input[type=file]').setInputFiles({
      name: '年报.html',
      mimeType: 'text/html',
      buffer: Buffer.from(published.replace('>7<', '>暂缺<')),
    })
    await page
      .getByText(/原文是“暂缺”，按空白读取/)
      .first()
      .waitFor()
    await page.goto(address)
  })

  test('are taken back, and everything is as before', async () => {
    await page.getByRole('link', { name: '检查并下载' }).first().click()
    await panel().getByRole('button', { name: '改回自带模板' }).click()
    await panel().getByText('现用自带模板').waitFor({ state: 'attached' })
    expect(readFileSync(await save('HTML'), 'utf8')).not.toContain('清河省统一页首')
    expect(wizard.errors).toEqual([])
  })
})
