import type { Acknowledgement, Draft } from './types'

/**
 * A total that a clerk fills in by hand is kept among the acknowledgements, as this and its cell path:
 * the reason belongs to the draft, and like every reason it is never published.
 */
const MARK = 'total.unlocked '

/** The totals that are filled in by hand rather than computed, by cell path, each with the stated reason. */
export function unlockedTotals({ acknowledged }: Pick<Draft, 'acknowledged'>): ReadonlyMap<string, string> {
  return new Map(
    acknowledged
      .filter(({ finding }) => finding.startsWith(MARK))
      .map(({ finding, reason }) => [finding.slice(MARK.length), reason]),
  )
}

/** The acknowledgements with a total unlocked for a reason, or computed again where the reason is null. */
export function withUnlocked(acknowledged: Acknowledgement[], path: string, reason: string | null): Acknowledgement[] {
  const others = acknowledged.filter(({ finding }) => finding !== MARK + path)
  return reason === null ? others : [...others, { finding: MARK + path, reason }]
}
