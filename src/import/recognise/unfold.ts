import type { Format } from '../../format/types'
import type { SourceBlock, SourceTable } from '../source'
import { labelKey } from './normalise'

/** Takes section titles that stand alone in a row of a table out of it, so that they cut the report. */
export function unfoldTitles(blocks: SourceBlock[], format: Format): SourceBlock[] {
  const titles = new Set(format.sections.map((section) => labelKey(section.title)))
  return blocks.flatMap((block) => (block.type === 'table' ? unfold(block, titles) : [block]))
}

function unfold(table: SourceTable, titles: Set<string>): SourceBlock[] {
  const parts: SourceBlock[] = []
  let rows: SourceTable['rows'] = []
  const close = () => {
    if (rows.length > 0) parts.push({ ...table, rows })
    rows = []
  }
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell.text.trim() !== '')
    const [only] = filled
    if (only && filled.length === 1 && titles.has(labelKey(only.text))) {
      close()
      parts.push({ type: 'paragraph', runs: [{ text: only.text }], level: null, place: only.place })
    } else rows.push(row)
  }
  if (parts.length === 0) return [table]
  close()
  return parts
}
