import type { Content, ContentStack, ContentTable, CustomTableLayout, TableCell as PdfCell } from 'pdfmake/interfaces'
import type { TableBlock, TableCell } from '../../document/types'
import type { Theme } from '../theme'
import { lineNodes, spansOf } from './line-nodes'
import { HAIR, tableStyle } from './page'
import { setParagraph } from './paragraph'
import type { Setting } from './setting'
import { type Element, element, mark } from './structure'
import { type CellLayout, overhang, printedHeight, type TableLayout } from './table-layout'
import type { Typesetter } from './text'

/**
 * pdfmake writes raised text at this share of its size (measured in 0.3.11, TextInlines.js), so what is to be raised
 * is asked for larger.
 */
const RAISED = 0.58

/**
 * A table for pdfmake. A `whole` one is drawn plainly, to stand in an unbreakable block; another breaks between rows
 * and repeats its header, unless a single row outgrows the page. Its rows become the `structure`'s; the header of a
 * `continued` table does not, being in it already.
 */
export function tableNode(
  layout: TableLayout,
  { whole, continued }: { whole: boolean; continued: boolean },
  structure: Element,
  { theme, page, typesetter }: Setting,
): ContentTable {
  const columns = layout.widths.length
  const body = layout.rows.map((row) => {
    // pdfmake wants every place filled, covered ones too.
    const places: PdfCell[] = Array.from({ length: columns }, () => ({ text: '' }))
    const tableRow = row.header && continued ? null : element('TR', structure)
    for (const one of row.cells) {
      const node = cellNode(one, theme, typesetter)
      if (tableRow) mark(node, cellElement(one.cell, tableRow))
      places[one.cell.column] = node
    }
    return places
  })
  const headerRows = layout.rows.filter((row) => row.header).length
  const header = printedHeight(layout.rows.slice(0, headerRows), theme)
  // pdfmake loses an unbreakable row that is higher than the page.
  const rowsFit = layout.rows.every((row) => header + printedHeight([row], theme) <= page.height)
  return {
    layout: borders(theme),
    table: {
      widths: layout.widths,
      body,
      ...(whole || rowsFit ? { heights: layout.rows.map((row) => row.height) } : {}),
      ...(!whole && rowsFit ? { headerRows, dontBreakRows: true } : {}),
    },
  }
}

/** The notes of a table, below it: the marks in a column of their own. Nothing when there are none. */
export function setNotes(
  table: TableBlock,
  { theme, page, typesetter }: Setting,
): { nodes: Content[]; height: number } {
  if (table.notes.length === 0) return { nodes: [], height: 0 }
  const style = tableStyle(theme, 'tableNote')
  const { fontSize, lineHeight } = style
  const columnGap = fontSize / 2
  const widest = Math.max(...table.notes.map(({ mark }) => typesetter.width(mark, style.font)))
  const markWidth = widest * fontSize + HAIR
  const shape = { width: page.width - markWidth - columnGap, indent: 0 }
  const texts = table.notes.map(({ text }) => setParagraph(typesetter.set(text, style.font), style, shape))
  const nodes = table.notes.map(
    ({ mark: sign }, index): Content =>
      mark(
        {
          // A note is not torn apart, unless it outgrows a page: pdfmake loses such a block.
          unbreakable: (texts[index]?.height ?? 0) <= page.height,
          stack: [
            {
              columns: [
                { width: markWidth, text: spansOf(typesetter.set(sign, style.font)), noWrap: true },
                { width: '*', stack: texts.slice(index, index + 1).map(({ node }) => node) },
              ],
              columnGap,
            },
          ],
          fontSize,
          lineHeight,
          margin: [0, index === 0 ? theme.table.noteGapPt : 0, 0, 0],
        },
        element('Note'),
      ),
  )
  return { nodes, height: texts.reduce((sum, { height }) => sum + height, theme.table.noteGapPt) }
}

/** What a cell is in the structure. */
function cellElement({ role, rowSpan, colSpan }: TableCell, row: Element): Element {
  const scope = role === 'rowHeader' ? 'Row' : 'Column'
  return element(role === 'value' ? 'TD' : 'TH', row, {
    cell: {
      ...(role === 'value' ? {} : { Scope: scope }),
      ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
      ...(colSpan > 1 ? { ColSpan: colSpan } : {}),
    },
  })
}

function cellNode(
  { cell, lines, style, alignment, top }: CellLayout,
  theme: Theme,
  typesetter: Typesetter,
): ContentStack & PdfCell {
  const mark = cell.mark === null ? [] : spansOf(typesetter.set(cell.mark, style.font))
  const markSize = (theme.table.markPt * style.fontSize) / theme.styles.tableBody.sizePt
  const raised = mark.map((span) => ({ ...span, sup: true, fontSize: markSize / RAISED, lineHeight: 1 }))
  const side = -overhang(cell, theme)
  // Only a figure has a mark, and a figure is one line.
  const content = raised.length > 0 ? [{ text: [...spansOf(lines.flat()), ...raised], noWrap: true }] : lineNodes(lines)
  return {
    stack: content,
    fontSize: style.fontSize,
    lineHeight: style.lineHeight,
    alignment,
    margin: [side, top, side, 0],
    colSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
  }
}

function borders(theme: Theme): CustomTableLayout {
  const { borderPt, paddingPt, linePt } = theme.table
  // The leading hangs below a line of text; half of it is moved above, so that the text stands in the middle.
  const rise = Math.min(paddingPt, (linePt - theme.styles.tableBody.sizePt) / 2)
  return {
    hLineWidth: () => borderPt,
    vLineWidth: () => borderPt,
    paddingLeft: () => paddingPt,
    paddingRight: () => paddingPt,
    paddingTop: () => paddingPt + rise,
    paddingBottom: () => paddingPt - rise,
  }
}
