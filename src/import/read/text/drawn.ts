import type { SourceCell, SourceTable } from '../../source'
import { isWide } from '../laid/row'
import { isValue } from './value'

/** The first line of a table drawn with characters, and what any of its lines begins and ends with. */
const TOP = /^\s*[+┌┏╔][-=─━═+┬┳╦╤]*[+┐┓╗]\s*$/
const LINE = /^\s*[+|│┃║├┣╠└┗╚].*[+|│┃║┤┫╣┘┛╝]\s*$/
const BOTTOM = /^\s*[+|└┗╚][-=─━═+┴┻╩╧]*[+|┘┛╝]\s*$/
const HORIZONTAL = /[-=─━═]/
const VERTICAL = /[|│┃║]/
const CROSSING = /[+┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╤╧]/
/** What is larger is no table of a report, or was made to harm. */
const MOST_LINES = 1000
const MOST_COLUMNS = 60
/** Fewer rows held apart by rules are those of a table that has one below its header only. */
const LEAST_RULED = 4

/** A table drawn with characters: indexes of its first line and of the one behind its last. */
export interface DrawnTable {
  start: number
  end: number
  table: SourceTable
}

/**
 * The tables of a text that characters draw, as browsers for terminals and Pandoc write them, cell by cell with their
 * spans: lines between all rows and columns show each cell. Those without a line between two rows are none of them.
 */
export function drawnTables(lines: string[]): DrawnTable[] {
  const found: DrawnTable[] = []
  for (let start = 0; start < lines.length; start += 1) {
    if (!TOP.test(lines[start] ?? '')) continue
    let end = start + 1
    while (end < lines.length && end - start < MOST_LINES && LINE.test(lines[end] ?? '')) end += 1
    while (end > start + 1 && !BOTTOM.test(lines[end - 1] ?? '')) end -= 1
    const own = lines.slice(start, end)
    const table = tableOf(own, 2) ?? tableOf(own, 1)
    if (!table) continue
    found.push({ start, end, table })
    start = end - 1
  }
  return found
}

/** The characters of a line by the places they stand in: a wide one takes `wide` of them. */
function placesOf(line: string, wide: number): string[] {
  return [...line].flatMap((one) => (wide > 1 && isWide(one) ? [one, ''] : [one]))
}

/** The drawing: its lines by place, where its columns end, and which lines are rules between rows. */
interface Drawing {
  lines: string[][]
  ends: number[]
  rules: number[]
}

/** The table of a drawing in which wide characters take `wide` places, or null where its lines do not fit. */
function tableOf(own: string[], wide: number): SourceTable | null {
  const lines = own.map((line) => placesOf(line.trimEnd(), wide))
  const ends = columnEnds(lines)
  if (ends.length < 3 || ends.length > MOST_COLUMNS) return null
  if (lines.some((line) => !isBar(line[ends[0] ?? 0]) || !isBar(line[ends.at(-1) ?? 0]))) return null
  const rules = lines.flatMap((line, y) => (ends.some((_, column) => isRule(line, column, ends)) ? [y] : []))
  return cellsOf({ lines, ends, rules })
}

/** Where lines cross, or meet a column's. */
function columnEnds(lines: string[][]): number[] {
  const ends = new Set<number>()
  for (const line of lines) {
    line.forEach((one, place) => {
      const isMet = CROSSING.test(one) && (isHorizontal(line[place - 1]) || isHorizontal(line[place + 1]))
      if (isMet) ends.add(place)
    })
  }
  return [...ends].sort((a, b) => a - b)
}

function isHorizontal(one: string | undefined): boolean {
  return one !== undefined && HORIZONTAL.test(one)
}

function isBar(one: string | undefined): boolean {
  return one !== undefined && (VERTICAL.test(one) || CROSSING.test(one))
}

/** Whether a line is drawn through all of a column. */
function isRule(line: string[], column: number, ends: number[]): boolean {
  const [from, to] = [ends[column], ends[column + 1]]
  if (from === undefined || to === undefined) return false
  const inner = line.slice(from + 1, to)
  return inner.length > 0 && inner.every((one) => HORIZONTAL.test(one) || CROSSING.test(one)) && isBar(line[from])
}

/** The cells between the lines; null where they overlap, or no rules are between the rows. */
function cellsOf(drawing: Drawing): SourceTable | null {
  const [columns, bands] = [drawing.ends.length - 1, drawing.rules.length - 1]
  const taken = new Set<number>()
  const rows: SourceCell[][] = []
  for (let row = 0; row < bands; row += 1) {
    const cells: SourceCell[] = []
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue
      const cell = cellAt(drawing, row, column)
      if (!cell) return null
      for (let place = 0; place < cell.rowSpan * cell.colSpan; place += 1) {
        const own = (row + Math.floor(place / cell.colSpan)) * columns + column + (place % cell.colSpan)
        if (taken.has(own)) return null
        taken.add(own)
      }
      cells.push(cell)
    }
    rows.push(cells)
  }
  return rows.length === 0 ? null : { type: 'table', grid: 'exact', rows, place: { block: 0, line: 1 } }
}

/** The cell that begins below a rule and behind the end of a column; null where it holds figures of several rows. */
function cellAt({ lines, ends, rules }: Drawing, row: number, column: number): SourceCell | null {
  const [top = 0, next] = rules.slice(row)
  const hasEnd = (place: number) => lines.slice(top + 1, next).some((line) => isBar(line[place]))
  let last = column + 1
  while (last < ends.length - 1 && !hasEnd(ends[last] ?? 0)) last += 1
  const isOpenBelow = (line: string[] = []) =>
    !ends.slice(column, last).some((_, along) => isRule(line, column + along, ends))
  let bottom = row + 1
  while (bottom < rules.length - 1 && isOpenBelow(lines[rules[bottom] ?? 0])) bottom += 1
  const texts = lines
    .slice(top + 1, rules[bottom])
    .map((line) =>
      line
        .slice((ends[column] ?? 0) + 1, ends[last])
        .join('')
        .trim(),
    )
    .filter((text) => text !== '')
  const hasFigures = texts.filter((text) => /\d/.test(text) && isValue(text)).length > 1
  const labels = lines.slice(top + 1, next).map((line) => line.slice((ends[0] ?? 0) + 1, ends[1]).join(''))
  if (hasFigures && rules.length <= LEAST_RULED && !labels.some(isValue)) return null
  // A figure that is cut into lines is none: which lines belong together is not told.
  const text = texts.join(hasFigures ? '\n' : '').replaceAll('**', '')
  return { text, rowSpan: bottom - row, colSpan: last - column, place: { block: 0, row, column, line: top + 2 } }
}
