const PREFIX = 'nianbao.'

/** What this tab keeps over a reload, and as long as it is open. Null where there is nothing, or the browser keeps nothing. */
export function readSession(key: string): unknown {
  try {
    return JSON.parse(window.sessionStorage.getItem(PREFIX + key) ?? 'null')
  } catch {
    return null
  }
}

/** Keeps something for this tab. What does not fit, as with large pictures, is not kept, nor is what stood in its place. */
export function writeSession(key: string, value: unknown): void {
  dropSession(key)
  try {
    window.sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // It goes on without: a reload then loses it.
  }
}

/** Forgets what was kept. */
export function dropSession(key: string): void {
  try {
    window.sessionStorage.removeItem(PREFIX + key)
  } catch {
    // Where nothing can be kept nothing is to be forgotten.
  }
}
