import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeDraft } from '../../src/draft/write'
import { emptyFolder } from '../support/cli'
import { paste } from '../support/clipboard'
import { draftWith } from '../support/drafts'
import { format2021 } from '../support/formats'
import { pageTexts } from '../support/poppler'
import { openWizard, type Wizard } from '../support/wizard'
import { focusedCell } from './keyboard'

const cell = (page: Page, path: string) => page.locator(`[id="cell-${path}"]`)

/** A draft with 0 everywhere but some blanks, and last year's with a few figures. */
function draftFile(): string {
  const blank = Object.fromEntries(
    format2021.cells
      .filter(({ path }) => /^requests\.(granted|partlyGranted)\./.test(path))
      .map(({ path }) => [path, null]),
  )
  const agency = { ...draftWith(format2021, {}).agency, name: '云岭县' }
  const previous = { ...draftWith(format2021, { 'requests.granted.business': 37 }), agency, year: 2023 }
  const file = join(emptyFolder(), '云岭县.nianbao.json')
  writeFileSync(file, writeDraft({ ...draftWith(format2021, blank), agency, year: 2024, previous }))
  return file
}

/** What a real Ctrl+C puts on the clipboard. */
async function copied(page: Page): Promise<{ text: string; html: string }> {
  await page.evaluate(() => {
    const keep = globalThis as { copied?: { text: string; html: string } }
    addEventListener(
      'copy',
      ({ clipboardData: data }) => {
        keep.copied = { text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' }
      },
      { once: true },
    )
  })
  await page.keyboard.press('Control+C')
  return page.evaluate(
    () => (globalThis as { copied?: { text: string; html: string } }).copied ?? { text: '', html: '' },
  )
}

describe('a table has spreadsheet hands:', () => {
  let wizard: Wizard
  let page: Page
  const granted = (column: string) => cell(page, `requests.granted.${column}`)
  const partly = (column: string) => cell(page, `requests.partlyGranted.${column}`)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const row = async (name: 'granted' | 'partlyGranted') =>
    Promise.all(
      ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'other', 'total'].map((column) =>
        cell(page, `requests.${name}.${column}`).inputValue(),
      ),
    )
  const empty = async () => {
    await granted('naturalPerson').click()
    await press('Shift+ArrowDown', 'Shift+End', 'Delete')
  }

  beforeAll(async () => {
    wizard = await openWizard()
    page = wizard.page
    await page.locator('input[type=file]').first().setInputFiles(draftFile())
    await page.locator('nav a[href$="/requests"]').click()
    await granted('naturalPerson').waitFor()
  })
  afterAll(async () => {
    await wizard.close()
  })

  test('typing replaces the figure, F2 and a double click edit it in place, Esc gives the old one back', async () => {
    await granted('naturalPerson').click()
    await page.keyboard.type('12')
    await press('Enter', 'ArrowUp')
    await page.keyboard.type('34')
    expect(await granted('naturalPerson').inputValue()).toBe('34')
    await press('Escape')
    expect(await granted('naturalPerson').inputValue()).toBe('12')
    await press('F2', 'ArrowLeft')
    await page.keyboard.type('0')
    expect(await granted('naturalPerson').inputValue()).toBe('102')
    await press('Enter', 'ArrowUp')
    await granted('naturalPerson').dblclick()
    await page.keyboard.type('5x')
    await page.getByRole('alert').filter({ hasText: '“1025x”不是数' }).waitFor()
    await press('Escape')
    expect(await granted('naturalPerson').inputValue()).toBe('102')
    expect(await page.getByRole('alert').count()).toBe(0)
    await empty()
  })

  test('arrows reach totals, Tab passes them over, Home and End go to the ends', async () => {
    await granted('other').click()
    await press('ArrowRight')
    expect(await focusedCell(page)).toBe('requests.granted.total')
    await page.getByText('= 自然人 + 商业企业').waitFor()
    await press('ArrowLeft', 'Tab')
    expect(await focusedCell(page)).toBe('requests.partlyGranted.naturalPerson')
    await press('End')
    expect(await focusedCell(page)).toBe('requests.partlyGranted.total')
    await press('Control+Home')
    expect(await focusedCell(page)).toBe('requests.received.naturalPerson')
    await press('Control+End', 'Home')
    expect(await focusedCell(page)).toBe('requests.carriedOut.naturalPerson')
  })

  test('a block is selected by Shift and arrows, by Shift and click, and by dragging', async () => {
    await granted('naturalPerson').click()
    await press('Shift+ArrowRight', 'Shift+ArrowDown')
    await page.getByText('已选 4 格').waitFor()
    await partly('research').click({ modifiers: ['Shift'] })
    await page.getByText('已选 6 格').waitFor()
    await granted('business').hover()
    await page.mouse.down()
    await partly('other').hover()
    await page.mouse.up()
    await page.getByText('已选 10 格').waitFor()
    expect(await focusedCell(page)).toBe('requests.granted.business')
    await press('ArrowDown')
    expect(await page.getByText(/^已选/).count()).toBe(0)
  })

  test('a row, a column and a selection are filled with 0 where they are blank', async () => {
    await granted('business').click()
    await page.keyboard.type('8')
    await page.getByRole('button', { name: '本行填 0' }).click()
    expect(await row('granted')).toEqual(['0', '8', '0', '0', '0', '0', '8'])
    await empty()
    await granted('business').click()
    await page.getByRole('button', { name: '本列填 0' }).click()
    expect(await row('partlyGranted')).toEqual(['', '0', '', '', '', '', ''])
    await empty()
    await granted('research').click()
    await press('Shift+ArrowRight')
    await page.getByRole('button', { name: '所选填 0' }).click()
    await page.getByText('已在 2 个空格填 0。').waitFor()
    expect(await row('granted')).toEqual(['', '', '0', '0', '', '', ''])
    await page.getByRole('main').getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => focusedCell(page)).toBe('requests.granted.research')
    expect(await row('granted')).toEqual(['', '', '', '', '', '', ''])
  })

  test('filling a table is one step, which Ctrl+Z takes back whole', async () => {
    await granted('naturalPerson').click()
    await page.getByRole('button', { name: '空格填 0' }).click()
    expect(await row('partlyGranted')).toEqual(['0', '0', '0', '0', '0', '0', '0'])
    await press('Control+Z')
    expect(await row('granted')).toEqual(['', '', '', '', '', '', ''])
    expect(await row('partlyGranted')).toEqual(['', '', '', '', '', '', ''])
    expect(await page.getByRole('main').getByRole('button', { name: '撤销' }).count()).toBe(0)
  })

  test('Ctrl+Enter puts the typed figure into every selected cell, Delete empties them', async () => {
    await granted('naturalPerson').click()
    await press('Shift+ArrowRight', 'Shift+ArrowDown')
    await page.keyboard.type('3')
    await press('Control+Enter')
    expect((await row('partlyGranted')).slice(0, 3)).toEqual(['3', '3', ''])
    await press('Delete')
    await page.getByText('已清空 4 格。').waitFor()
    expect((await row('granted')).slice(0, 3)).toEqual(['', '', ''])
  })

  test('a block copied from a web page spreads from the cell at hand, and one figure fills a selection', async () => {
    await granted('naturalPerson').click()
    await paste(
      page,
      '1 2 3 4',
      '<table><tr><td><p>1&nbsp;</p></td><td>１,234</td></tr><tr><td>&nbsp;</td><td>4件</td></tr></table>',
    )
    expect((await row('granted')).slice(0, 3)).toEqual(['1', '1234', ''])
    expect((await row('partlyGranted')).slice(0, 3)).toEqual(['', '4', ''])
    await press('Shift+ArrowRight')
    await paste(page, '7')
    expect((await row('granted')).slice(0, 3)).toEqual(['7', '7', ''])
    await empty()
  })

  test('a copied total that is not what its parts add up to is told, and not taken', async () => {
    await granted('naturalPerson').click()
    await paste(page, '1\t2\t0\t0\t0\t0\t4')
    await page.getByText(/粘贴的是 4，各项相加是 3/).waitFor()
    expect(await row('granted')).toEqual(['1', '2', '0', '0', '0', '0', '3'])
    await empty()
  })

  test('Enter after Tab goes on below where the Tabs began, as in a spreadsheet', async () => {
    await granted('business').click()
    await press('4', 'Tab', '5', 'Tab', '6', 'Enter')
    expect(await focusedCell(page)).toBe('requests.partlyGranted.business')
    await press('Enter', 'ArrowUp', 'ArrowUp', 'ArrowRight', 'Enter')
    expect(await focusedCell(page)).toBe('requests.partlyGranted.research')
    await empty()
  })

  test('a block of 10,000 rows is refused whole', async () => {
    await granted('naturalPerson').click()
    await paste(page, '1\t2\n'.repeat(10_000))
    await page.getByText('有 10000 行 2 列，从这一格起放不下').waitFor()
    expect(await granted('naturalPerson').inputValue()).toBe('')
  })

  test('what was said of a block is said no longer after the next change, whatever it was', async () => {
    const said = page.locator('.table-status')
    await granted('naturalPerson').click()
    await paste(page, '1\t2')
    expect(await said.textContent()).toContain('已粘贴 2 格。')
    await granted('research').fill('3')
    await expect.poll(() => said.textContent()).toBe('')
    await granted('naturalPerson').click()
    await paste(page, '1\t二')
    expect(await said.textContent()).toContain('“二”不是数')
    await partly('research').fill('4')
    await press('Control+z')
    await expect.poll(() => partly('research').inputValue()).toBe('')
    expect(await said.textContent()).toBe('')
    await empty()
  })

  test('a computed total says that it takes no typing, pasting or emptying', async () => {
    const said = page.locator('.table-status')
    const total = cell(page, 'requests.granted.total')
    const changes = [() => page.keyboard.type('8'), () => press('Delete'), () => paste(page, '8')]
    for (const [figure, change] of changes.entries()) {
      await total.click()
      await change()
      expect(await said.textContent()).toBe('这一格自动合计，不用填。确要手工填写，请按 F2。')
      await granted('research').fill(String(figure))
      await expect.poll(() => said.textContent()).toBe('')
    }
    await empty()
  })

  test('a clipboard without text, such as a picture, leaves the figure and says so', async () => {
    await granted('naturalPerson').fill('3')
    await paste(page, '')
    expect(await granted('naturalPerson').inputValue()).toBe('3')
    await page.getByText('剪贴板里没有文字或数字，没有粘贴。').waitFor()
    await empty()
  })

  test('the letters of an input method are no figure before they become characters', async () => {
    const session = await wizard.context.newCDPSession(page)
    await granted('naturalPerson').fill('3')
    await press('Enter', 'ArrowUp')
    await session.send('Input.imeSetComposition', { text: 'shi', selectionStart: 3, selectionEnd: 3 })
    expect(await granted('naturalPerson').inputValue()).toBe('shi')
    expect(await page.getByRole('alert').count()).toBe(0)
    await session.send('Input.insertText', { text: '十' })
    await page.getByRole('alert').filter({ hasText: '“十”不是数' }).waitFor()
    await session.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 })
    await session.send('Input.insertText', { text: '１０' })
    await empty()
  })

  test('a block is copied out, totals and blanks too, as text and as a table', async () => {
    await granted('other').click()
    await page.keyboard.type('6')
    await press('Enter', 'ArrowUp', 'Shift+ArrowLeft', 'Shift+ArrowDown')
    expect(await copied(page)).toEqual({
      text: '\t6\r\n\t',
      html: '<table><tr><td></td><td>6</td></tr><tr><td></td><td></td></tr></table>',
    })
    await partly('naturalPerson').click()
    expect((await copied(page)).text, 'a blank cell').toBe('')
    await cell(page, 'requests.received.total').focus()
    expect((await copied(page)).text, 'a computed cell').toBe('0')
    await empty()
  })

  test('last year’s figure stands beside the cell until it is hidden', async () => {
    const beside = page.locator('td', { has: granted('business') }).locator('.previous')
    expect(await beside.textContent()).toBe('37')
    expect(await granted('business').getAttribute('title')).toContain('上年 37')
    // At 200 % zoom and on a phone there is room only below the figure: 37 beside 12 would read 3712.
    const below = () =>
      beside.evaluate((span) => {
        const input = span.closest('td')?.querySelector('input') as HTMLInputElement
        const figureEnds =
          input.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(input).paddingBottom)
        return span.getBoundingClientRect().top >= figureEnds - 4
      })
    expect(await below()).toBe(false)
    for (const width of [683, 390]) {
      await page.setViewportSize({ width, height: 600 })
      expect(await below(), `${width} wide`).toBe(true)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByLabel('显示上年数').uncheck()
    expect(await beside.count()).toBe(0)
    await page.getByLabel('显示上年数').check()
  })

  test('a note is written by Shift+F2, marked on the cell, kept, printed below the table, changed and removed', async () => {
    await granted('business').click()
    await press('Shift+F2')
    await page.keyboard.type('其中2件为上年受理')
    await press('Enter')
    expect(await focusedCell(page)).toBe('requests.granted.business')
    const note = page.getByRole('list', { name: '表格备注' }).getByRole('listitem')
    expect(await note.textContent()).toContain('注1（一）予以公开，商业企业 其中2件为上年受理')
    expect(await granted('business').getAttribute('title')).toContain('注1：其中2件为上年受理')
    await page.getByText(/^已保存/).waitFor()
    await page.waitForTimeout(1200)
    await page.reload()
    expect(await note.textContent()).toContain('其中2件为上年受理')
    await page.getByRole('button', { name: '修改注1' }).click()
    await page.getByLabel('“（一）予以公开，商业企业”的备注').fill('其中3件')
    await press('Escape')
    expect(await note.textContent()).toContain('其中2件')
    await page.getByRole('button', { name: '删除注1' }).click()
    expect(await note.count()).toBe(0)
  })

  test('a total is filled in by hand only for a reason, stays checked, and is added up again when asked', async () => {
    const total = cell(page, 'requests.received.total')
    const looks = () => page.locator('td[data-path="requests.received.total"]').getAttribute('class')
    await total.click()
    await page.keyboard.type('8')
    expect(await total.inputValue(), 'computed totals take no typing').toBe('0')
    await page.getByRole('button', { name: '手工填合计' }).click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('请写明理由').waitFor()
    await page.keyboard.type('上级核定的数')
    await press('Enter')
    expect(await focusedCell(page)).toBe('requests.received.total')
    await page.keyboard.type('8')
    await cell(page, 'requests.received.business').focus()
    await page.keyboard.type('3')
    await page.getByRole('tab', { name: '检查' }).click()
    expect(await total.inputValue(), 'an addend changes it no more').toBe('8')
    expect(await looks()).toMatch(/is-unlocked.*is-error/)
    const listed = page.getByRole('list', { name: '手工填写的合计' }).getByRole('listitem')
    expect(await listed.textContent()).toContain('总计 理由：上级核定的数')
    await page.getByRole('button', { name: /^恢复自动合计/ }).click()
    expect(await total.inputValue()).toBe('3')
    expect(await listed.count()).toBe(0)
    expect(await looks()).toMatch(/is-computed/)
    await press('Control+z')
    await expect.poll(() => total.inputValue()).toBe('8')
    await listed.waitFor()
    await page.getByRole('button', { name: /^恢复自动合计/ }).click()
    await cell(page, 'requests.received.business').fill('0')
  })

  test('the header stays in view while the page scrolls, and hides no cell that gets the focus', async () => {
    await cell(page, 'requests.carriedOut.business').focus()
    const header = await page.getByRole('columnheader', { name: '商业企业' }).boundingBox()
    const top = (await page.locator('.page').boundingBox())?.y ?? 0
    expect(header?.y).toBeGreaterThanOrEqual(top)
    expect(header?.y).toBeLessThan(top + 100)
    for (let step = 0; step < 12; step++) await press('ArrowUp')
    const focused = await page.locator(':focus').boundingBox()
    expect(focused?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0) - 1)
  })

  test('printed by the browser, the page holds its whole table and nothing that is pressed', async () => {
    const text = pageTexts(await page.pdf({ format: 'A4' })).join('')
    expect(text).toContain('结转下年度继续办理')
    expect(text).not.toMatch(/填0|检查并下载|撤销/)
  })

  test.each([
    ['an office screen', 1366, 768],
    ['200 % zoom', 683, 384],
  ])('on %s the page does not scroll sideways', async (_, width, height) => {
    await page.setViewportSize({ width, height })
    for (const section of ['requests', 'proactive', 'disputes']) {
      await page.locator(`nav a[href$="/${section}"]`).click()
      await page.locator(`nav a[href$="/${section}"][aria-current]`).waitFor()
      const over = await page.evaluate(() =>
        ['html', '.page'].map((name) => {
          const element = document.querySelector(name)
          return (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0)
        }),
      )
      expect(over, section).toEqual([0, 0])
    }
  })

  test('nothing went wrong unseen', () => {
    expect(wizard.errors).toEqual([])
    expect(wizard.foreign).toEqual([])
  })
})
