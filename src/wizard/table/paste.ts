import { parseNumeral } from '../../draft/numeral'
import type { CellValue } from '../../draft/types'
import type { Grid } from '../../format/grid'
import type { Format } from '../../format/types'
import { table as words } from '../../messages/zh-CN'
import type { Block } from './clipboard'
import type { Place } from './places'

export type PasteResult = { ok: true; values: [string, CellValue][] } | { ok: false; message: string }

/**
 * Where a block goes that is pasted at a cell: spread to the right and down. It is refused whole when it does
 * not fit or holds what is no number. Computed totals in it are passed over.
 */
export function placeBlock(
  format: Format,
  computed: (path: string) => boolean,
  grid: Grid,
  block: Block,
  at: Place,
): PasteResult {
  const values: [string, CellValue][] = []
  for (const [r, texts] of block.entries()) {
    const cells = grid.rows[at.row + r]?.cells.filter((cell) => cell.path && cell.column >= at.column) ?? []
    let next = 0
    for (const text of texts) {
      // A wide cell of the form takes what a wide cell of the source covers.
      if (text === null && (cells[next - 1]?.colSpan ?? 1) > 1) continue
      const path = cells[next++]?.path
      if (path === undefined) return { ok: false, message: words.pasteTooLarge(block.length, widthOf(block)) }
      const numeral = parseNumeral(text ?? '', format.cellByPath.get(path)?.unit ?? null)
      if (!numeral.ok) return { ok: false, message: words.pasteNotNumber((text ?? '').trim()) }
      if (!computed(path)) values.push([path, numeral.value])
    }
  }
  return { ok: true, values }
}

function widthOf(block: Block): number {
  return block.reduce((widest, { length }) => Math.max(widest, length), 0)
}
