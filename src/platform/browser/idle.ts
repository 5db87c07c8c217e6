/** Where the browser is never idle, work is done after this long all the same. */
const LONGEST_MS = 3000

/** Does something after a while, as soon as the browser has nothing else to do. Returns what calls it off. */
export function whenIdle(work: () => void, afterMs: number): () => void {
  const timer = setTimeout(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: LONGEST_MS })
    else work()
  }, afterMs)
  return () => clearTimeout(timer)
}
