import type { GridCell } from '../../format/grid'

/** A label of the form as printed; `current` when it names the cell at hand. */
export function HeaderCell({ cell, current, sticky }: { cell: GridCell; current: boolean; sticky: boolean }) {
  const axis = cell.role === 'rowHeader' ? 'row' : 'col'
  const group = (axis === 'row' ? cell.rowSpan : cell.colSpan) > 1
  const classes = [cell.role, cell.vertical && 'vertical', current && 'at-current', sticky && 'sticky']
  return (
    <th
      scope={group ? `${axis}group` : axis}
      className={classes.filter(Boolean).join(' ')}
      colSpan={cell.colSpan}
      rowSpan={cell.rowSpan}
    >
      {cell.vertical ? <span>{cell.text}</span> : cell.text}
    </th>
  )
}
