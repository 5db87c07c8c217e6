import { Paragraph, TableCell, type TextDirection, VerticalAlignTable, VerticalMergeType, WidthType } from 'docx'
import type * as neutral from '../../document/types'
import { evenLines } from '../lines'
import { alignCells } from '../table-alignment'
import type { Theme } from '../theme'
import { type MergedCell, sum } from './columns'
import { points } from './measures'
import { styleId } from './styles'
import { charactersWide, sizedCharacters, textRuns } from './text'

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
  const styleOf = cellStyles(block, (text, column) => {
    const room = (widths[column] ?? 0) - 2 * padding
    return charactersWide(text) * points(theme.styles.tableBody.sizePt) <= room
  })

  return ({ cell, continued }) => {
    const style = styleOf(cell)
    const side = style === styleId.tableHeader && !cell.vertical ? evenSide(cell, roomOf(cell), theme) : 0
    // A figure that is too long with its mark takes the room of the padding, too.
    const tight = cell.mark !== null && figureSize(cell, roomOf(cell), theme) !== undefined
    const size = cell.path === null ? undefined : figureSize(cell, tight ? widthOf(cell) : roomOf(cell), theme)
    const isGroup = cell.role === 'rowHeader' && style === styleId.tableCentred && !cell.vertical
    const text = isGroup ? evenText(cell.text, roomOf(cell), theme) : cell.text
    const content = [
      ...textRuns(text, undefined, size),
      ...(cell.mark === null ? [] : textRuns(cell.mark, styleId.noteMark, size)),
    ]
    return new TableCell({
      width: { size: widthOf(cell), type: WidthType.DXA },
      columnSpan: cell.colSpan > 1 ? cell.colSpan : undefined,
      verticalMerge: mergeOf(cell, continued),
      verticalAlign: VerticalAlignTable.CENTER,
      textDirection: cell.vertical ? STACKED : undefined,
      margins: tight ? NO_MARGINS : undefined,
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

/** How cells are set: headers in their own style, the rest by its alignment. */
function cellStyles(
  block: neutral.TableBlock,
  fits: (text: string, column: number) => boolean,
): (cell: neutral.TableCell) => string {
  const alignmentOf = alignCells(block, fits)
  return (cell) => {
    if (cell.role !== 'value' && cell.role !== 'rowHeader') return styleId.tableHeader
    return alignmentOf(cell) === 'left' ? styleId.tableLeft : styleId.tableCentred
  }
}

const NO_MARGINS = { marginUnitType: WidthType.DXA, left: 0, right: 0 }

/** Word sets raised text at about this share of its size; LibreOffice a little smaller. */
const RAISED = 0.65

/** What LibreOffice puts between digits and the Chinese character of a mark, before and behind it, in em (measured). */
const AROUND_MARK = 0.3

/** A figure that is too long for its column is set smaller, with its mark: broken, it reads like two. In half-points. */
function figureSize({ text, mark }: neutral.TableCell, room: number, theme: Theme): number | undefined {
  const { sizePt } = theme.styles.tableBody
  const marked = mark === null ? 0 : charactersWide(mark) * RAISED + AROUND_MARK
  const needed = (charactersWide(text) + marked) * points(sizePt)
  return needed > room ? Math.max(8, Math.floor((2 * sizePt * room) / needed)) : undefined
}

/** A label over several rows on even lines, as in the PDF: its column is so narrow that Word would leave a character over. */
function evenText(text: string, room: number, theme: Theme): string {
  const lines = evenLines(sizedCharacters(text), room / points(theme.styles.tableBody.sizePt))
  return lines.map((line) => line.map((one) => one.text).join('')).join('\n')
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
