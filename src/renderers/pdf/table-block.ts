import type { Content } from 'pdfmake/interfaces'
import type { TableBlock } from '../../document/types'
import { withCaption } from './caption'
import { keepWithNext, type Lead } from './keep'
import type { Setting } from './setting'
import { type Element, element } from './structure'
import { setNotes, tableNode } from './table'
import { layOutTable, printedHeight, type TableLayout } from './table-layout'
import { splitTable } from './table-split'

/**
 * A table below its headings. An official one stays whole on a page, or is cut into parts that each fill one;
 * one of the clerk's own breaks between rows wherever the page ends.
 */
export function setTable(table: TableBlock, headings: Lead, setting: Setting): Content[] {
  const { theme } = setting
  const structure = element('Table')
  // The name of an official table is the section's title; only a table of the clerk's own shows its caption.
  const lead =
    table.key === null && table.caption !== '' ? withCaption(headings, table.caption, structure, setting) : headings
  const notes = setNotes(table, setting)
  const layout = layOutTable(table, setting)
  const parts = table.key === null ? null : splitTable(table, layout, lead.height, setting)
  if (parts) return partNodes(parts, lead, notes, structure, setting)
  const firstRows = layout.rows.slice(0, layout.rows.filter((row) => row.header).length + 1)
  return [
    ...keepWithNext(lead, printedHeight(firstRows, theme), setting),
    tableNode(layout, { whole: false, continued: false }, structure, setting),
    ...notes.nodes,
  ]
}

/** Each part on a page of its own; the notes with the last one, where that leaves them room. */
function partNodes(parts: TableLayout[], lead: Lead, notes: Lead, structure: Element, setting: Setting): Content[] {
  const last = parts.length - 1
  return parts.flatMap((part, index): Content[] => {
    const above = index === 0 ? lead : { nodes: [], height: 0 }
    const height = above.height + printedHeight(part.rows, setting.theme) + notes.height
    const close = index === last && height <= setting.page.height ? notes.nodes : []
    const later = index === last && close.length === 0 ? notes.nodes : []
    const stack = [...above.nodes, tableNode(part, { whole: true, continued: index > 0 }, structure, setting), ...close]
    return [{ unbreakable: true, stack, ...(index > 0 ? { pageBreak: 'before' } : {}) }, ...later]
  })
}
