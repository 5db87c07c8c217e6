import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { type Grid, type GridCell, layOutTable } from '../../format/grid'
import type { TableDefinition } from '../../format/schema'
import { useSession } from '../report/session'
import { neighbour } from './moves'
import { NumberCell } from './number-cell'
import { type PasteResult, placeBlock, readBlock } from './paste'

interface Place {
  row: number
  column: number
  colSpan: number
}

/** A table of the official form with its labels as printed and an input for every figure. */
export function FormTable({ table, onPaste }: { table: TableDefinition; onPaste: (result: PasteResult) => void }) {
  const { format } = useSession()
  const grid = useMemo(() => layOutTable(table), [table])
  const [current, setCurrent] = useState<Place | null>(null)
  const named = labelsAt(grid, current)
  const total = grid.widths.reduce((sum, width) => sum + width, 0)

  const focus = (event: FocusEvent) => setCurrent(placeOf(event.target))
  const move = (event: KeyboardEvent) => {
    const next = neighbour(event)
    if (!next) return
    event.preventDefault()
    next.focus()
    next.select()
  }
  const paste = (event: ClipboardEvent) => {
    const block = readBlock(event.clipboardData.getData('text/plain'))
    const at = placeOf(event.target)
    // A single figure is pasted like typed; a block would be glued together by the input.
    if (!block || !at) return
    event.preventDefault()
    onPaste(placeBlock(format, grid, block, at))
  }
  return (
    <table
      className={classesOf(table, grid)}
      onFocus={focus}
      onBlur={() => setCurrent(null)}
      onKeyDown={move}
      onPaste={paste}
    >
      <caption className="visually-hidden">{table.caption}</caption>
      <colgroup>
        {grid.widths.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
          <col key={column} style={{ width: `${(width / total) * 100}%` }} />
        ))}
      </colgroup>
      <tbody>
        {grid.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          <tr key={index}>
            {row.cells.map((cell) =>
              cell.path ? (
                <td key={cell.path} colSpan={cell.colSpan} data-row={index} data-column={cell.column}>
                  <NumberCell path={cell.path} />
                </td>
              ) : (
                <HeaderCell key={cell.column} cell={cell} current={named.has(cell)} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function HeaderCell({ cell, current }: { cell: GridCell; current: boolean }) {
  const axis = cell.role === 'rowHeader' ? 'row' : 'col'
  const group = (axis === 'row' ? cell.rowSpan : cell.colSpan) > 1
  const classes = [cell.role, cell.vertical ? 'vertical' : '', current ? 'at-current' : ''].filter(Boolean).join(' ')
  return (
    <th scope={group ? `${axis}group` : axis} className={classes} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
      {cell.text}
    </th>
  )
}

/** Tables of few columns need not fill the page; those without row labels are all figures. */
function classesOf(table: TableDefinition, grid: Grid): string {
  const few = grid.widths.length <= 6 && 'few-columns'
  const unlabelled = table.widths.stub.length === 0 && 'no-labels'
  return ['form-table', few, unlabelled].filter(Boolean).join(' ')
}

/** The labels that name a place: of its row, and the nearest header above that covers just its column. */
function labelsAt(grid: Grid, place: Place | null): Set<GridCell> {
  if (!place) return new Set()
  const above = grid.rows.slice(0, place.row).flatMap(({ cells }) => cells)
  const header = above.filter(
    ({ role, column, colSpan }) => role === 'columnHeader' && column === place.column && colSpan === place.colSpan,
  )
  const label = grid.rows[place.row]?.cells.filter(({ role, rowSpan }) => role === 'rowHeader' && rowSpan === 1) ?? []
  return new Set([...label, ...header.slice(-1)])
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('td') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column), colSpan: cell.colSpan } : null
}
