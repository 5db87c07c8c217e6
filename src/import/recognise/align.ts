import type { Token } from './binding'
import { lastIndexWhere } from './last'

/** In rows of so few figures one left out may be any. */
const FEW = 2

/** The figures of a row, one for each column; `sure` is false where only their all being the same made it possible. */
export interface Alignment {
  cells: Token[]
  sure: boolean
  /** Figures beyond the columns. */
  extra: Token[]
}

/**
 * Gives the cells printed after a row's label one to each of `columns`, or null where it cannot be told which is
 * which. Empty cells at the end are what spans and separators left; empty cells before the figures may be blanks or
 * spans, so they need the full number of cells and a grid that is `exact`. Where the header does not name `all` columns
 * of the form, empty cells may be those of a column it left out, so that nothing but one cell for each will do, and in
 * an exact grid no cell more.
 * A row whose source keeps its blanks has its cells where they stand, behind its label if it is `labelled`. Where a row
 * is `crowded`, one of its cells is too many, and any may be.
 */
export function align(
  cells: Token[],
  columns: number,
  all: boolean,
  exact: boolean,
  labelled: boolean,
  crowded: boolean,
): Alignment | null {
  if (crowded) return all ? alignSame(withoutEnds(cells), columns) : null
  if (exact && cells.length === columns) return { cells, sure: true, extra: [] }
  if (!exact && cells.some(isLine)) return all ? fullRow(cells, columns) : null
  const whole = wholeRow(cells, columns, all, labelled)
  if (whole) return { cells: whole, sure: true, extra: [] }
  if (!all) {
    if (exact) return null
    const own = cells.slice(0, columns)
    const fits = own.length === columns && own[0] && !isEmpty(own[0]) && cells.slice(columns).every(isEmpty)
    return fits && cells.length <= columns + 1 ? { cells: own, sure: true, extra: [] } : null
  }
  const last = lastIndexWhere(cells, (token) => !isEmpty(token))
  const first = cells.findIndex((token) => !isEmpty(token))
  if (first === -1) return null
  const core = cells.slice(first, last + 1)
  // Cells beyond the columns may stand among the figures as well as beside them: blanks in between tell nothing then.
  if (core.length === columns && (cells.length === columns || !core.some(isEmpty)))
    return { cells: core, sure: true, extra: [] }
  const padded =
    core.length < columns && first === 0 && (cells.length === columns || !core.some(isEmpty)) && cells.length >= columns
  if (padded) return { cells: cells.slice(0, columns), sure: true, extra: [] }
  return first === 0 || core.length > columns ? alignSame(core, columns) : null
}

/** A row among blank lines, which may be cells or keep some apart: only one that has a figure for every column is told. */
function fullRow(cells: Token[], columns: number): Alignment | null {
  const core = withoutEnds(cells)
  return core.length === columns && !core.some(isEmpty) ? { cells: core, sure: true, extra: [] } : null
}

/** The cells from the first that is not empty to the last. */
function withoutEnds(cells: Token[]): Token[] {
  const first = cells.findIndex((token) => !isEmpty(token))
  return first === -1 ? [] : cells.slice(first, lastIndexWhere(cells, (token) => !isEmpty(token)) + 1)
}

/** Whether a blank cell was a line of its own. */
function isLine(token: Token): boolean {
  return isEmpty(token) && token.place.row === undefined
}

/**
 * One cell for each column where a row of text keeps its blanks, and has no cell but those and what fills it up. Where
 * no label is before the first cell, a blank one may be the bar before the row.
 */
function wholeRow(cells: Token[], columns: number, all: boolean, labelled: boolean): Token[] | null {
  const [first] = cells
  if (!first?.blanks || first.blanks === 'lost') return null
  const own = cells.filter(({ place }) => place.block === first.place.block && place.row === first.place.row)
  if (first.blanks === 'kept' && labelled && own.length === cells.length) {
    if (first.lacks) return null
    const last = all && own.length > columns ? behindSpan(own, columns) : null
    if (last) return last
  }
  const rest = [...own.slice(columns), ...cells.slice(own.length)]
  const fits = first.blanks === 'filled' && labelled ? own.length >= columns : own.length === columns
  return fits && rest.every(isEmpty) ? own.slice(0, columns) : null
}

/**
 * The last cells of a row whose label was merged and left blank cells behind it. A row with fewer cells than others may
 * have lost one: then only a figure in the first of the last tells that none is missing.
 */
function behindSpan(own: Token[], columns: number): Token[] | null {
  const [first] = own
  const last = own.slice(-columns)
  const isWhole = first?.short === 0 || (last[0] !== undefined && !isEmpty(last[0]))
  return typeof first?.short === 'number' && isWhole && own.slice(0, -columns).every(isEmpty) ? last : null
}

/**
 * A figure too many does no harm where all are the same: whichever it is, none lands in another's cell. One too few
 * they may be in text that keeps its blanks, where reports leave out the last; in a grid, between bars, which close each
 * cell, or of two or three cells, any may be missing.
 */
function alignSame(core: Token[], columns: number): Alignment | null {
  const [first] = core
  const same = core.every(
    ({ printed }) =>
      printed.kind === 'figure' && first?.printed.kind === 'figure' && printed.figure === first.printed.figure,
  )
  const oneRow = core.every(({ place }) => place.row !== undefined && place.row === first?.place.row)
  const mayLackEnd = first?.blanks === 'filled' || (first?.blanks === 'kept' && !first.barred)
  const isShort = mayLackEnd && core.length > FEW && core.length === columns - 1
  const fits = core.length === columns + 1 || core.length === columns || isShort
  if (!same || !oneRow || core.length < 2 || !fits) return null
  return { cells: core.slice(0, columns), sure: false, extra: core.slice(columns) }
}

function isEmpty({ printed }: Token): boolean {
  return printed.kind === 'blank' && printed.mark === ''
}
