import { useEffect, useRef, useState } from 'react'
import type { Review } from './review'
import { useSession } from './session'

/**
 * A part of the review as of a pause: it is taken up `delay` milliseconds after it last changed, once the page is in
 * sight. Until then nothing is drawn, so that what need not follow every key is not in the key's frame.
 */
export function useSettledReview<T>(select: (review: Review) => T, delay: number): T {
  const { review } = useSession()
  const selecting = useRef(select)
  selecting.current = select
  const [settled, setSettled] = useState(() => select(review.getState()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      if (document.visibilityState === 'visible') setSettled(() => selecting.current(review.getState()))
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(settle, delay)
    }
    // What changed between the first drawing and now.
    soon()
    const unsubscribe = review.subscribe((now, before) => {
      if (!Object.is(selecting.current(now), selecting.current(before))) soon()
    })
    document.addEventListener('visibilitychange', settle)
    return () => {
      clearTimeout(timer)
      unsubscribe()
      document.removeEventListener('visibilitychange', settle)
    }
  }, [review, delay])
  return settled
}
