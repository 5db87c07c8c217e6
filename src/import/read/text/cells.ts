const FIGURE = /^[-+—–－＋]?[\d０-９][\d０-９,，.．]*$/

/** What stands for no figure. */
const MARK = /^(?:[/／]|[-—–―－]{1,3})$/

/** Gaps between cells held apart by spaces: before a figure or a mark for none, or wide. */
const GAP = /\s+(?=(?:[-+—–－＋]?[\d０-９][\d０-９,，.．]*|[/／]|[-—–―－]{1,3})(?:\s|$))|\s{2,}/

/** Bars that fill a row up at its end, glued together behind the bar that closed its last cell: 行政许可 | 6 | ||. */
const FILLING = /([|｜]\s+)[|｜]{2,}\s*$/

/** What holds the cells of a line apart. */
type Separator = 'bar' | 'tab' | 'space'

/** A line of text cut into cells. */
export interface TextRow {
  line: number
  separator: Separator
  cells: string[]
  /** Whether a bar stands before the first cell, which is then blank or no cell. */
  opened: boolean
  /** Whether the last separator closed a cell, so that what stands behind it is no cell. */
  closed: boolean
  /** Whether bars fill the row up where cells were merged; they are no cells. */
  filled: boolean
}

/** Cuts a line at its bars or tabs, or at the spaces between figures; null for a line that is no row of a table. */
export function rowOf(content: string, line: number, inTabs: boolean): TextRow | null {
  // Tabs around a line only set it in, unless it is the row of a table whose cells are blank.
  if (content.trim().includes('\t') || (inTabs && /\S\s*\t/.test(content))) {
    const closed = content.slice(content.trimEnd().length).includes('\t')
    return { line, separator: 'tab', cells: content.split('\t'), opened: false, closed, filled: false }
  }
  if (/[|｜]/.test(content)) return barRow(content, line)
  if (!isSpaced(content)) return null
  return { line, separator: 'space', cells: content.trim().split(GAP), opened: false, closed: false, filled: false }
}

function barRow(content: string, line: number): TextRow {
  const filled = FILLING.test(content)
  const own = content.replace(FILLING, '$1')
  const row = { line, separator: 'bar' as const, opened: false, closed: false, filled }
  if (/^\s*[|｜]\s*$/.test(own)) return { ...row, cells: [''] }
  if (/^\s*[|｜]{2,}\s*$/.test(own)) return { ...row, cells: [], filled: true }
  return { ...row, cells: own.split(/[|｜]/), opened: /^\s*[|｜]/.test(own), closed: /[|｜]\s*$/.test(own) }
}

/** Whether a line ends in figures or marks for none, held apart by spaces, behind something else. A page's number — 3 — does not. */
function isSpaced(line: string): boolean {
  const words = line.trim().split(/\s+/)
  const marks = words.filter((word) => MARK.test(word)).length
  const isCell = (word: string) => FIGURE.test(word) || MARK.test(word)
  return words.length > (marks > 0 ? 3 : 2) && words.slice(-2).every(isCell) && words.some((word) => FIGURE.test(word))
}
