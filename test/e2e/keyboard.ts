import type { Page } from 'playwright-core'

/** Presses Tab until what has the focus is called `name`, as a clerk without a mouse would. */
export async function tabTo(page: Page, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < 200; step++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement) || element.matches('body, main')) return ''
      const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent
      return label ?? element.textContent ?? ''
    })
    if (typeof name === 'string' ? focused.includes(name) : name.test(focused)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never reached ${name}`)
}

/** Goes back to the task list and opens a part of the report. */
export async function openPart(page: Page, link: RegExp): Promise<void> {
  await tabTo(page, link, 'Shift+Tab')
  await page.keyboard.press('Enter')
}

/** Types figures into the cells at hand one after the other, each followed by Tab. */
export async function typeFigures(page: Page, figures: (number | null)[]): Promise<void> {
  for (const figure of figures) {
    await page.keyboard.type(figure === null ? '' : String(figure))
    await page.keyboard.press('Tab')
  }
}

/** The path of the cell that has the focus. */
export function focusedCell(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.id.replace(/^cell-/, '') ?? '')
}
