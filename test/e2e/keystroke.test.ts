import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/draft/write'
import { draftWith } from '../support/drafts'
import { format2021 } from '../support/formats'
import { openWizard, type Wizard } from '../support/wizard'

/** What `watchNextKey` leaves in the page: the parts of it that changed with the key itself, by name. */
interface Watch {
  changed: Promise<string[]>
}

/** What a trace of Chromium's tells of a layout. */
interface TraceEvent {
  name: string
  args: { beginData?: { partialLayout: boolean } }
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

/** How often Chromium laid out the whole page while `work` ran, and how often only what stands by itself. */
async function countLayouts({ page }: Wizard, work: () => Promise<void>): Promise<{ whole: number; parts: number }> {
  const devtools = await page.context().browser()?.newBrowserCDPSession()
  if (!devtools) throw new Error('no browser to trace')
  const layouts: boolean[] = []
  devtools.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, args } of value as unknown as TraceEvent[]) {
      if (name === 'Layout' && args.beginData) layouts.push(args.beginData.partialLayout)
    }
  })
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  })
  await work()
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve))
  await devtools.send('Tracing.end')
  await complete
  await devtools.detach()
  const parts = layouts.filter((partial) => partial).length
  return { parts, whole: layouts.length - parts }
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

  test('has the cells and the list of findings laid out, not the whole page', async () => {
    const { page } = wizard
    const keys = '123456'
    await page.locator('[id="cell-requests.granted.business"]').click()
    const layouts = await countLayouts(wizard, async () => {
      for (const key of keys) {
        const before = await page.locator('.findings').textContent()
        await page.keyboard.press(key)
        await expect.poll(() => page.locator('.findings').textContent(), { interval: 5 }).not.toBe(before)
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
      }
    })
    // Cells and findings, each by itself; on a busy machine some of them in one go.
    expect(layouts.parts).toBeGreaterThan(keys.length)
    // What the header says of saving, now and then.
    expect(layouts.whole).toBeLessThan(keys.length)
  })
})
