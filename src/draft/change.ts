import type { Format } from '../format/types'
import { getCell } from './cells'
import { sum } from './decimal'
import type { CellValue, Draft } from './types'
import { unlockedTotals } from './unlocked'

/**
 * What follows when cells get new values: those cells, then every total above them, recomputed upward.
 * A total with a blank addend is blank, as a blank is never counted as zero.
 * Totals above untouched cells stay as they are, even wrong ones, and so does a total filled in by hand.
 */
export function changeCells(
  format: Format,
  draft: Draft,
  values: Iterable<readonly [string, CellValue]>,
): Map<string, CellValue> {
  const changes = new Map<string, CellValue>()
  const byHand = unlockedTotals(draft)
  const figureAt = (path: string): CellValue => changes.get(path) ?? (changes.has(path) ? null : getCell(draft, path))

  const raise = (path: string) => {
    for (const relation of format.relationsByCell.get(path) ?? []) {
      const total = relation.right[0] ?? ''
      if (format.computedBy.get(total) !== relation || !relation.left.includes(path) || byHand.has(total)) continue
      const value = addUp(relation.left, figureAt)
      if (value === figureAt(total)) continue
      changes.set(total, value)
      raise(total)
    }
  }

  for (const [path, value] of values) {
    changes.set(path, value)
    raise(path)
  }
  return changes
}

/** The value a computed cell should have by its addends, or null while one is blank. */
export function computeCell(format: Format, draft: Draft, path: string): CellValue {
  const relation = format.computedBy.get(path)
  return relation ? addUp(relation.left, (addend) => getCell(draft, addend)) : getCell(draft, path)
}

function addUp(paths: string[], figureAt: (path: string) => CellValue): CellValue {
  const values = paths.map(figureAt)
  return values.every((value) => value !== null) ? sum(values) : null
}
