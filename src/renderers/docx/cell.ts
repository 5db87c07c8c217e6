import { Paragraph, TableCell, type TextDirection, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx'
import type * as neutral from '../../document/types'
import type { Theme } from '../theme'
import { type MergedCell, sum } from './columns'
import { points } from './measures'
import { styleId } from './styles'
import { charactersWide, textRuns } from './text'

/** Chinese characters upright, one below the other. docx has no name for it. */
const STACKED = 'tbRlV' as (typeof TextDirection)[keyof typeof TextDirection]

/**
 * Writes the cells of one table.
 * @param widths of its columns, in twips
 */
export function cellWriter(
  block: neutral.TableBlock,
  widths: number[],
  theme: Theme,
): (place: MergedCell) => TableCell {
  const padding = points(theme.table.paddingPt)
  const widthOf = (cell: neutral.TableCell) => sum(widths.slice(cell.column, cell.column + cell.colSpan))
  const roomOf = (cell: neutral.TableCell) => widthOf(cell) - 2 * padding
  const styleOf = cellStyles(
    block,
    (cell) => charactersWide(cell.text) * points(theme.styles.tableBody.sizePt) <= roomOf(cell),
  )

  return ({ cell, continued }) => {
    const style = styleOf(cell)
    const side = style === styleId.tableHeader && !cell.vertical ? evenSide(cell, roomOf(cell), theme) : 0
    const size = cell.path === null ? undefined : figureSize(cell.text, roomOf(cell), theme)
    const content = [
      ...textRuns(cell.text, undefined, size),
      ...(cell.mark === null ? [] : textRuns(cell.mark, styleId.noteMark)),
    ]
    return new TableCell({
      width: { size: widthOf(cell), type: WidthType.DXA },
      columnSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
      verticalMerge: mergeOf(cell, continued),
      verticalAlign: VerticalAlignTable.CENTER,
      textDirection: cell.vertical ? STACKED : undefined,
      children: [
        new Paragraph({
          style,
          indent: side > 0 ? { left: side, right: side } : undefined,
          children: continued ? [] : content,
        }),
      ],
    })
  }
}

function mergeOf(cell: neutral.TableCell, continued: boolean) {
  if (cell.rowSpan === 1) return undefined
  return continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART
}

/**
 * How cells are set. As in the official form, figures, headers and labels over several rows stand in the middle;
 * the labels of a stub of several columns are long and numbered, so they are flush left. So is the text of a prose
 * table in columns where it needs more than a line.
 */
function cellStyles(
  block: neutral.TableBlock,
  fits: (cell: neutral.TableCell) => boolean,
): (cell: neutral.TableCell) => string {
  const cells = block.rows.flatMap((row) => row.cells)
  const stub = Math.max(
    0,
    ...cells.filter(({ role }) => role === 'rowHeader').map((cell) => cell.column + cell.colSpan),
  )
  const texts = cells.filter((cell) => cell.role === 'value' && cell.path === null)
  const longColumns = texts.filter((cell) => !fits(cell)).map(({ column }) => column)
  return (cell) => {
    switch (cell.role) {
      case 'caption':
      case 'columnHeader':
        return styleId.tableHeader
      case 'corner':
        return stub > 1 ? styleId.tableLeft : styleId.tableHeader
      case 'rowHeader':
        return stub > 1 && cell.rowSpan === 1 ? styleId.tableLeft : styleId.tableCentred
      case 'value':
        return cell.path === null && longColumns.includes(cell.column) ? styleId.tableLeft : styleId.tableCentred
    }
  }
}

/** A figure too long for its column is set smaller, as a broken one reads like two. In half-points, if it is. */
function figureSize(text: string, room: number, theme: Theme): number | undefined {
  const { sizePt } = theme.styles.tableBody
  const needed = charactersWide(text) * points(sizePt)
  return needed > room ? Math.max(8, Math.floor((2 * sizePt * room) / needed)) : undefined
}

/** The indent, in twips, on either side that breaks a header into even lines: 商业/企业, not 商业企/业. */
function evenSide(cell: neutral.TableCell, room: number, theme: Theme): number {
  const { sizePt } = theme.styles.tableHeader
  const perLine = Math.floor(room / points(sizePt))
  const characters = Math.ceil(charactersWide(cell.text))
  if (characters <= perLine || perLine < 1) return 0
  const even = Math.ceil(characters / Math.ceil(characters / perLine))
  // Half a character more, so that neither borders nor another font push the last one off the line.
  return Math.max(0, Math.floor((room - (even + 0.5) * points(sizePt)) / 2))
}
