import { useCallback, useEffect, useState } from 'react'
import type { Doubt } from './doubts'

/**
 * The doubt at hand, and the ways from one that was not looked at to the next, round at the end: F8 and Shift+F8 as well.
 * `onShow` leads to its place and cell.
 */
export function useDoubts(doubts: Doubt[], settled: number[], onShow: (doubt: Doubt) => void) {
  const [current, setCurrent] = useState<Doubt | null>(null)
  const show = useCallback(
    (doubt: Doubt) => {
      setCurrent(doubt)
      onShow(doubt)
    },
    [onShow],
  )
  /** `done` is looked at just now. */
  const step = useCallback(
    (by: 1 | -1, done?: Doubt) => {
      const open = doubts.filter((one) => one !== done && !settled.includes(one.id))
      const inTurn = by > 0 ? open : [...open].reverse()
      const ahead = inTurn.find(({ id }) => current && (id - current.id) * by > 0)
      const next = ahead ?? inTurn[0]
      if (next) show(next)
      else setCurrent(null)
    },
    [current, doubts, settled, show],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [step])
  return { current, show, step }
}
