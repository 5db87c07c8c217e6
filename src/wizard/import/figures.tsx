import { memo, useMemo } from 'react'
import { formatNumeral, parseNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import { layOutTable } from '../../format/grid'
import type { TableDefinition } from '../../format/schema'
import type { Cell, Format } from '../../format/types'
import { nameOf } from '../table/cell-text'
import { Columns } from '../table/columns'
import { HeaderCell } from '../table/header-cell'

interface FiguresProps {
  format: Format
  table: TableDefinition
  figureAt: (path: string) => CellValue
  /** Cells that should be looked at. */
  doubtful: ReadonlySet<string>
  onFocus: (path: string) => void
  /** A figure corrected by hand. */
  onChange: (path: string, value: CellValue) => void
}

/** A table of the form with the figures that were read, to be compared with the source and corrected. */
export function Figures({ format, table, figureAt, doubtful, onFocus, onChange }: FiguresProps) {
  const grid = useMemo(() => layOutTable(table), [table])
  return (
    <table className="form-table">
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
                  className={doubtful.has(cell.path) ? 'is-doubtful' : undefined}
                >
                  <Figure cell={cell} value={figureAt(cell.path)} onFocus={onFocus} onChange={onChange} />
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

interface FigureProps extends Pick<FiguresProps, 'onFocus' | 'onChange'> {
  cell: Cell
  value: CellValue
}

const Figure = memo(function Figure({ cell, value, onFocus, onChange }: FigureProps) {
  const shown = formatNumeral(value)
  return (
    <input
      key={shown}
      id={`read-${cell.path}`}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      placeholder=" "
      aria-label={nameOf(cell)}
      defaultValue={shown}
      onFocus={(event) => {
        event.target.select()
        onFocus(cell.path)
      }}
      onBlur={({ target }) => {
        const numeral = parseNumeral(target.value, cell.unit)
        // What is no number is not taken in; the figure shown is the one that counts.
        if (!numeral.ok) target.value = shown
        else if (numeral.value !== value) onChange(cell.path, numeral.value)
      }}
    />
  )
})
