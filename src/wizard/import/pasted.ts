import { importReview as words } from '../../messages/zh-CN'

/**
 * What was pasted as a file: the page's own markup where there is some, as it has the tables; else a file that was copied,
 * else the text. Word, WPS and Excel put a picture of what was copied beside it, which is not what is meant.
 */
export function pastedFile(clipboard: DataTransfer): File | null {
  const files = [...clipboard.files]
  const html = clipboard.getData('text/html')
  if (hasText(html)) return new File([`<!DOCTYPE html><meta charset="utf-8">${html}`], words.pastedName)
  const copied = files.find(({ type }) => !type.startsWith('image/'))
  if (copied) return copied
  const text = clipboard.getData('text/plain')
  return text.trim() ? new File([text], words.pastedName) : (files[0] ?? null)
}

function hasText(html: string): boolean {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() !== ''
}
