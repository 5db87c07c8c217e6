import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/draft/write'
import { draftWith } from '../support/drafts'
import { format2021 } from '../support/formats'
import { openWizard, type Wizard } from '../support/wizard'

/** What `watchNextKey` leaves in the page: the parts of it that changed with the key itself, by name. */
interface Watch {
  changed: Promise<string[]>
}

/** Runs in the page: a part is the path of a cell, or the class of what is around it. */
function watchNextKey(): void {
  const parts = new Set<string>()
  const changes = new MutationObserver((records) => {
    for (const { target } of records) {
      const place = target instanceof Element ? target : target.parentElement
      const around = place?.closest('.findings, .tasks, .report-header')?.className ?? 'elsewhere'
      parts.add(place?.closest('td')?.dataset.path ?? around)
    }
  })
  changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  ;(window as unknown as Watch).changed = new Promise((resolve) => {
    addEventListener('input', () => setTimeout(() => resolve([...parts].sort())), { once: true })
  })
}

describe('a key in a cell', () => {
  let wizard: Wizard

  beforeAll(async () => {
    wizard = await openWizard()
    const { page } = wizard
    const draft = { ...draftWith(format2021, {}), year: 2024 }
    const file = { name: 'a.nianbao.json', mimeType: 'application/json', buffer: Buffer.from(writeDraft(draft)) }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('link', { name: /^三、/ }).click()
    await page.locator('[id="cell-requests.granted.business"]').click()
    // What is checked and loaded after opening has come.
    await page.waitForTimeout(1500)
  })
  afterAll(() => wizard.close())

  test('concerns a form of one row, which is all the browser looks through', async () => {
    const rows = await wizard.page.evaluate(() =>
      [...document.querySelectorAll('.form-table tr')].map((row) => {
        const inputs = [...row.querySelectorAll('input')]
        return { inputs: inputs.length, fields: inputs.map((input) => input.form?.elements.length) }
      }),
    )
    expect(rows.length).toBeGreaterThan(20)
    for (const { inputs, fields } of rows) expect(fields).toEqual(Array(inputs).fill(inputs))
  })

  test('changes its own cell, its totals and the findings at once, the task list after a pause', async () => {
    const { page } = wizard
    await page.evaluate(watchNextKey)
    await page.keyboard.press('4')
    const parts = await page.evaluate(() => (window as unknown as Watch).changed)
    expect(parts).toContain('findings')
    expect(parts).not.toContain('tasks')
    expect(parts).not.toContain('elsewhere')
    const cells = parts.filter((part) => part.includes('.'))
    expect(cells.length).toBeLessThan(30)
    expect(await page.locator('[id="cell-requests.granted.total"]').inputValue()).toBe('4')
    await page.keyboard.press('x')
    await page.locator('.tasks [aria-current] .task-status').filter({ hasText: '有问题' }).waitFor()
  })
})
