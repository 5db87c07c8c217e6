/**
 * Copies rich text with a plain form beside it, by the copy event: the one way that works on plain http and in
 * old browsers. To be called from a click. Returns whether the browser took it.
 */
export function copyRichText(html: string, text: string): boolean {
  let taken = false
  const give = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.clipboardData.setData('text/html', html)
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    taken = true
  }
  document.addEventListener('copy', give, true)
  try {
    return document.execCommand('copy') && taken
  } finally {
    document.removeEventListener('copy', give, true)
  }
}
