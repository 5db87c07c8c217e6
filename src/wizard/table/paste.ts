import { getCell } from '../../draft/cells'
import { changeCells } from '../../draft/change'
import { parseNumeral } from '../../draft/numeral'
import type { CellValue, Draft } from '../../draft/types'
import type { Grid } from '../../format/grid'
import type { Cell, Format } from '../../format/types'
import { table as words } from '../../messages/zh-CN'
import type { Place } from './places'
import { bareLabel, isNoFigure, type Unlabelled } from './without-labels'

/** What a block holds for the cells it comes to, and apart from it for totals, which are added up and not taken. */
export interface Placed {
  values: [string, CellValue][]
  totals: [string, CellValue][]
}

export type PasteResult = ({ ok: true } & Placed) | { ok: false; message: string }

/** A total that was copied otherwise than its parts add up to; `sum` is null while a part is blank. */
export interface TotalOff {
  cell: Cell
  copied: number
  sum: CellValue
}

/**
 * Where a block goes that is pasted at a cell: spread to the right and down. It is refused whole when it does
 * not fit, holds what is no number, or was copied with a label that is not the one of the cell it would come to.
 * Computed totals in it are kept apart, and headers passed over where the form has headers too.
 */
export function placeBlock(
  format: Format,
  computed: (path: string) => boolean,
  grid: Grid,
  { figures, beside, above }: Unlabelled,
  at: Place,
): PasteResult {
  const placed: Placed = { values: [], totals: [] }
  let headers = above
  for (const [r, texts] of figures.entries()) {
    const row = grid.rows[at.row + r]?.cells ?? []
    if (row.length > 0 && !row.some(({ path }) => path) && texts.every((text) => !text || isNoFigure(text, format))) {
      headers = texts
      continue
    }
    const cells = row.filter((cell) => cell.path && cell.column >= at.column)
    let next = 0
    for (const [c, text] of texts.entries()) {
      // A wide cell of the form takes what a wide cell of the source covers.
      if (text === null && (cells[next - 1]?.colSpan ?? 1) > 1) continue
      const cell = format.cellByPath.get(cells[next++]?.path ?? '')
      if (!cell) return { ok: false, message: words.pasteTooLarge(figures.length, widthOf(figures)) }
      const stray =
        strayLabel(format, beside[r], cell, 'rowLabels') ?? strayLabel(format, headers[c], cell, 'columnLabels')
      if (stray) return { ok: false, message: words.pasteElsewhere(...stray) }
      const numeral = parseNumeral(text ?? '', cell.unit)
      if (!numeral.ok) return { ok: false, message: words.pasteNotNumber((text ?? '').trim()) }
      placed[computed(cell.path) ? 'totals' : 'values'].push([cell.path, numeral.value])
    }
  }
  return { ok: true, ...placed }
}

/** The totals of a block that the draft will have otherwise once the block is in. */
export function totalsOff(format: Format, draft: Draft, { values, totals }: Placed): TotalOff[] {
  const changed = changeCells(format, draft, values)
  return totals.flatMap(([path, copied]) => {
    const sum = changed.has(path) ? (changed.get(path) ?? null) : getCell(draft, path)
    const cell = format.cellByPath.get(path)
    return cell && copied !== null && copied !== sum ? [{ cell, copied, sum }] : []
  })
}

/** A copied label that the form has elsewhere, and the label of the cell it came to; null where nothing speaks against it. */
function strayLabel(
  format: Format,
  label: string | null | undefined,
  cell: Cell,
  side: 'rowLabels' | 'columnLabels',
): [string, string] | null {
  const is = (one: string) => bareLabel(one) === bareLabel(label ?? '')
  if (!label || cell[side].some(is) || !format.cells.some((one) => one.table === cell.table && one[side].some(is)))
    return null
  return [label, cell[side][cell[side].length - 1] ?? '']
}

function widthOf(block: Unlabelled['figures']): number {
  return block.reduce((widest, { length }) => Math.max(widest, length), 0)
}
