import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fonts as words } from '../../src/messages/zh-CN'
import { emptyFolder } from '../support/cli'
import { zeroDraft } from '../support/drafts'
import { loadFonts } from '../support/fonts'
import { format2021 } from '../support/formats'
import { openDraftFile } from '../support/open-draft'
import { openWizard, type Wizard } from '../support/wizard'

describe('the fonts kept in the browser', () => {
  const folder = emptyFolder()
  const { faces } = loadFonts()
  let wizard: Wizard
  let page: Page
  const faceOf = (name: string) => page.locator('.own-fonts li').filter({ hasText: name })
  const fang = () => faceOf(words.own.faces.fang)

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await openDraftFile(page, wizard.origin, zeroDraft(format2021))
    await openPanel()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('are one a face: a second takes the place of the first', async () => {
    await choose('kai')
    await fang().getByText(words.own.inUse('Nianbao Kai')).waitFor()
    await choose('hei')
    await fang().getByText(words.own.inUse('Nianbao Hei')).waitFor()
    expect(await stored()).toEqual([['fang', faces.hei?.bytes.length]])
  })

  test('are there again when the page is', async () => {
    await page.reload()
    await openPanel()
    await fang().getByText(words.own.inUse('Nianbao Hei')).waitFor()
  })

  test('stay as they are when a file is refused', async () => {
    const file = join(folder, 'bad.ttf')
    writeFileSync(file, 'no font')
    await fang().locator('input').setInputFiles(file)
    await fang().locator('.field-error').waitFor()
    expect(await stored()).toEqual([['fang', faces.hei?.bytes.length]])
  })

  test('are gone when removed', async () => {
    await fang().getByRole('button', { name: words.own.remove }).click()
    await fang().getByText(words.own.embedded).waitFor()
    expect(await stored()).toEqual([])
  })

  async function openPanel() {
    await page.getByRole('link', { name: '检查并下载' }).first().click()
    await page.getByText(words.own.title, { exact: true }).click()
  }

  async function choose(face: string) {
    const file = join(folder, `${face}.ttf`)
    writeFileSync(file, faces[face]?.bytes ?? '')
    await fang().locator('input').setInputFiles(file)
  }

  /** Face and size of every font in the store. */
  function stored(): Promise<[string, number][]> {
    return page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const db = await done(indexedDB.open('nianbao'))
      const fonts = await done(db.transaction('fonts').objectStore('fonts').getAll())
      db.close()
      return fonts.map(({ face, bytes }): [string, number] => [face, bytes.length])
    })
  }
})
