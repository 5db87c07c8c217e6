import type { TableBlock, TableCell, TableRow } from '../../document/types'
import { document as words } from '../../messages/zh-CN'
import { escapeMarkup } from '../escape'
import { openTag } from '../html/tag'
import { type FragmentLayout, type FragmentStyle, inlineStyle } from './layout'

const CELL_STYLES: Record<TableCell['role'], FragmentStyle> = {
  caption: 'header',
  corner: 'header',
  columnHeader: 'header',
  rowHeader: 'rowHeader',
  value: 'value',
}

/** A table that keeps its lines and spans where style sheets and classes are dropped. */
export function tableFragment(table: TableBlock, layout: FragmentLayout): string {
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  const columns = table.widths.map((width) => openTag('col', { style: `width:${Math.round((width / total) * 100)}%` }))
  const rows = table.rows.map((row) => rowFragment(row, layout))
  // The name of an official table is for screen readers; only a caption of the clerk's own is printed.
  const caption =
    table.key === null && table.caption
      ? `${openTag('p', { style: inlineStyle(layout, 'caption') })}${escapeMarkup(table.caption)}</p>\n`
      : ''
  const attributes = { border: 1, style: inlineStyle(layout, 'table') }
  const notes = table.notes.map(
    ({ mark, text }) =>
      `\n${openTag('p', { style: inlineStyle(layout, 'note') })}${escapeMarkup(words.note(mark, text))}</p>`,
  )
  return [
    `${caption}${openTag('table', attributes)}`,
    `<colgroup>${columns.join('')}</colgroup>`,
    `<tbody>`,
    ...rows,
    `</tbody>`,
    `</table>${notes.join('')}`,
  ].join('\n')
}

function rowFragment(row: TableRow, layout: FragmentLayout): string {
  return `<tr>${row.cells.map((cell) => cellFragment(cell, layout)).join('')}</tr>`
}

function cellFragment(cell: TableCell, layout: FragmentLayout): string {
  const name = cell.role === 'value' ? 'td' : 'th'
  const kinds: FragmentStyle[] = cell.vertical ? [CELL_STYLES[cell.role], 'vertical'] : [CELL_STYLES[cell.role]]
  const mark = cell.mark
    ? `${openTag('span', { style: inlineStyle(layout, 'mark') })}${escapeMarkup(cell.mark)}</span>`
    : ''
  const attributes = {
    colspan: cell.colSpan > 1 ? cell.colSpan : null,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : null,
    style: inlineStyle(layout, ...kinds),
  }
  const text = cell.vertical
    ? `${openTag('span', { style: inlineStyle(layout, 'upright') })}${escapeMarkup(cell.text)}</span>`
    : escapeMarkup(cell.text)
  return `${openTag(name, attributes)}${text}${mark}</${name}>`
}
