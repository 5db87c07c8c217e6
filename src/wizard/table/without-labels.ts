import { parseNumeral } from '../../draft/numeral'
import type { Format } from '../../format/types'
import type { Block } from './clipboard'

/**
 * A copied block without the headers above its figures and the labels beside them: whole rows at its top and whole
 * columns at its left that hold words and no figure. Words among the figures stay, for the pasting to refuse.
 * The block itself where there is nothing to leave out.
 */
export function withoutLabels(block: Block, format: Format): Block {
  const units = [...new Set(format.cells.map(({ unit }) => unit))]
  const isFigure = (text: string) => units.some((unit) => parseNumeral(text, unit).ok)
  const isLabels = (line: Block[number]) => {
    const texts = line.flatMap((text) => (text?.trim() ? [text] : []))
    return texts.length > 0 && !texts.some(isFigure)
  }
  const countAtStart = (lines: Block) => {
    const first = lines.findIndex((line) => !isLabels(line))
    return first < 0 ? lines.length : first
  }
  const rows = block.slice(countAtStart(block))
  const columns = countAtStart((rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null)))
  const nothing = rows.length === block.length && columns === 0
  // Where words are all there is, they are no labels.
  if (nothing || columns === rows[0]?.length || rows.length === 0) return block
  return rows.map((row) => row.slice(columns))
}
