import type { Content } from 'pdfmake/interfaces'
import type { TableBlock } from '../../document/types'
import { withCaption } from './caption'
import { keepWithNext, type Lead } from './keep'
import type { Setting } from './setting'
import { noteNodes, tableNode } from './table'
import { layOutTable, printedHeight, type TableLayout } from './tableLayout'
import { splitTable } from './tableSplit'

/**
 * A table below its headings. An official one stays whole on a page, or is cut into parts that each fill one;
 * one of the clerk's own breaks between rows wherever the page ends.
 */
export function setTable(table: TableBlock, headings: Lead, setting: Setting): Content[] {
  const { theme } = setting
  // The name of an official table is the section's title; only a table of the clerk's own shows its caption.
  const lead = table.key === null && table.caption !== '' ? withCaption(headings, table.caption, setting) : headings
  const notes = table.notes.length > 0 ? noteNodes(table, setting) : []
  const parts = table.key === null ? null : partsOf(table, lead.height, setting)
  if (parts) {
    const pages = parts.map((part, index): Content => {
      const node = tableNode(part, true, setting)
      return index === 0
        ? { unbreakable: true, stack: [...lead.nodes, node] }
        : { unbreakable: true, stack: [node], pageBreak: 'before' }
    })
    return [...pages, ...notes]
  }
  const layout = layOutTable(table, setting)
  const firstRows = layout.rows.slice(0, layout.rows.filter((row) => row.header).length + 1)
  return [...keepWithNext(lead, printedHeight(firstRows, theme), setting), tableNode(layout, false, setting), ...notes]
}

/** The parts of an official table, each no higher than a page; null where a single row is. */
function partsOf(table: TableBlock, above: number, setting: Setting): TableLayout[] | null {
  const { theme, page } = setting
  const layouts = splitTable(table, above, setting).map((part) => layOutTable(part, setting))
  const fits = ({ rows }: TableLayout, index: number) =>
    printedHeight(rows, theme) + (index === 0 ? above : 0) <= page.height
  return layouts.every(fits) ? layouts : null
}
