import { wizard as words } from '../messages/zh-CN'

/** How browsers say that code or a file did not come (Chromium, Firefox, Safari). */
const NOT_FETCHED = /failed to fetch|dynamically imported module|importing a module script|networkerror|load failed/i

/** How browsers call that a file cannot be read: moved or deleted since, a folder, or not on this machine yet. */
const NOT_READ = /^(NotFound|NotReadable)Error$/

/** What an error says, in words to show: its own, but for what browsers say in English of a lost connection or file. */
export function errorText(error: unknown): string {
  if (error instanceof DOMException && NOT_READ.test(error.name)) return words.page.fileGone
  const text = error instanceof Error ? error.message : String(error)
  return NOT_FETCHED.test(text) ? words.page.unreachable : text
}
