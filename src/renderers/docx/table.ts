import {
  BuilderElement,
  type ITableOptions,
  type Paragraph,
  Table,
  TableLayoutType,
  TableRow,
  WidthType,
  XmlComponent,
} from 'docx'
import type { TableBlock } from '../../document/types'
import { document as words } from '../../messages/zh-CN'
import type { Theme } from '../theme'
import { cellWriter } from './cell'
import { columnWidths, mergedCells, sum } from './columns'
import { measure } from './measures'
import { styledParagraph } from './paragraphs'
import { styleId } from './styles'

/**
 * A table with its printed caption (prose tables) and its notes. An official table stays whole on one page,
 * with the heading before it and its notes; it may break only where it is longer than a page.
 */
export function tableBlocks(block: TableBlock, theme: Theme): (Paragraph | Table)[] {
  const caption = isOfficial(block) || block.caption === '' ? [] : [block.caption]
  return [
    ...caption.map((text) => styledParagraph(styleId.caption, text, true)),
    wordTable(block, theme),
    ...block.notes.map(({ mark, text }, index) =>
      styledParagraph(styleId.tableNote, words.note(mark, text), index < block.notes.length - 1 || undefined),
    ),
    // Word grows two tables into one unless a paragraph stands between, and wants one at the end of the document.
    styledParagraph(styleId.tableEnd, ''),
  ]
}

function wordTable(block: TableBlock, theme: Theme): Table {
  const widths = columnWidths(block.widths, measure(theme).typeWidth)
  const writeCell = cellWriter(block, widths, theme)
  const rows = mergedCells(block.rows).map((cells, index) => {
    const header = block.rows[index]?.header ?? false
    const followed = index < block.rows.length - 1 || block.notes.length > 0
    return new TableRow({
      tableHeader: header,
      cantSplit: true,
      keepNext: (followed && (isOfficial(block) || header)) || undefined,
      children: cells.map(writeCell),
    })
  })
  return new NamedTable(
    {
      style: styleId.table,
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows,
    },
    block.caption,
  )
}

/** A table with a name for screen readers, which docx has no option for. */
class NamedTable extends Table {
  constructor(options: ITableOptions, name: string) {
    super(options)
    const properties: unknown = this.root[0]
    if (name === '' || !(properties instanceof XmlComponent)) return
    const caption = { name: 'w:tblCaption', attributes: { value: { key: 'w:val', value: name } } }
    properties.addChildElement(new BuilderElement(caption))
  }
}

function isOfficial(block: TableBlock): boolean {
  return block.key !== null
}
