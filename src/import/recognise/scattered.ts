import { lineOf, type Token } from './binding'
import type { Form, FormBlock } from './form'
import { isLeaf } from './header'
import { lastIndexWhere } from './last'
import { matchLabel } from './match'
import { itemNumber, labelKey } from './normalise'

/**
 * Whether text prints the figures behind a row's label so that some may be another row's: several to a line, but in
 * more lines than one, or in lines below the labels of several rows, as programs that take the text out of a PDF leave
 * them. `before` are the texts before the label, `last` is its last piece.
 */
export function isScattered(cells: Token[], before: Token[], last: Token, block: FormBlock, form: Form): boolean {
  const figures = cells.filter(({ printed }) => printed.kind !== 'blank' || printed.mark !== '')
  const [first] = figures
  if (!first || isBeside(first, last)) return first !== undefined && !figures.every((one) => isBeside(one, first))
  const lines = new Set(figures.map(lineOf))
  if (lines.size > 1 && lines.size < figures.length) return true
  const header = lastIndexWhere(before, ({ text }) => isOfHeader(block, text))
  return before
    .slice(header + 1)
    .some((token) => !isBeside(token, last) && form.blocks.some((one) => isRowOf(one, token.text)))
}

/**
 * Whether the cells of a row stand in lines of their own in the text a program took out of a PDF: it may put them in
 * another order.
 */
export function isStrewn(cells: Token[], { columns }: FormBlock): boolean {
  const [first] = cells
  const isOfLines = first?.place.page !== undefined && first.place.row === undefined
  return isOfLines && columns.length > 1 && new Set(cells.map(lineOf)).size === cells.length
}

function isBeside(one: Token, other: Token): boolean {
  return lineOf(one) === lineOf(other)
}

/** Whether a text names a column of a block, or its caption: 总计, but not （七）总计, which is a row. */
function isOfHeader({ columnLabels, caption }: FormBlock, text: string): boolean {
  const names = caption ? [...columnLabels, caption] : columnLabels
  return itemNumber(text) === null && matchLabel(text, names).some(({ kind }) => kind === 'exact')
}

/** Letters of a label's first line that tell it, with its number, from words that only begin alike. */
const LEAST_BEGUN = 3

/** Whether a text is the label of one row of a block, or with its number begins one: the first of its lines. */
function isRowOf(block: FormBlock, text: string): boolean {
  const [match] = matchLabel(text, block.rowLabels)
  if (match?.kind === 'exact') return isLeaf(match)
  const [number, begun] = [itemNumber(text), labelKey(text)]
  return (
    number !== null &&
    begun.length >= LEAST_BEGUN &&
    block.rowLabels.some(
      (entry) => entry.number === number && isLeaf({ entry }) && entry.keys.some((key) => key.startsWith(begun)),
    )
  )
}
