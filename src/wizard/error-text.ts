import { wizard as words } from '../messages/zh-CN'

/** How browsers say that code or a file did not come (Chromium, Firefox, Safari). */
const NOT_FETCHED = /failed to fetch|dynamically imported module|importing a module script|networkerror|load failed/i

/** What an error says, in words to show: its own, but for what browsers say in English of a lost connection. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return NOT_FETCHED.test(text) ? words.page.unreachable : text
}
