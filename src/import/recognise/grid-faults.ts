// What makes unsure which columns the cells of a grid's row stand in.

import type { Slot, Slots } from './grid'
import type { Reading } from './grid-header'
import { lastIndexWhere } from './last'

/**
 * Whether some of the cells below one label are blank and others are not, where the header has one cell: one of the
 * row's cells may be too many. Where merged cells were split, those of the header are split as well.
 */
export function isSplitAlone(slots: Slot[], line: (Slot | null)[], bottom: (Slot | null)[]): boolean {
  const filled = slots.filter(({ token }) => token.printed.kind !== 'blank')
  if (filled.length === slots.length || filled.length === 0) return false
  const places = line.flatMap((one, place) => (slots.some(({ token }) => token === one?.token) ? [place] : []))
  const above = new Set(places.map((place) => bottom[place]?.token))
  return places.length > slots.length || above.size < slots.length
}

/** Whether a cell reaches down beside the label of another row: its figure may be that of either, or of both. */
export function reachesOther({ token, row, column }: Slot, label: Slot, slots: Slots): boolean {
  for (let down = row; slots[down]?.[column]?.token === token; down += 1) {
    const beside = slots[down]?.[label.column]?.token
    if (beside && beside !== label.token && beside.printed.kind === 'text') return true
  }
  return false
}

/** The place of a row's last cell. */
export function lastCell(line: (Slot | null)[]): number {
  return lastIndexWhere(line, (slot) => slot !== null)
}

/**
 * Whether a row's cells stand beside their columns: its label where figures should be, a cell missing at its end, or a
 * figure behind the header; which of its cells is one too few or too many cannot be told. Nor can it where the header
 * names too few columns and lacks cells above the row's: which of its own are missing cannot be told.
 */
export function isShifted(line: (Slot | null)[], start: number, { block, columns, end, bottom }: Reading): boolean {
  const last = lastIndexWhere(columns, (one) => one !== null)
  const isPushed = columns.slice(0, start).some((one) => one !== null)
  const isBehind = line.slice(end + 1).some((slot) => slot?.token.printed.kind === 'figure')
  const named = new Set(columns.flatMap((one) => one?.line ?? [])).size
  const isUncovered = named < block.columns.length && line.slice(start).some((slot, at) => slot && !bottom[start + at])
  return isPushed || line[last] === null || isBehind || isUncovered
}

/**
 * Whether a row's label may have lost a column, as programs lose one of a merged label: every figure stands one too far
 * left. Its first figure stands before the header's first column, or only blank cells do, with another that fills the
 * row up at its end; where the corner is not merged, only if other rows have figures there, and none has blank cells
 * there and a figure at its end. Only of tables whose file states the cells: where places tell them, a column of labels may
 * be blank and one of figures without a label.
 */
export function isPulled(line: (Slot | null)[], start: number, { columns, bottom }: Reading, all: Slots): boolean {
  const first = columns.findIndex((one) => one !== null)
  const corner = bottom[start - 1]?.token
  const beside = line.slice(start, Math.max(start, first))
  const isUnnamed = (place: number) => bottom[place]?.token.printed.kind !== 'text' || bottom[place]?.token === corner
  if (beside.some((slot, at) => isFigure(slot) && isUnnamed(start + at))) return true
  const isShort = beside.length > 0 && beside.every((slot, at) => isBlank(slot) && isUnnamed(start + at))
  const isFilledUp = isBlank(line[lastCell(line)] ?? null) && line.slice(first).some(isFigure)
  const isMerged = corner !== undefined && bottom[start]?.token === corner
  const keeps = (row: (Slot | null)[]) => isBlank(row[first - 1] ?? null) && isFigure(row[lastCell(row)] ?? null)
  const isShown = () => all.some((row) => isFigure(row[first - 1] ?? null)) && !all.some(keeps)
  return isShort && isFilledUp && (isMerged || isShown())
}

function isFigure(slot: Slot | null): boolean {
  return slot?.token.printed.kind === 'figure'
}

function isBlank(slot: Slot | null): boolean {
  return slot?.token.printed.kind === 'blank'
}
