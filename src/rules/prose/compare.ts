import { compareFigure } from './compare-figure'
import { compareParts } from './compare-parts'
import { type Contradiction, type Ground, pathsOf, sumsOf } from './contradiction'
import type { NoneClaim, Reading } from './reader'

/** Compares what a block claims with the figures. A claim on a blank cell is not assessed. */
export function compareReading({ claims, none, parts }: Reading, ground: Ground): Contradiction[] {
  return [
    ...claims.map((claim) => compareFigure(claim, ground)),
    ...none.map((claim) => compareNone(claim, ground)),
    ...parts.map((claim) => compareParts(claim, ground.text)),
  ].filter((one) => one !== null)
}

function compareNone({ claim, clause, sentence }: NoneClaim, { figureAt }: Ground): Contradiction | null {
  const sums = sumsOf(claim, figureAt)
  const [first] = sums ?? []
  if (!sums || !first || first.value === 0) return null
  const fault = { kind: 'none' as const, about: claim.about, sums }
  return { rule: claim.rule, cells: pathsOf(first), fault, place: clause, sentence }
}
