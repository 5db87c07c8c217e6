/** Long enough after opening a report for the page to have settled. */
const SETTLED_MS = 3000

/** Does some work once the page has settled and nothing else goes on. Returns what calls it off. */
export function whenIdle(work: () => void): () => void {
  const timer = setTimeout(() => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: SETTLED_MS })
    else work()
  }, SETTLED_MS)
  return () => clearTimeout(timer)
}
