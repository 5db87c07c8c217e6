import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDocument } from '../../src/document/build'
import { renderHtml } from '../../src/renderers/html'
import { emptyReport, longestReport } from '../publish/reports'
import { longReport } from '../renderers/pdf/report'
import { officialFormats } from '../support/formats'
import { layouts } from '../support/layouts'
import { pageTexts } from '../support/poppler'
import { launchBrowser } from '../support/wizard'

describe.each(officialFormats)('the page of form $id in a browser', (format) => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launchBrowser()
    page = await browser.newPage()
  })
  afterAll(async () => {
    await browser.close()
  })

  test('gives a row of nothing but blanks the height of the others', async () => {
    await page.setContent(renderHtml(buildDocument(format, emptyReport(format)), layouts.web))
    const rows = page.locator('table.disputes tbody tr')
    const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThan(25)
  })

  test.each([
    ['on a desk', 'screen', 1280],
    ['on a phone', 'screen', 390],
    // The width of the type area.
    ['on paper', 'print', 590],
  ] as const)('keeps figures of seven digits and their marks in their cells %s', async (_where, media, width) => {
    await page.setContent(renderHtml(buildDocument(format, longestReport(format)), layouts.web))
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ media })
    const outside = await page.locator('td[data-cell]').evaluateAll((cells) =>
      cells
        .filter((cell) => {
          const range = document.createRange()
          range.selectNodeContents(cell)
          const [text, box] = [range.getBoundingClientRect(), cell.getBoundingClientRect()]
          return text.width === 0 || text.left < box.left || text.right > box.right
        })
        .map((cell) => cell.textContent),
    )
    await page.emulateMedia({ media: null })
    expect(outside).toEqual([])
  })

  test('begins further lines of a note below its text', async () => {
    await page.setContent(renderHtml(longReport(format, format.years.from), layouts.web))
    await page.setViewportSize({ width: 600, height: 800 })
    const [first, second] = await page.locator('.notes p').evaluateAll(([note]) => {
      const range = document.createRange()
      if (note) range.selectNodeContents(note)
      return [...range.getClientRects()].map(({ left, height }) => ({ left, height }))
    })
    expect(second?.left).toBeCloseTo((first?.left ?? 0) + 2.5 * 14, 0)
  })

  test('sets the first name of a header row in the face of the others', async () => {
    await page.setContent(renderHtml(buildDocument(format, emptyReport(format)), layouts.web))
    const faces = await page
      .locator('th[scope=col], th[scope=colgroup]')
      .evaluateAll((headers) => headers.map((header) => getComputedStyle(header).fontFamily))
    expect(new Set(faces).size).toBe(1)
  })

  test('centres the units of the signature over its date', async () => {
    await page.setContent(renderHtml(buildDocument(format, longestReport(format)), layouts.web))
    await page.setViewportSize({ width: 1280, height: 800 })
    const middles = await page.locator('.signature p').evaluateAll((lines) =>
      lines.map((line) => {
        const range = document.createRange()
        range.selectNodeContents(line)
        const { left, right } = range.getBoundingClientRect()
        return Math.round((left + right) / 2)
      }),
    )
    expect(middles).toHaveLength(3)
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1)
  })

  test('prints the last words of the report above the signature, wherever its page ends', async () => {
    // Nearly a page's lines, two by two, as the signature takes more: some length would leave it a page of its own. With
    // twenty lines the last section fills its page to the end, and Chromium parts the signature whatever it is told.
    for (let lines = 0; lines < 20; lines += 2) {
      await page.setContent(renderHtml(longReport(format, format.years.from), layouts.web))
      await page.evaluate((count) => {
        const [first] = [...document.querySelectorAll('section')].at(-1)?.querySelectorAll('p') ?? []
        for (let line = 0; line < count; line++)
          first?.after(Object.assign(document.createElement('p'), { textContent: '增一行。' }))
      }, lines)
      const last = pageTexts(await page.pdf({ preferCSSPageSize: true })).at(-1) ?? ''
      expect(last).toContain('无其他需要报告的事项。')
    }
  })
})
