import { useEffect } from 'react'
import { type ReviewStore, tableLeft } from '../report/review'

/**
 * Tells the review when the focus leaves the table it is in, for another place of the page or with the page
 * itself. Turning to another window is no leaving: the clerk looks up the next figure there.
 */
export function useTableLeaving(review: ReviewStore, page: string): void {
  useEffect(() => {
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof Element) || document.activeElement === target) return
      const table = target.closest('table')
      if (table && !(relatedTarget instanceof Node && table.contains(relatedTarget))) tableLeft(review)
    }
    document.addEventListener('focusout', leave)
    return () => document.removeEventListener('focusout', leave)
  }, [review])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page gone by history takes the focus along unsaid
  useEffect(() => () => tableLeft(review), [review, page])
}
