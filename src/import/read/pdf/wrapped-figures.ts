import { least } from '../many'
import { isDigits } from './figures'
import { NUMBERED } from './grid-cell'
import type { Segment } from './line-parts'
import { pageOf, type Row } from './unruled-rows'

/** In type sizes: lines of one cell are no further apart. */
const APART = 2
/** A figure with one more digit takes at least this part of the room its column has, where it goes on in the next line. */
const FULL = 0.85

/**
 * The rows of figures that may be cut: figures as wide as their column, and right below them, or on the next page, others
 * of no row with a number of its own. What stands in both lines may be parts of figures too long for their cells.
 */
export function wrappedRows(rows: Row[]): Row[] {
  const width = columnWidth(rows)
  return rows.flatMap((row, index) => {
    const above = rows[index - 1]
    return above && goesOnIn(above, row, width) ? [above, row] : []
  })
}

function goesOnIn(above: Row, { at, line, figures, segments }: Row, width: number): boolean {
  const isNear = at - above.at < APART * line.size || pageOf(at) === pageOf(above.at) + 1
  const isOwn = segments.some(({ text }) => NUMBERED.test(text))
  return isNear && !isOwn && figures.every((rest) => above.figures.some((figure) => isRestOf(figure, rest, width)))
}

function isRestOf(figure: Segment, rest: Segment, width: number): boolean {
  const isBelow = figure.left < rest.right && rest.left < figure.right
  const digit = (figure.right - figure.left) / figure.text.length
  const isFull = figure.right - figure.left + digit >= FULL * width
  return isBelow && isFull && isDigits(figure.text) && isDigits(rest.text)
}

/** How far the middles of figures side by side are apart at least. */
function columnWidth(rows: Row[]): number {
  return least(
    rows.flatMap(({ figures }) =>
      figures.slice(1).map(({ left, right }, index) => {
        const before = figures[index]
        return before ? (left + right - before.left - before.right) / 2 : Number.POSITIVE_INFINITY
      }),
    ),
  )
}
