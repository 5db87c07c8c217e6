import type { Grid } from '../../format/grid'
import { cellElement } from '../report/session'
import { figureAt, type Place } from './places'

/** The cell path of an input in a table; empty for one that stands in no cell. */
export function pathOf(input: HTMLInputElement): string {
  return input.closest('td')?.dataset.path ?? ''
}

/** Where in its table something is that was pressed, pasted into or given the focus; null outside of the cells. */
export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('td') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

/** The input of the figure at a place; null where there is none. */
export function inputAt(grid: Grid, place: Place | null): HTMLInputElement | null {
  const path = place && figureAt(grid, place)?.path
  return path ? cellElement(path) : null
}
