import { escapeMarkup } from '../../renderers/escape'

/** Rows of a copied block. Null stands for a place covered by the wide cell to its left. */
export type Block = (string | null)[][]

/** Wider than any form; a page may claim any span. */
const MAX_COLUMNS = 100

/**
 * The block on the clipboard: of the first HTML table, or of tab-separated text. Null when it is a single text.
 * Blank rows at the end, selected along by chance, are left out: they would empty what stands below. So are hidden rows.
 */
export function readClipboard(text: string, html: string): Block | null {
  const all = readTable(html) ?? readLines(text)
  const filled = all.map((row) => row.some((one) => one?.trim()))
  const block = filled.includes(true) ? all.slice(0, filled.lastIndexOf(true) + 1) : all
  return block.length > 1 || (block[0]?.length ?? 0) > 1 ? block : null
}

/** A block as the two forms in which spreadsheets, Word and web pages take it. */
export function writeClipboard(rows: string[][]): { text: string; html: string } {
  const cells = (row: string[]) => row.map((text) => `<td>${escapeMarkup(text)}</td>`).join('')
  return {
    text: rows.map((row) => row.join('\t')).join('\r\n'),
    html: `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
  }
}

function readLines(text: string): Block {
  const lines = text.split(/\r?\n/)
  while (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return lines.map((row) => row.split('\t'))
}

/** Parsed apart from the page, so that nothing in it runs or is fetched. */
function readTable(html: string): Block | null {
  if (!/<table[\s>]/i.test(html)) return null
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const rows = [...(table?.querySelectorAll('tr') ?? [])].filter((row) => row.closest('table') === table)
  const block: Block = rows.map(() => [])
  rows.forEach((row, r) => {
    for (const cell of row.querySelectorAll<HTMLTableCellElement>(':scope > td, :scope > th'))
      if (!isHidden(cell)) place(block, r, cell)
  })
  const filled = block
    .filter((row, r) => row.length > 0 && !isHidden(rows[r]))
    .map((row) => Array.from(row, (text) => (text === undefined ? '' : text)))
  return filled.length > 0 ? filled : null
}

/** Whether a spreadsheet's or page's row or cell is not to be seen where it was copied. */
function isHidden(element: Element | undefined): boolean {
  return /display\s*:\s*none/i.test(element?.getAttribute('style') ?? '') || element?.hasAttribute('hidden') === true
}

/** Puts a cell into the first free place of its row and keeps the places it covers. */
function place(block: Block, r: number, cell: HTMLTableCellElement): void {
  const row = block[r] ?? []
  let column = 0
  while (row[column] !== undefined) column++
  const width = Math.min(spanOf(cell, 'colspan'), MAX_COLUMNS - column)
  const bottom = Math.min(r + spanOf(cell, 'rowspan'), block.length)
  for (let below = r; below < bottom; below++) {
    for (let step = 0; step < width; step++) {
      const first = below === r ? plainText(cell) : ''
      const target = block[below]
      if (target) target[column + step] = step === 0 ? first : null
    }
  }
}

function spanOf(cell: Element, name: string): number {
  return Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '', 10) || 1)
}

/** Line breaks and &nbsp; of the source are mere spaces. */
function plainText(cell: Element): string {
  return (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
}
