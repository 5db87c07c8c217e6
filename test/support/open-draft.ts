import type { Page } from 'playwright-core'
import type { Draft } from '../../src/draft/types'
import { writeDraft } from '../../src/draft/write'

/** Opens a draft as a file on the home page and waits for its first page. */
export async function openDraftFile(page: Page, origin: string, draft: Draft): Promise<void> {
  await page.goto(origin)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.nianbao.json', mimeType: 'application/json', buffer: Buffer.from(writeDraft(draft)) })
  await page.getByRole('heading', { level: 1, name: '单位与年度' }).waitFor()
}

/** The input of a cell of the form. */
export function cellInput(page: Page, path: string) {
  return page.locator(`[id="cell-${path}"]`)
}
