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

/**
 * Does several things after a while, one after the other, each as soon as the browser has nothing else to do: together
 * they would take both processors of a small machine. What fails is left out: nobody asked for it yet. Returns what
 * calls off those not begun.
 */
export function inIdleTurns(steps: (() => Promise<unknown>)[], afterMs: number): () => void {
  let over = false
  let cancel = () => {}
  const turn = ([step, ...rest]: typeof steps, delay: number) => {
    if (!step || over) return
    const goOn = () => turn(rest, 0)
    cancel = whenIdle(() => void step().then(goOn, goOn), delay)
  }
  turn(steps, afterMs)
  return () => {
    over = true
    cancel()
  }
}
