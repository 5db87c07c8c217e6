import type { TextLine } from './line'
import { isValue } from './value'

/** A tab in a line of its own, as browsers copy it between two cells whose text is in paragraphs. */
const LONE_TAB = /^ *\t *$/

/** Fewer tabs in lines of their own hold no cells apart. */
const LEAST_TABS = 8

/** So many blank lines stand between two rows at least, and so many behind a tab where a row ends in a blank cell. */
const ROW_GAP = 2
const BLANK_GAP = 3

/** What begins a row behind figures: words, with their item number; PDFs set blanks between the characters. */
const LABEL = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}\s*[)）.、．]+)?\s*\p{Script=Han}\s*\p{Script=Han}/u

/** A cell has no more letters than these, and no sentence. */
const LONGEST_CELL = 120

/** The first cell of a row is broken into no more lines than these, and none is longer. */
const MOST_LINES = 3
const LONGEST_LINE = 20

/** Behind a row of labels one with figures stands no further than these lines, and no sentence before it. */
const NEAR = 8

/**
 * The lines of a text with the cells of a row in one line, as far as they were copied from a page cell by cell with tabs
 * between: cells of paragraphs have the tab in a line of its own, blank cells may hold nothing but a line break.
 */
export function withTabs(lines: TextLine[]): TextLine[] {
  const isApart = lines.filter(({ content }) => LONE_TAB.test(content)).length >= LEAST_TABS
  const whole = withBlankCells(lines, isApart)
  const joined = isApart ? linesOf(rowsOf(whole)) : whole
  return joined.every(isRow) ? joined : lines
}

/** Whether a line with tabs has cells as tables have, and no sentences; a line without has none. */
function isRow({ content }: TextLine): boolean {
  return !content.includes('\t') || content.split('\t').every(isCell)
}

function isCell(text: string): boolean {
  return text.length <= LONGEST_CELL && !/[。；]/.test(text)
}

/** Whether a cell holds a figure, with a remark perhaps, or none, and no label. */
function holdsValue(text: string): boolean {
  return isValue(text) || (/^[\d０-９]/.test(text) && !LABEL.test(text))
}

/** A line of a text, or a cell that was put together of several. */
interface Cell extends TextLine {
  lines?: TextLine[]
}

/** A line, or the cells of a row. */
type Part = Cell[]

/** The lines of rows and of what stands between them; what tabs hold apart far from any figure is no row, but lines. */
function linesOf(parts: Part[]): TextLine[] {
  const hasFigure = (part: Part | undefined) => part !== undefined && part.length > 1 && part.some(isFigure)
  return parts.flatMap((part, index) => {
    const [first] = part
    if (!first || part.length === 1) return part
    const near = parts.slice(index, index + NEAR)
    const sentence = near.findIndex((one) => !one.every(({ content }) => isCell(content)))
    const isRow = near.slice(0, sentence === -1 ? NEAR : sentence).some(hasFigure)
    const cells = part.map(({ content }) => content)
    return isRow ? [{ ...first, content: cells.join('\t') }] : part.flatMap((cell) => cell.lines ?? [cell])
  })
}

function isFigure({ content }: TextLine): boolean {
  return /\d/.test(content) && isValue(content)
}

/** What was read of a text so far, and the row being read. */
interface Reading {
  done: Part[]
  row: Part
  /** Whether a tab was the last thing read. */
  isBehindTab: boolean
  /** Blank lines read since. */
  gap: number
  /** Where the lines begin that stand right below each other, behind a row. */
  start: number
}

function rowsOf(lines: TextLine[]): Part[] {
  const reading: Reading = { done: [], row: [], isBehindTab: false, gap: 0, start: 0 }
  for (const one of lines) {
    if (LONE_TAB.test(one.content)) readTab(reading, one)
    else if (one.content.trim().includes('\t')) readRow(reading, one)
    else if (one.content.trim() !== '') readText(reading, { ...one, content: one.content.trim() })
    else {
      reading.gap += 1
      continue
    }
    reading.gap = 0
  }
  endRow(reading)
  return reading.done
}

/** Takes a row as it is: other tables of the same page may have all cells of a row in a line. */
function readRow(reading: Reading, one: TextLine): void {
  endRow(reading)
  reading.done.push([one])
  reading.start = 0
}

function readTab(reading: Reading, { line }: TextLine): void {
  const { done } = reading
  // A row may begin with a blank cell.
  if (reading.gap >= BLANK_GAP && !reading.isBehindTab && reading.row.length > 0) {
    endRow(reading)
    reading.row.push({ content: '', line })
  }
  const { row, isBehindTab } = reading
  if (row.length === 0) row.push(firstCell(reading) ?? { content: '', line })
  else if (isBehindTab) row.push({ content: '', line })
  reading.start = done.length
  reading.isBehindTab = true
}

/** Takes the cell before a row's first tab off the lines: those right below each other behind the last row, or one. */
function firstCell({ done, start }: Reading): Cell | null {
  const lines = done.slice(start).flat()
  const isOne = start > 0 && lines.length <= MOST_LINES && lines.every(({ content }) => content.length <= LONGEST_LINE)
  const whole = isOne ? lines : lines.slice(-1)
  done.splice(done.length - whole.length)
  const [first, ...rest] = whole
  return first ? rest.reduce<Cell>(withLine, first) : null
}

/** A cell that goes on in another line. */
function withLine(cell: Cell, one: TextLine): Cell {
  const lines = cell.lines ?? [cell]
  lines.push(one)
  return { ...cell, content: cell.content + one.content, lines }
}

function readText(reading: Reading, one: TextLine): void {
  const { row, gap, isBehindTab } = reading
  const last = row.at(-1)
  const beginsRow = row.length > 1 && last !== undefined && holdsValue(last.content) && LABEL.test(one.content)
  if (!isCell(one.content)) {
    beginLine(reading, one)
  } else if (last && isBehindTab && gap < BLANK_GAP && !beginsRow) {
    row.push(one)
    reading.isBehindTab = false
  } else if (last && !isBehindTab && gap < ROW_GAP && !beginsRow) {
    row.splice(-1, 1, withLine(last, one))
  } else {
    beginLine(reading, one)
  }
}

/** A line behind a row is its table's only where as much is left blank as between rows: else a title. */
function beginLine(reading: Reading, one: TextLine): void {
  const isBehindRow = reading.row.length > 0
  endRow(reading)
  if (isBehindRow && reading.gap < ROW_GAP) reading.start = 0
  else if (reading.gap > 0 && reading.start > 0) reading.start = reading.done.length
  reading.done.push([one])
}

function endRow(reading: Reading): void {
  const { done, row, isBehindTab } = reading
  const last = row.at(-1)
  if (!last) return
  done.push(isBehindTab ? [...row, { ...last, content: '' }] : row)
  reading.row = []
  reading.isBehindTab = false
  reading.start = done.length
}

/**
 * The lines with rows whole that a blank cell broke: a row goes on in a line that begins with a tab and has no label.
 * Where tabs in lines of their own hold cells apart, they break no row.
 */
function withBlankCells(lines: TextLine[], isApart: boolean): TextLine[] {
  const joined: TextLine[] = []
  for (const one of lines) {
    const last = joined.at(-1)
    const goesOn = one.content.startsWith('\t') && one.content.split('\t').every((cell) => holdsValue(cell.trim()))
    const isOpen = last?.content.endsWith('\t') && (!isApart || last.content.trim() !== '')
    if (last && goesOn && isOpen) joined.splice(-1, 1, { ...last, content: last.content + one.content })
    else joined.push(one)
  }
  return joined
}
