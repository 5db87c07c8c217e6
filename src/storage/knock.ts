const KEY = 'nianbao.knock'

/** Knocks at the other pages that have a draft open. False when this browser lets pages not hear each other. */
export function knock(draftId: string): boolean {
  try {
    // The time makes it a change; only changes are heard.
    window.localStorage.setItem(KEY, `${draftId} ${Date.now()} ${Math.random()}`)
    return true
  } catch {
    return false
  }
}

/** Calls back when another page knocks for a draft. Returns what stops it. */
export function onKnock(draftId: string, heard: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === KEY && event.newValue?.split(' ')[0] === draftId) heard()
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}
