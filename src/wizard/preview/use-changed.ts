import { useEffect, useState } from 'react'
import { useReview } from '../report/session'

/**
 * The draft's revision as of a pause in typing: changes `delay` milliseconds after the last change of the draft,
 * once the page is in sight.
 */
export function useSettledRevision(delay: number): number {
  const revision = useReview((review) => review.revision)
  const [settled, setSettled] = useState(revision)
  useEffect(() => {
    const settle = () => {
      if (document.visibilityState === 'visible') setSettled(revision)
    }
    const timer = setTimeout(settle, delay)
    document.addEventListener('visibilitychange', settle)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', settle)
    }
  }, [revision, delay])
  return settled
}
