import { type ClipboardEvent, type CSSProperties, type FocusEvent, type KeyboardEvent, useMemo, useState } from 'react'
import { type GridCell, layOutTable } from '../../format/grid'
import type { TableDefinition } from '../../format/schema'
import { useSession } from '../report/session'
import { neighbour } from './moves'
import { NumberCell } from './number-cell'
import { type PasteResult, placeBlock, readBlock } from './paste'

interface Place {
  row: number
  column: number
}

/** A table of the official form with its labels as printed and an input for every figure. */
export function FormTable({ table, onPaste }: { table: TableDefinition; onPaste: (result: PasteResult) => void }) {
  const { format } = useSession()
  const grid = useMemo(() => layOutTable(table), [table])
  const [current, setCurrent] = useState<Place | null>(null)
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
      className={`form-table form-table-${table.key}`}
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
                <HeaderCell key={cell.column} cell={cell} current={isAt(cell, index, current)} />
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
  // Upright characters one below the other need one line's width, whatever the column has.
  const style: CSSProperties | undefined = cell.vertical ? { writingMode: 'vertical-rl' } : undefined
  return (
    <th
      scope={group ? `${axis}group` : axis}
      className={classes}
      colSpan={cell.colSpan}
      rowSpan={cell.rowSpan}
      style={style}
    >
      {cell.text}
    </th>
  )
}

/** Whether a label stands in the row or column of the current cell and names it. */
function isAt(cell: GridCell, row: number, current: Place | null): boolean {
  if (!current) return false
  if (cell.role === 'rowHeader') return row <= current.row && current.row < row + cell.rowSpan && cell.rowSpan === 1
  if (cell.role !== 'columnHeader' || row > current.row) return false
  return cell.colSpan < 4 && cell.column <= current.column && current.column < cell.column + cell.colSpan
}

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest('td') : null
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}
