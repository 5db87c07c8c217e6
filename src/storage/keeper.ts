const PREFIX = 'nianbao.'

/** Where values are kept as JSON under their names. */
export interface Keeper {
  /** Null where there is nothing, or the browser keeps nothing. */
  read: (key: string) => unknown
  /** Whether it is kept: what does not fit, as with large pictures, is not, nor is what stood in its place. */
  write: (key: string, value: unknown) => boolean
  drop: (key: string) => void
}

/** What this tab keeps over a reload, and as long as it is open. */
export const tabKeeper = keeperIn(() => window.sessionStorage)

/** What is kept for any tab, until it is dropped. */
export const siteKeeper = keeperIn(() => window.localStorage)

/** The browser may forbid even to ask for its storage. */
function keeperIn(storage: () => Storage): Keeper {
  const tryTo = <Value>(work: (storage: Storage) => Value): Value | null => {
    try {
      return work(storage())
    } catch {
      return null
    }
  }
  const drop = (key: string) => void tryTo((one) => one.removeItem(PREFIX + key))
  return {
    read: (key) => tryTo((one) => JSON.parse(one.getItem(PREFIX + key) ?? 'null')),
    write: (key, value) => {
      drop(key)
      return tryTo((one) => one.setItem(PREFIX + key, JSON.stringify(value))) !== null
    },
    drop,
  }
}
