import { sectionTitles } from '../counted-titles'
import type { TextLine } from '../text/line'
import { distance, isApart, type LaidRow, laidRow, type Width } from './row'
import { type Laid, laidAt } from './table'

/** So many rows with wide gaps a text laid out in columns has at least, and so wide, in characters. */
const LEAST = { rows: 4, gap: 3 }
/** In characters: no figure counts as farther from those above it than this, and all are nearer on the average. */
const FAR = 2
const NEAR = 1.2

/**
 * The tables of a text whose columns are places in its lines, as programs that take text out of a PDF keep them; none in
 * any other text. `start` and `end` are indexes of lines.
 */
export function laidTables(lines: TextLine[]): Laid[] {
  const [narrow, wide] = ([1, 2] as const).map((width) => rowsOf(lines, width))
  const rows = narrow && wide && offsetOf(wide) < offsetOf(narrow) ? wide : narrow
  if (!rows || offsetOf(rows) > NEAR) return []
  const printed = rows.flatMap((row, index) => (row.pieces.length > 0 ? [{ row, index }] : []))
  const titles = sectionTitles(rows)
  const found: Laid[] = []
  let least = 0
  for (let at = 0; at < printed.length; ) {
    const laid = laidAt(printed, at, least, titles)
    if (laid) {
      found.push({ ...laid, start: printed[laid.start]?.index ?? 0, end: (printed[laid.end - 1]?.index ?? 0) + 1 })
      least = laid.end
    }
    at = laid ? laid.end : at + 1
  }
  return found
}

function rowsOf(lines: TextLine[], width: Width): LaidRow[] {
  return lines.map((line) => laidRow(line, width))
}

/** How far, on the average, figures stand from the nearest in the few rows above; infinite where no gaps are wide. */
function offsetOf(rows: LaidRow[]): number {
  const laid = rows.filter(
    ({ pieces, figures }) => figures.length > 0 && pieces.slice(1).some(({ gap }) => gap >= LEAST.gap),
  )
  if (laid.length < LEAST.rows) return Number.POSITIVE_INFINITY
  const offsets = laid.flatMap(({ figures }, index) => {
    const above = laid.slice(Math.max(0, index - LEAST.rows), index).flatMap((row) => row.figures.filter(isApart))
    return above.length === 0
      ? []
      : figures.filter(isApart).map((one) => Math.min(FAR, ...above.map((other) => distance(one, other))))
  })
  return offsets.reduce((sum, one) => sum + one, 0) / Math.max(1, offsets.length)
}
