import type { Token } from './binding'
import type { Form } from './form'
import { lastIndexWhere } from './last'
import { isItemNumber, plainText, shortLabelKey } from './normalise'
import { rowLabel, rowLabelAt } from './row-label'

/** Texts that pile up before figures beyond this number are not a header. */
const MOST_TEXTS = 120

/** Text longer than any label, without what explains it in brackets. */
const LONGEST_LABEL = 80

/** A piece of the stream: labels, then the cells that follow them. */
export interface Stretch {
  texts: Token[]
  cells: Token[]
  /** Numbers of items before its labels. */
  numbers: Token[]
}

function emptyStretch(): Stretch {
  return { texts: [], cells: [], numbers: [] }
}

/** Cuts rows into stretches. Inside a row the last label before the figures ends the labels. */
export function stretchesOf(rows: Token[][], form: Form): Stretch[] {
  const stretches: Stretch[] = []
  let stretch = emptyStretch()
  for (const row of rows) {
    const start = row.length === 1 ? (row[0]?.printed.kind === 'text' ? 1 : 0) : figuresStart(row, form)
    const texts = row.slice(0, start).filter((token) => token.printed.kind === 'text')
    const numbers = row.slice(0, start).filter((token) => token.printed.kind === 'figure')
    if (texts.length > 0 && stretch.cells.some(holdsSomething)) {
      stretches.push(stretch)
      stretch = emptyStretch()
    }
    // Empty cells without a figure among them belong to the labels before, not to the next row's.
    if (texts.length > 0) stretch.cells = []
    stretch.texts.push(...texts.filter((token) => shortLabelKey(token.text).length <= LONGEST_LABEL))
    stretch.texts = stretch.texts.slice(-MOST_TEXTS)
    const isNumber = texts.length > 0 && numbers.length === 1 && numbers.every(({ text }) => isItemNumber(text))
    stretch.cells.push(...row.slice(start), ...(isNumber ? [] : numbers))
    if (isNumber) stretch.numbers.push(...numbers)
    if (isBlankRow(row, start, stretch.texts, form)) {
      stretches.push(stretch)
      stretch = emptyStretch()
    }
  }
  return [...stretches, stretch]
}

/**
 * Where the cells of a row begin: after the last text that is a label, else after the text before its first figure.
 * A row without figures is texts as far as they go: the lines of labels that go on in the next row.
 */
function figuresStart(row: Token[], form: Form): number {
  const isText = (token: Token) => token.printed.kind === 'text'
  const figure = row.findIndex((token) => token.printed.kind === 'figure' || /^\d+$/.test(plainText(token.text)))
  if (figure === -1) return lastIndexWhere(row, isText) + 1
  const label = lastIndexWhere(row, (token) => isText(token) && rowLabel(token.text, form, null) !== null)
  return (label !== -1 ? label : lastIndexWhere(row.slice(0, figure), isText)) + 1
}

/** Whether a row keeps its blanks and prints nothing else behind its label. */
function isBlankRow(row: Token[], start: number, texts: Token[], form: Form): boolean {
  const [cell] = row.slice(start)
  if (!cell?.blanks || cell.blanks === 'lost' || row.slice(start).some(holdsSomething)) return false
  const label = start > 0 ? rowLabelAt(texts, form, null) : null
  return label !== null && row.length - start >= label.block.columns.length
}

function holdsSomething({ printed }: Token): boolean {
  return printed.kind !== 'blank' || printed.mark !== ''
}
