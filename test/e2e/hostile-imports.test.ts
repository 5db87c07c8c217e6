import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeReadProblem } from '../../src/import/describe-source'
import { LIMITS } from '../../src/import/read/limits'
import type { LimitedThing } from '../../src/import/read/types'
import { wordFile } from '../import/read/word'
import { ELSEWHERE, hostilePage, hostilePdf, hostileWord } from '../support/hostile'
import { rawPdf } from '../support/raw-pdf'
import { noteScripts, openWizard, type Wizard } from '../support/wizard'

const AGENCY = '云岭县民政局'
/** Long enough for what a page begins by itself: pictures, frames, a refresh. */
const SETTLED_MS = 1000

describe('published reports made to harm, in a browser', () => {
  let wizard: Wizard
  let page: Page
  /** Everything that must not happen: dialogs, pages opened or left, and files asked for that are not the wizard's. */
  const happened: string[] = []

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    noteScripts(wizard, happened)
    wizard.context.on('request', (request) => {
      const url = request.url()
      const own = new RegExp(`^${wizard.origin}/(?:$|favicon\\.svg|assets/|fonts/)`)
      if (!/^(?:data|blob):/.test(url) && !own.test(url)) happened.push(`request ${url}`)
    })
  })
  afterAll(async () => {
    await wizard.close()
  })

  async function give(name: string, file: Uint8Array | string): Promise<void> {
    await page.goto(wizard.origin)
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) })
  }

  test.each<[string, () => Uint8Array | string]>([
    ['年报.html', () => hostilePage],
    ['年报.docx', hostileWord],
    ['年报.pdf', hostilePdf],
  ])('%s is shown beside its result as text; nothing runs and nothing is asked for', async (name, file) => {
    await give(name, file())
    const source = page.locator('.import-source')
    await source.getByText('依法公开政府信息。').waitFor()
    expect(await page.getByLabel('单位', { exact: true }).inputValue()).toBe(AGENCY)
    await page.waitForTimeout(SETTLED_MS)
    expect(
      await source.locator('script, style, link, iframe, object, embed, svg, video, form, a, [src], [style]').count(),
    ).toBe(0)
    expect(new URL(page.url()).origin).toBe(wizard.origin)
    expect(happened).toEqual([])
    expect(wizard.foreign).toEqual([])
    expect(wizard.errors).toEqual([])
  })

  test('what is taken over into a draft of its own runs and asks for nothing either', async () => {
    await give('年报.html', hostilePage)
    await page.getByRole('button', { name: '作为去年的数据' }).click()
    await page.getByRole('link', { name: /^一、/ }).click()
    await page.waitForTimeout(SETTLED_MS)
    expect(happened).toEqual([])
    expect(wizard.foreign).toEqual([])
    expect(wizard.errors).toEqual([])
  })

  const bomb = zipSync({ 'word/document.xml': new Uint8Array(LIMITS.unzipped + 1) }, { level: 9 })
  test.each<[LimitedThing, string, () => Uint8Array | string]>([
    ['characters', '很长.txt', () => '甲'.repeat(LIMITS.characters + 1)],
    ['blocks', '很多段.txt', () => '甲\n'.repeat(LIMITS.blocks + 1)],
    ['cells', '很多格.html', () => '<table><tr><td colspan=900>甲<td>乙</table>'.repeat(30)],
    ['nesting', '很深.html', () => '<div>'.repeat(100_000)],
    ['nesting', '很深.docx', () => wordFile('<w:tbl><w:tr><w:tc>'.repeat(100_000))],
    ['unzipped', '很密.docx', () => bomb],
    [
      'entries',
      '很碎.docx',
      () => zipSync(Object.fromEntries(Array.from({ length: LIMITS.entries + 1 }, (_, at) => [`a${at}`, strToU8('')]))),
    ],
    ['pages', '很厚.pdf', () => rawPdf(Array(LIMITS.pages + 1).fill({ content: '' }))],
    ['nesting', '很深.pdf', () => rawPdf([{ content: 'q '.repeat(5_000_000) }])],
    ['nodes', '很忙.pdf', () => rawPdf([{ content: 'BT ET '.repeat(600_000) }])],
  ])('the limit on %s is found in the worker and told: %s', async (what, name, file) => {
    await give(name, file())
    const said = describeReadProblem({ code: 'read.limit', what, limit: LIMITS[what] })
    await page.getByRole('alert').filter({ hasText: said }).waitFor()
    expect(wizard.errors).toEqual([])
  })

  test('whatever ran or was asked for would be seen', async () => {
    await page.evaluate((address) => {
      alert('seen')
      for (const source of ['missing.png', `${address}/picture.png`]) new Image().src = source
    }, ELSEWHERE)
    await expect
      .poll(() => happened)
      .toEqual(['dialog seen', `request ${wizard.origin}/missing.png`, `request ${ELSEWHERE}/picture.png`])
    await expect.poll(() => wizard.errors.join('\n')).toContain(ELSEWHERE)
  })
})
