import { parseNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import type { Grid } from '../../format/grid'
import type { Format } from '../../format/types'
import { wizard as words } from '../../messages/zh-CN'

export type PasteResult = { ok: true; values: [string, CellValue][] } | { ok: false; message: string }

/** The rows and columns of a copied block (tab-separated, as Excel, WPS and web pages give it), or null for one cell. */
export function readBlock(text: string): string[][] | null {
  const rows = text
    .replace(/(\r?\n)+$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t'))
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null
}

/**
 * Where a block goes that is pasted at a cell: spread to the right and down. It is refused whole when it does
 * not fit or holds what is no number. Totals in it are passed over, as they are computed.
 */
export function placeBlock(
  format: Format,
  grid: Grid,
  block: string[][],
  at: { row: number; column: number },
): PasteResult {
  const values: [string, CellValue][] = []
  for (const [r, texts] of block.entries()) {
    const cells = grid.rows[at.row + r]?.cells.filter((cell) => cell.path && cell.column >= at.column) ?? []
    if (texts.length > cells.length) {
      const columns = Math.max(...block.map((row) => row.length))
      return { ok: false, message: words.table.pasteTooLarge(block.length, columns) }
    }
    for (const [c, text] of texts.entries()) {
      const path = cells[c]?.path ?? ''
      const numeral = parseNumeral(text, format.cellByPath.get(path)?.unit ?? null)
      if (!numeral.ok) return { ok: false, message: words.table.pasteNotNumber(text.trim()) }
      if (!format.computedBy.has(path)) values.push([path, numeral.value])
    }
  }
  return { ok: true, values }
}
