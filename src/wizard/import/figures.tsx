import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { formatNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import { layOutTable } from '../../format/grid'
import type { TableDefinition } from '../../format/schema'
import type { Cell, Format } from '../../format/types'
import { importReview as words } from '../../messages/zh-CN'
import { nameOf } from '../table/cell-text'
import { Columns } from '../table/columns'
import { HeaderCell } from '../table/header-cell'
import { type FigureHands, useFigures } from './use-figures'

interface FiguresProps extends FigureHands {
  format: Format
  table: TableDefinition
  figureAt: (path: string) => CellValue
  /** What was read of the file. */
  readAt: (path: string) => CellValue
  /** Cells that should be looked at. */
  doubtful: ReadonlySet<string>
  corrected: ReadonlySet<string>
}

/** A table of the form with the figures that were read, to be compared with the source and corrected. */
export function Figures({ format, table, figureAt, readAt, doubtful, corrected, ...hands }: FiguresProps) {
  const grid = useMemo(() => layOutTable(table), [table])
  const handlers = useFigures(format, grid, hands)
  const stateOf = (path: string) =>
    [doubtful.has(path) && 'is-doubtful', corrected.has(path) && 'is-corrected'].filter(Boolean).join(' ') || undefined
  return (
    <table className={grid.widths.length <= FEW_COLUMNS ? 'form-table few-columns' : 'form-table'} {...handlers}>
      <caption className="visually-hidden">{table.caption}</caption>
      <Columns widths={grid.widths} />
      <tbody>
        {grid.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
          <tr key={index}>
            {row.cells.map((place) => {
              const cell = place.path ? format.cellByPath.get(place.path) : undefined
              return cell ? (
                <td
                  key={cell.path}
                  colSpan={place.colSpan}
                  className={stateOf(cell.path)}
                  data-path={cell.path}
                  data-row={index}
                  data-column={place.column}
                >
                  <Figure
                    cell={cell}
                    value={figureAt(cell.path)}
                    read={readAt(cell.path)}
                    doubtful={doubtful.has(cell.path)}
                  />
                </td>
              ) : (
                <HeaderCell key={place.column} cell={place} current={false} sticky={false} />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Tables of so few columns need not fill the page. */
const FEW_COLUMNS = 6

interface FigureProps {
  cell: Cell
  value: CellValue
  read: CellValue
  doubtful: boolean
}

/** A figure to be typed over; the table hears the keys. Its default is the figure that counts. */
const Figure = memo(function Figure({ cell, value, read, doubtful }: FigureProps) {
  const input = useRef<HTMLInputElement>(null)
  const shown = formatNumeral(value)
  useLayoutEffect(() => {
    if (!input.current) return
    input.current.defaultValue = shown
    input.current.value = shown
  }, [shown])
  return (
    <input
      ref={input}
      id={`read-${cell.path}`}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      placeholder=" "
      aria-label={nameOf(cell)}
      title={value === read ? (doubtful ? words.doubtful : undefined) : words.correctedFrom(formatNumeral(read))}
    />
  )
})
