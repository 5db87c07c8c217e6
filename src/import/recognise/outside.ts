import type { ImportMessage } from '../problems'
import type { Place, SourceBlock } from '../source'
import type { Form } from './form'
import { blockText } from './lines'
import type { Tally } from './tally'

/**
 * Names figures of tables that stand outside of their section, as where pages beside each other were printed on one
 * sheet: `outside` is what was read there. Only those whose cell the tables in their section leave out are a loss;
 * others repeat the report in its text.
 */
export function nameOutside(tally: Tally, outside: Tally, blocks: SourceBlock[], form: Form): void {
  const lost = [...outside.values.keys()].filter((path) => !tally.places.has(path))
  if (lost.length === 0) return
  const named = lost.flatMap((path): ImportMessage[] => {
    const place = outside.places.get(path)
    const row = form.format.cellByPath.get(path)?.rowLabels.at(-1) ?? null
    return place
      ? [{ code: 'figure.unplaced', found: textAt(place, blocks), reason: 'outside', label: row, place }]
      : []
  })
  tally.messages.push(...named, ...outside.messages.filter(({ code }) => code === 'figure.unplaced'))
}

function textAt(place: Place, blocks: SourceBlock[]): string {
  const block = blocks.find((one) => one.place.block === place.block)
  if (block?.type !== 'table') return block ? blockText(block).trim() : ''
  return (
    block.rows.flat().find((cell) => cell.place.row === place.row && cell.place.column === place.column)?.text ?? ''
  )
}
