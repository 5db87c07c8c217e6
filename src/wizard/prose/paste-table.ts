import type { ProseBlock } from '../../draft/types'
import { isHidden } from './paste-style'
import { tidyText } from './paste-text'

/** The widest and longest table taken from the clipboard; merged cells cannot ask for more either. */
const MOST_COLUMNS = 30
const MOST_ROWS = 300

/**
 * A pasted table with its merged cells taken apart: the text stands in the first, the others are empty. Hidden rows stay out.
 * Null for one that only arranges a page: a single cell, or one with tables inside.
 */
export function readTable(table: Element): Extract<ProseBlock, { type: 'table' }> | null {
  const rowElements = Array.from(table.querySelectorAll('tr')).slice(0, MOST_ROWS)
  if (table.querySelector('table') || table.querySelectorAll('td, th').length < 2) return null
  const rows = layOut(rowElements)
  const columns = Math.max(...rows.map((row) => row.length))
  const full = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? ''))
  if (full.every((row) => row.every((text) => text === ''))) return null
  const body = rowElements.findIndex((row) => !isHeader(row))
  const caption = tidyText(table.querySelector('caption')?.textContent ?? '')
  return {
    type: 'table',
    rows: full,
    ...(body > 0 ? { headerRows: body } : {}),
    ...(caption === '' ? {} : { caption }),
  }
}

function layOut(rowElements: Element[]): string[][] {
  const rows = rowElements.map((): (string | undefined)[] => [])
  rowElements.forEach((element, index) => {
    const row = rows[index] ?? []
    for (const cell of Array.from(element.children)) {
      if (!/^(TD|TH)$/.test(cell.tagName) || isHidden(cell)) continue
      const column = firstFree(row)
      for (let down = 0; down < span(cell, 'rowspan'); down++) {
        const covered = rows[index + down]
        for (let right = 0; covered && right < span(cell, 'colspan') && column + right < MOST_COLUMNS; right++) {
          covered[column + right] = down + right === 0 ? cellText(cell) : ''
        }
      }
    }
  })
  const seen = rows.filter((row, index) => row.length > 0 && !isHidden(rowElements[index] as Element))
  return seen.map((row) => Array.from(row, (text) => text ?? ''))
}

function firstFree(row: (string | undefined)[]): number {
  const free = Array.from(row).indexOf(undefined)
  return free === -1 ? row.length : free
}

function span(cell: Element, name: string): number {
  const number = Number(cell.getAttribute(name))
  return Number.isInteger(number) && number > 1 ? Math.min(number, MOST_ROWS) : 1
}

function isHeader(row: Element): boolean {
  const cells = Array.from(row.children)
  return row.closest('thead') !== null || (cells.length > 0 && cells.every((cell) => cell.tagName === 'TH'))
}

/** Lines of a cell become one. */
function cellText(cell: Element): string {
  for (const line of cell.querySelectorAll('br, p, div')) line.append('\n')
  return tidyText(cell.textContent ?? '')
}
