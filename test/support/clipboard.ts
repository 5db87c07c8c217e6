import type { Page } from 'playwright-core'

/** Pastes into what has the focus, as the browser would from a clipboard with these contents. */
export async function paste(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    (content) => {
      const data = new DataTransfer()
      data.setData('text/plain', content.text)
      if (content.html) data.setData('text/html', content.html)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    { text, html },
  )
}
