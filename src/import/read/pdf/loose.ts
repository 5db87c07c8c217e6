import { sectionTitles } from '../counted-titles'
import { piecesOf } from './line-parts'
import type { PlacedLine } from './paragraphs'
import { unruledAt } from './unruled'
import { rowOf } from './unruled-rows'
import type { UnruledTable } from './unruled-sections'

/** Lines of running text, or a table without ruling lines: on its columns, or row by row. */
export type Stretch =
  | { type: 'text'; lines: PlacedLine[] }
  | ({ type: 'grid'; page: number } & UnruledTable)
  | { type: 'rows'; rows: string[][]; page: number }

/** Parts a table's line has at least, and some of its lines. */
const FEWEST = 2
const COLUMNS = 3

/** Tells the tables among some lines from running text: figures that stand in columns, else lines that gaps divide. */
export function stretchesOf(lines: PlacedLine[]): Stretch[] {
  const stretches: Stretch[] = []
  const rows = lines.map(rowOf)
  const titles = sectionTitles(rows)
  let begin = 0
  for (let index = 0; index < lines.length; ) {
    const table = unruledAt(lines, rows, titles, index, begin)
    if (table) {
      stretches.push(...looseStretches(lines.slice(begin, table.start)))
      stretches.push(...table.tables.map((one) => ({ type: 'grid' as const, ...one, page: lines[index]?.page ?? 0 })))
      begin = table.end
    }
    index = table ? table.end : index + 1
  }
  return [...stretches, ...looseStretches(lines.slice(begin))]
}

/** Tells lines that gaps divide into columns, two or more in a row, from running text. */
function looseStretches(lines: PlacedLine[]): Stretch[] {
  const stretches: Stretch[] = []
  const pieces = lines.map(({ line }) => piecesOf(line))
  for (let index = 0; index < lines.length; ) {
    const rows: string[][] = []
    for (let next = pieces[index]; next && next.length >= FEWEST; next = pieces[index + rows.length]) rows.push(next)
    const isTable = rows.length > 1 && rows.some((row) => row.length >= COLUMNS)
    const count = Math.max(1, rows.length)
    if (isTable) stretches.push({ type: 'rows', rows, page: lines[index]?.page ?? 0 })
    else addText(stretches, lines.slice(index, index + count))
    index += count
  }
  return stretches
}

function addText(stretches: Stretch[], lines: PlacedLine[]): void {
  const last = stretches[stretches.length - 1]
  if (last?.type === 'text') last.lines.push(...lines)
  else stretches.push({ type: 'text', lines })
}
