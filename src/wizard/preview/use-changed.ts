import { useSettledReview } from '../report/use-settled'

/**
 * The draft's revision as of a pause in typing: changes `delay` milliseconds after the last change of the draft,
 * once the page is in sight.
 */
export function useSettledRevision(delay: number): number {
  return useSettledReview(({ revision }) => revision, delay)
}
