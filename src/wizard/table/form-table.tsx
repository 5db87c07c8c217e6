import { useId, useMemo, useRef } from 'react'
import { getCell } from '../../draft/cells'
import { formatNumeral } from '../../draft/numeral'
import type { Draft } from '../../draft/types'
import { type Grid, type GridCell, layOutTable } from '../../format/grid'
import type { TableDefinition } from '../../format/schema'
import { currentDraft, useSession } from '../report/session'
import { Columns } from './columns'
import { FigureCell } from './figure-cell'
import { HeaderCell } from './header-cell'
import { blockRows, boundsOf, figureAt, type Place, type Selection } from './places'
import { type Sheet, useSheet } from './use-sheet'
import { useStickyHeader } from './use-sticky-header'

export interface FormTableProps extends Omit<Sheet, 'grid' | 'onSelect'> {
  table: TableDefinition
  /** Whether last year's figures stand beside this year's. */
  showPrevious: boolean
  /** Notes of this table's cells as shown in words. */
  notes: ReadonlyMap<string, string>
  onSelect: (grid: Grid, selection: Selection) => void
}

/** A table of the official form with its labels as printed and an input for every figure. */
export function FormTable({ table, showPrevious, notes, onSelect, ...sheet }: FormTableProps) {
  const session = useSession()
  const grid = useMemo(() => layOutTable(table), [table])
  const id = useId()
  const element = useRef<HTMLTableElement>(null)
  useStickyHeader(element)
  const { selection } = sheet
  const handlers = useSheet({ ...sheet, grid, onSelect: (one) => onSelect(grid, one) })
  const named = labelsAt(grid, selection?.anchor ?? null)
  const chosen = new Set(selection ? blockRows(grid, selection).flat() : [])
  const { previous } = currentDraft(session)

  return (
    <>
      <RowForms id={id} rows={grid.rows.length} />
      <table ref={element} className={classesOf(table, grid, showPrevious ? previous : null)} {...handlers}>
        <caption className="visually-hidden">{table.caption}</caption>
        <Columns widths={grid.widths} />
        <tbody>
          {grid.rows.map((row, index) => (
            // Every row is painted for itself, over those below it: what hangs from a cell must not be covered.
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              key={index}
              className={row.header ? 'header-row' : undefined}
              style={{ zIndex: grid.rows.length - index }}
            >
              {row.cells.map((cell) => {
                const { path } = cell
                if (!path)
                  return <HeaderCell key={cell.column} cell={cell} current={named.has(cell)} sticky={row.header} />
                return (
                  <FigureCell
                    key={path}
                    path={path}
                    form={rowForm(id, index)}
                    row={index}
                    column={cell.column}
                    colSpan={cell.colSpan}
                    inBand={inBand(grid, selection, index, cell)}
                    selected={chosen.size > 1 && chosen.has(cell)}
                    previous={previous && getCell(previous, path)}
                    showPrevious={showPrevious}
                    note={notes.get(path) ?? null}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/**
 * A form that sends nothing for every row. Chromium reads the whole form of a field after every key, to fill it in
 * by itself later on; two hundred figures without forms count as one of two hundred fields (8 ms at each key, measured).
 */
function RowForms({ id, rows }: { id: string; rows: number }) {
  return Array.from({ length: rows }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
    <form key={row} id={rowForm(id, row)} hidden onSubmit={(event) => event.preventDefault()} />
  ))
}

function rowForm(id: string, row: number): string {
  return `${id}-row-${row}`
}

/** Last year's figures of fewer digits than this stand before this year's in a narrow cell, others below. */
const LONG_FIGURE = 3

/** Tables of few columns need not fill the page; those without row labels are all figures. */
function classesOf(table: TableDefinition, grid: Grid, previous: Draft | null): string {
  const few = grid.widths.length <= 6
  const unlabelled = table.widths.stub.length === 0
  const figures = grid.rows.flatMap(({ cells }) =>
    cells.map(({ path }) => (path && previous ? getCell(previous, path) : null)),
  )
  const long = figures.some((figure) => formatNumeral(figure).length >= LONG_FIGURE)
  const below = previous && !few && (unlabelled || long)
  return ['form-table', few && 'few-columns', unlabelled && 'no-labels', below && 'previous-below']
    .filter(Boolean)
    .join(' ')
}

/** Whether a cell stands in the row or the column of the cell at hand. */
function inBand(grid: Grid, selection: Selection | null, row: number, cell: GridCell): boolean {
  if (!selection) return false
  const { left, right } = boundsOf(grid, { anchor: selection.anchor, focus: selection.anchor })
  return row === selection.anchor.row || (cell.column < right && cell.column + cell.colSpan > left)
}

/** The labels that name a place: of its row, and the nearest header above that covers just its column. */
function labelsAt(grid: Grid, place: Place | null): Set<GridCell> {
  const figure = place && figureAt(grid, place)
  if (!place || !figure) return new Set()
  const above = grid.rows.slice(0, place.row).flatMap(({ cells }) => cells)
  const header = above.filter(
    ({ role, column, colSpan }) => role === 'columnHeader' && column === figure.column && colSpan === figure.colSpan,
  )
  const label = grid.rows[place.row]?.cells.filter(({ role, rowSpan }) => role === 'rowHeader' && rowSpan === 1) ?? []
  return new Set([...label, ...header.slice(-1)])
}
