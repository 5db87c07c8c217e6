import type { TableBlock, TableCell, TableRow } from '../../document/types'
import { document as words } from '../../messages/zh-CN'
import { escapeMarkup } from '../escape'
import { openTag } from './tag'

/**
 * A table as accessible HTML: caption, column widths, scope, and on every figure the ids of exactly the
 * headers it stands under and beside, as scope alone is ambiguous in a table with headers in its middle.
 */
export function tableHtml(table: TableBlock, idPrefix: string): string {
  const total = table.widths.reduce((sum, width) => sum + width, 0)
  const columns = table.widths.map((width) => openTag('col', { style: `width:${percent(width / total)}` })).join('')
  const ids = headerIds(table, idPrefix)
  const headersOf = figureHeaders(table, ids)
  const body = table.rows.map((row) => rowHtml(row, ids, headersOf))
  const headCount = table.rows.filter((row) => row.header).length
  const caption = table.caption ? `<caption>${escapeMarkup(table.caption)}</caption>` : ''
  const head = headCount > 0 ? `<thead>\n${body.slice(0, headCount).join('\n')}\n</thead>\n` : ''
  const lines = [
    openTag('table', { class: table.key ? `form ${table.key}` : 'prose' }) + caption,
    `<colgroup>${columns}</colgroup>`,
    `${head}<tbody>`,
    ...body.slice(headCount),
    '</tbody>\n</table>',
  ]
  // On a narrow screen the table is scrolled sideways, also by the keyboard, so its frame can take the focus.
  return `${openTag('div', { class: 'table', tabindex: 0 })}\n${lines.join('\n')}\n</div>${notesHtml(table)}`
}

function notesHtml({ notes }: TableBlock): string {
  if (notes.length === 0) return ''
  const items = notes.map((note) => `<p>${escapeMarkup(words.note(note.mark, note.text))}</p>`)
  return `\n<div class="notes">\n${items.join('\n')}\n</div>`
}

function rowHtml(row: TableRow, ids: Map<TableCell, string>, headersOf: Map<TableCell, string>): string {
  let cells = ''
  for (const cell of row.cells) cells += cell.role === 'value' ? valueHtml(cell, headersOf) : headerHtml(cell, ids)
  return `<tr>${cells}</tr>`
}

function valueHtml(cell: TableCell, headersOf: Map<TableCell, string>): string {
  const tag = openTag('td', {
    class: classOf(cell),
    colspan: cell.colSpan > 1 && cell.colSpan,
    rowspan: cell.rowSpan > 1 && cell.rowSpan,
    'data-cell': cell.path,
    headers: headersOf.get(cell) || null,
  })
  const mark = cell.mark ? `<sup>${escapeMarkup(cell.mark)}</sup>` : ''
  return `${tag}${escapeMarkup(cell.text)}${mark}</td>`
}

function headerHtml(cell: TableCell, ids: Map<TableCell, string>): string {
  const axis = cell.role === 'rowHeader' ? 'row' : 'col'
  const tag = openTag('th', {
    class: cell.vertical ? `${cell.role} vertical` : cell.role,
    id: ids.get(cell) ?? null,
    scope: (axis === 'row' ? cell.rowSpan : cell.colSpan) > 1 ? `${axis}group` : axis,
    colspan: cell.colSpan > 1 && cell.colSpan,
    rowspan: cell.rowSpan > 1 && cell.rowSpan,
  })
  const text = escapeMarkup(cell.text)
  return `${tag}${cell.vertical ? `<span>${text}</span>` : text}</th>`
}

/** Classes of a figure; also how much more than its usual room it needs in a narrow column, together with its mark. */
function classOf({ path, text, mark }: TableCell): string {
  const characters = text.length + (mark?.length ?? 0)
  if (path === null || characters <= 6) return 'value'
  return characters > 8 ? 'value long longer' : 'value long'
}

function headerIds(table: TableBlock, prefix: string): Map<TableCell, string> {
  const headers = table.rows.flatMap((row) => row.cells).filter((cell) => cell.role !== 'value')
  return new Map(headers.map((cell, index) => [cell, `${prefix}-${index + 1}`]))
}

/** For every figure the ids of its block's caption, its column headers and its row labels, outside in. */
function figureHeaders(table: TableBlock, ids: Map<TableCell, string>): Map<TableCell, string> {
  const result = new Map<TableCell, string>()
  const idsOf = (cells: TableCell[]) => cells.flatMap((cell) => ids.get(cell) ?? []).join(' ')
  let above: TableCell[] = []
  // All figures of a column stand under the same headers.
  let aboveColumn = new Map<number, string>()
  let open: { cell: TableCell; left: number }[] = []
  let inBody = false
  for (const row of table.rows) {
    const figures = row.cells.some((cell) => cell.role === 'value')
    if (!figures) {
      // A header after figures starts a new block: the one before no longer applies.
      if (inBody) above = []
      inBody = false
      above.push(...row.cells.filter((cell) => cell.role !== 'corner'))
      aboveColumn = new Map()
      continue
    }
    inBody = true
    const labels = row.cells.filter((cell) => cell.role === 'rowHeader')
    open = [...open.filter((one) => one.left > 0), ...labels.map((cell) => ({ cell, left: cell.rowSpan }))]
    const beside = idsOf(open.map((one) => one.cell))
    for (const cell of row.cells) {
      if (cell.role !== 'value') continue
      const known = cell.colSpan === 1 ? aboveColumn.get(cell.column) : undefined
      const columns = known ?? idsOf(above.filter((header) => covers(header, cell)))
      if (cell.colSpan === 1) aboveColumn.set(cell.column, columns)
      result.set(cell, columns && beside ? `${columns} ${beside}` : columns || beside)
    }
    for (const one of open) one.left -= 1
  }
  return result
}

function covers(header: TableCell, cell: TableCell): boolean {
  return header.column < cell.column + cell.colSpan && cell.column < header.column + header.colSpan
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3).replace(/\.?0+$/, '')}%`
}
