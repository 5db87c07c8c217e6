import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProseBlock } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder } from '../support/cli'
import { paste } from '../support/clipboard'
import { zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { picture } from '../support/picture'
import { richDraft } from '../support/rich-draft'
import { noteScripts, openWizard, type Wizard } from '../support/wizard'

/** What is usually tried; each calls `alert` or asks another origin when it gets through. */
const PAYLOAD = [
  '"><img src=x onerror=alert(1)>',
  '<svg onload=alert(2)>',
  '</script><script>alert(3)</script>',
  '</style><style>*{background:url(https://evil.example/4)}</style>',
  "javascript:alert(5)//'`",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a payload for templates
  '${alert(6)}{{alert(6)}}<%=alert(6)%>',
  'expression(alert(7))',
  '<iframe srcdoc="<script>alert(8)</script>">',
  '<a href="javascript:alert(9)" autofocus onfocus=alert(9)>',
  '<link rel=stylesheet href=https://evil.example/10><base href=https://evil.example/>',
].join(' ')

const PAGES = ['agency', 'preface', ...format2021.sections.map(({ key }) => key), 'signature', 'history', 'download']

const paragraph: ProseBlock = { type: 'paragraph', runs: [{ text: PAYLOAD, bold: true }, { text: PAYLOAD }] }
const prose: ProseBlock[] = [
  paragraph,
  { type: 'heading', level: 1, text: PAYLOAD },
  { type: 'table', rows: [[PAYLOAD, PAYLOAD]], headerRows: 1, caption: PAYLOAD },
  ...(richDraft.sections.overview ?? [])
    .filter(({ type }) => type === 'image')
    .map((image) => ({
      ...image,
      alt: PAYLOAD,
      caption: PAYLOAD,
    })),
]

/** A draft with the payloads wherever a draft file takes a text. */
function hostileDraft() {
  const texts = { address: PAYLOAD, postcode: PAYLOAD, phone: PAYLOAD, email: PAYLOAD, website: PAYLOAD }
  const site = { name: PAYLOAD, domain: PAYLOAD, idCode: PAYLOAD, column: PAYLOAD }
  const blank = zeroDraft(format2021)
  const draft = {
    ...blank,
    agency: { ...blank.agency, name: PAYLOAD, ...texts, site },
    title: PAYLOAD,
    preface: prose,
    sections: Object.fromEntries(Object.keys(blank.sections).map((key) => [key, prose])),
    notes: Object.fromEntries(format2021.cells.slice(0, 3).map(({ path }) => [path, PAYLOAD])),
    signature: { units: [PAYLOAD, PAYLOAD], date: null },
    acknowledged: [{ finding: PAYLOAD, reason: PAYLOAD }],
  }
  return { ...draft, year: blank.year + 1, previous: draft }
}

describe('script in what is typed, pasted or opened', () => {
  const folder = emptyFolder()
  let wizard: Wizard
  let page: Page
  /** Everything that must not happen: dialogs, and pages opened. */
  const happened: string[] = []

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    page.setDefaultTimeout(8000)
    noteScripts(wizard, happened)
  })
  afterAll(async () => {
    await wizard.close()
  })

  /** Looks at every page of the report, each with what it shows later. */
  async function visitAll(): Promise<void> {
    for (const name of PAGES) {
      await page.locator(`nav a[href$="/${name}"]`).click()
      await page.locator(`nav a[href$="/${name}"][aria-current]`).waitFor()
      await page.locator('main h1').waitFor()
    }
    await page.locator('nav a[href$="/preview"]').click()
    await page.frameLocator('main iframe').locator('h1').waitFor()
    await page.waitForTimeout(300)
  }

  test('a draft file full of it opens, and every page and the preview show it as text', async () => {
    const path = join(folder, '"><img src=x onerror=alert(0)>.json')
    writeFileSync(path, '{}')
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('alert').filter({ hasText: 'onerror=alert(0)' }).waitFor()
    writeFileSync(path, writeDraft(hostileDraft()))
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
    await visitAll()
    expect(await page.frameLocator('main iframe').locator('h1').textContent()).toBe(PAYLOAD)
    expect(
      await page
        .frameLocator('main iframe')
        .locator('script:not([type="application/json"]), svg, iframe, [onerror]')
        .count(),
    ).toBe(0)
    expect(happened).toEqual([])
  })

  test('the downloaded page, opened by itself, runs and fetches nothing', async () => {
    await page.locator('nav a[href$="/download"]').click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: /下载 网页/ }).click()
    const file = join(folder, 'page.html')
    writeFileSync(file, readFileSync(await (await coming).path()))
    const before = happened.length
    const opened = await wizard.context.newPage()
    opened.on('dialog', async (dialog) => {
      happened.push(`dialog ${dialog.message()}`)
      await dialog.dismiss()
    })
    await opened.goto(`file://${file}`)
    await opened.waitForTimeout(300)
    expect(await opened.locator('h1').textContent()).toBe(PAYLOAD)
    expect(
      await opened.locator('script:not([type="application/json"]), svg, iframe, link[rel=stylesheet], base').count(),
    ).toBe(0)
    await opened.close()
    // The one page opened is this one.
    expect(happened.slice(before)).toEqual(['page about:blank'])
    happened.length = before
  })

  test('typed into every field it stays text', async () => {
    for (const name of ['agency', 'signature', 'history']) {
      await page.locator(`nav a[href$="/${name}"]`).click()
      await page.locator(`nav a[href$="/${name}"][aria-current]`).waitFor()
      for (const field of await page.locator('main input[type=text], main input:not([type]), main textarea').all())
        await field.fill(PAYLOAD)
      await page.keyboard.press('Enter')
    }
    await page.locator('nav a[href$="/requests"]').click()
    await page.locator('.form-table input:not([readonly])').first().fill(PAYLOAD)
    await page.keyboard.press('Tab')
    await visitAll()
    await page.getByRole('link', { name: '全部草稿' }).click()
    await page.getByRole('heading', { name: '我的草稿' }).waitFor()
    expect(happened).toEqual([])
    await page.goBack()
  })

  test('written as a reason, as a note and below a picture it stays text, there and in the preview', async () => {
    const open = (name: string) => page.locator(`nav a[href$="/${name}"]`).click()
    await open('requests')
    await page.locator('.form-table input:not([readonly])').nth(2).focus()
    await page.keyboard.press('Shift+F2')
    await page.keyboard.insertText(`备注 ${PAYLOAD}`)
    await page.keyboard.press('Enter')
    await page.locator('.note-text', { hasText: `备注 ${PAYLOAD}` }).waitFor()
    await page.locator('.form-table input:not([readonly])').nth(2).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('F2')
    await page.keyboard.insertText(`手填 ${PAYLOAD}`)
    await page.keyboard.press('Enter')
    await page.locator('.note-text', { hasText: `手填 ${PAYLOAD}` }).waitFor()
    await page.getByRole('tab', { name: '检查' }).click()
    await page
      .getByRole('button', { name: /^情况属实/ })
      .first()
      .click()
    await page.keyboard.insertText(`属实 ${PAYLOAD}`)
    await page.keyboard.press('Enter')
    await page.locator('.reason-given', { hasText: `属实 ${PAYLOAD}` }).waitFor()

    await open('overview')
    const asked = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: '图片', exact: true }).click()
    const buffer = Buffer.from(picture(40, 40).split(',')[1] ?? '', 'base64')
    await (await asked).setFiles({ name: `${'"><img src=x onerror=alert(12)>'}.png`, mimeType: 'image/png', buffer })
    const dialog = page.getByRole('dialog', { name: '图片说明' })
    await dialog.waitFor()
    for (const field of await dialog.getByRole('textbox').all()) await field.fill(PAYLOAD)
    await dialog.getByRole('button', { name: '确定' }).click()
    await dialog.waitFor({ state: 'detached' })

    await open('download')
    const all = page.locator('details.reason')
    await all.locator('summary').click()
    await all.getByRole('textbox').fill(PAYLOAD)
    await all.getByRole('button').click()
    await all.waitFor({ state: 'detached' })
    await visitAll()
    expect(await page.frameLocator('main iframe').getByText('备注 "><img').count()).toBeGreaterThan(0)
    expect(
      await page.frameLocator('main iframe').locator('script:not([type="application/json"]), [onerror]').count(),
    ).toBe(0)
    await page.getByRole('link', { name: '全部草稿' }).click()
    await page
      .getByRole('button', { name: /备注名/ })
      .first()
      .click()
    await page.keyboard.insertText('<img src=x onerror=alert(13)>')
    await page.keyboard.press('Enter')
    await page.locator('.draft-list, main').getByText('onerror=alert(13)').waitFor()
    expect(happened).toEqual([])
    await page.goBack()
  })

  test('so far no policy had to step in', () => {
    expect(wizard.errors).toEqual([])
  })

  test('pasted, as HTML and as text, into prose and into a cell it leaves only text', async () => {
    await page.locator('nav a[href$="/overview"]').click()
    const editor = page.locator('.prose[contenteditable=true]')
    await editor.click()
    await paste(page, PAYLOAD, `<p>${PAYLOAD}</p><table><tr><td onclick=alert(11)>${PAYLOAD}</td></tr></table>`)
    await paste(page, PAYLOAD)
    expect(
      await editor
        .locator('script:not([type="application/json"]), svg, iframe, style, a, link, [onerror], [onclick]')
        .count(),
    ).toBe(0)
    await page.locator('nav a[href$="/requests"]').click()
    await page.locator('.form-table input:not([readonly])').nth(1).focus()
    await paste(page, `${PAYLOAD}\t1`, `<table><tr><td>${PAYLOAD}<td>1</table>`)
    await page.waitForTimeout(300)
    expect(happened).toEqual([])
  })

  test('nothing ran and nothing was fetched from elsewhere', () => {
    expect(happened).toEqual([])
    expect(wizard.foreign.filter((url) => !url.startsWith('file:'))).toEqual([])
    // Chromium reports handlers of HTML that is only parsed, apart from any page, as blocked.
    expect(wizard.errors.filter((text) => !/inline event handler.*has been blocked/.test(text))).toEqual([])
  })

  test('the policy allows no script but our own files and no other origin', async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    const directives = new Map((policy ?? '').split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1)]))
    expect(directives.get('default-src')).toEqual(["'self'"])
    expect(directives.get('script-src')).toEqual(["'self'"])
    expect(directives.get('object-src')).toEqual(["'none'"])
    expect(
      [...directives.values()].flat().filter((source) => !/^('(self|none|unsafe-inline)'|blob:|data:)$/.test(source)),
    ).toEqual([])
    const inline = [...directives].filter(([, sources]) => sources.includes("'unsafe-inline'")).map(([name]) => name)
    expect(inline).toEqual(['style-src'])
  })
})
