import type { SourceBlock, SourceCell, SourceTable } from '../source'
import type { ImportWords } from '../words'
import { readPrinted } from './figure'
import type { Form, FormBlock } from './form'
import { isLeaf } from './header'
import { blockText } from './lines'
import { matchLabel } from './match'

/**
 * Takes a line above a table of one row of figures, that names a group of columns the form has in a wider table, into
 * it as that row's label: 行政诉讼（复议后起诉） above 结果维持, 结果纠正 and so on.
 */
export function withGroupTitles(blocks: SourceBlock[], form: Form, words: ImportWords): SourceBlock[] {
  const turned = form.blocks.filter((block) => block.turned)
  return blocks.flatMap((block, index): SourceBlock[] => {
    const [before, next] = [blocks[index - 1], blocks[index + 1]]
    if (block.type === 'table' && before && isTitled(before, block, turned, words)) return [labelled(block, before)]
    return next?.type === 'table' && isTitled(block, next, turned, words) ? [] : [block]
  })
}

function isTitled(line: SourceBlock, table: SourceTable, turned: FormBlock[], words: ImportWords): boolean {
  const title = blockText(line)
  const last = table.rows.at(-1) ?? []
  const isText = ({ text }: SourceCell) => readPrinted(text, words).kind === 'text'
  if (title === '' || table.rows.length < 2 || last.some(isText)) return false
  return turned.some(({ rowLabels, columnLabels, columns }) => {
    const [match, ...others] = matchLabel(title, rowLabels)
    const header = table.rows.slice(0, -1).flat().filter(isText)
    const isColumn = ({ text }: SourceCell) => matchLabel(text, columnLabels).length > 0
    return (
      match?.kind === 'exact' &&
      others.length === 0 &&
      isLeaf(match) &&
      header.length === columns.length &&
      header.every(isColumn)
    )
  })
}

function labelled(table: SourceTable, line: SourceBlock): SourceTable {
  const cell = (text: string): SourceCell => ({ text, rowSpan: 1, colSpan: 1, place: line.place })
  const rows = table.rows.map((row, index) => [cell(index === table.rows.length - 1 ? blockText(line) : ''), ...row])
  return { ...table, rows }
}
