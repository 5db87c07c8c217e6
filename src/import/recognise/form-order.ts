import { type Column, doubt } from './binding'
import type { Form, FormBlock } from './form'
import { type GridLabel, rowOf } from './geometry'
import { distinct, type Slot, type Slots } from './grid'
import type { Reading } from './grid-header'
import { isLeaf } from './header'
import { matchLabel } from './match'
import { sumsOfCells } from './sums'

/** Fewer rows that add up show nothing of a table's columns, and of all rows so many must. */
const LEAST_RIGHT = 2
const MOST_RIGHT = 4 / 5
/** Fewer rows with a cell for each column are no table of the form's. */
const LEAST_ROWS = 5

/** A row of the table: its label, and its line of the grid. */
interface LabelledLine {
  label: GridLabel
  line: (Slot | null)[]
}

/**
 * The form's columns for a table whose header lost a label or a line of them, in doubt: all its rows are of one block
 * and begin at one place, nearly all have a cell for each of its columns and add up as the form's do, and what is left
 * of the header names columns in the form's order and nothing else. Null for any other table.
 */
export function formOrder(slots: Slots, form: Form): Reading | null {
  const first = slots.findIndex((line) => rowOf(line, line, form, null) !== null)
  const header = slots.slice(0, Math.max(0, first))
  const rows = slots.slice(header.length).map((line) => ({ label: rowOf(line, line, form, null), line }))
  const labelled = rows.flatMap(({ label, line }): LabelledLine[] => (label ? [{ label, line }] : []))
  const { block, end } = labelled[0]?.label ?? {}
  const [place] = distinct(header.flat())
  if (!block || block.bareRow || end === undefined || !place || labelled.length < rows.length) return null
  if (labelled.some(({ label }) => label.block !== block || label.end !== end)) return null
  if (!namesInOrder(header, block)) return null
  const unclear = doubt('no-header', place.token.place)
  const columns = block.columns.map((line): Column => ({ line, cells: 1, unit: null, doubt: unclear }))
  if (!isToldByRows(labelled, columns, block, form)) return null
  const width = end + columns.length
  return { block, columns: [...Array<null>(end).fill(null), ...columns], end: width - 1, bottom: header.at(-1) ?? [] }
}

/** Whether the labels of a header are the block's, each of its columns' at most once and in the form's order. */
function namesInOrder(header: Slots, block: FormBlock): boolean {
  const frame = [block.caption, block.corner].filter((entry) => entry !== null)
  return header.every((line) => {
    const texts = distinct(line).filter(({ token }) => token.printed.kind !== 'blank')
    const matches = texts.map(({ token }) => matchLabel(token.text, [...frame, ...block.columnLabels])[0])
    if (matches.some((match) => match?.kind !== 'exact' && match?.kind !== 'variant')) return false
    const leaves = matches.flatMap((match) => (match && isLeaf(match) ? match.entry.target : []))
    const places = leaves.map((leaf) => block.columns.indexOf(leaf))
    return places.every((at, index) => index === 0 || at > (places[index - 1] ?? 0))
  })
}

/** Whether nearly all rows have a cell for each column, and enough of them add up and hardly one does not. */
function isToldByRows(rows: LabelledLine[], columns: Column[], block: FormBlock, form: Form): boolean {
  const whole = rows.flatMap(({ label, line }) => {
    const cells = line.slice(label.end)
    const isWhole = cells.length === columns.length && distinct(cells).length === columns.length
    const [row] = label.match.entry.target
    const tokens = cells.flatMap((slot) => slot?.token ?? [])
    return isWhole && row && tokens.length === columns.length ? [{ row, tokens }] : []
  })
  const sums = whole.flatMap(({ row, tokens }) => sumsOfCells(tokens, columns, row, block, form))
  const right = sums.filter((isRight) => isRight).length
  return (
    whole.length >= Math.max(LEAST_ROWS, rows.length * MOST_RIGHT) &&
    right >= Math.max(LEAST_RIGHT, sums.length * MOST_RIGHT)
  )
}
