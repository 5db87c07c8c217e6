import type { SourceBlock } from '../source'
import { inTable, lineOf, type Token } from './binding'
import type { Form, FormBlock } from './form'
import { blockText } from './lines'
import { rowLabelAt } from './row-label'
import { blockOfHeader } from './stream'

/** Whether a line prints nothing but a space that keeps a blank cell of a page open. */
export function isBlankLine(block: SourceBlock): boolean {
  return block.type === 'paragraph' && blockText(block).trim() === ''
}

/**
 * Whether the blank lines among rows of one cell a line are blank cells of them: then every row that has one has
 * exactly as many lines as the form has columns. A blank line anywhere else only keeps things apart, and so may all.
 */
export function areBlankCells(rows: Token[][], form: Form): boolean {
  let texts: Token[] = []
  let cells: Token[] = []
  let current: FormBlock | null = null
  let found = false
  for (const token of [...rows.flat(), null]) {
    if (token && token.printed.kind !== 'text') {
      cells.push(token)
      continue
    }
    if (cells.length > 0) {
      const block: FormBlock | null = rowLabelAt(texts, form, current)?.block ?? blockOfHeader(texts, form)
      if (cells.some(isBlank)) {
        if (cells.length !== block?.columns.length || isBesideLabel(cells, texts)) return false
        found = true
      }
      current = block ?? current
      texts = []
      cells = []
    }
    if (token) texts.push(token)
  }
  return found
}

/** Whether a row's first cell stands in the line of its label, which is no row of a table: there is more than a cell in it. */
function isBesideLabel([cell]: Token[], texts: Token[]): boolean {
  const label = texts.at(-1)
  return cell !== undefined && label !== undefined && !inTable(cell) && lineOf(cell) === lineOf(label)
}

function isBlank({ text }: Token): boolean {
  return text.trim() === ''
}
