import type { Piece, PieceCell } from '../pieces'
import { childElements, childOf, type XmlElement } from '../xml'
import { numberOf, settingOf } from './properties'

/** Elements around rows or cells that show nothing themselves. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo'])
/** As many columns as HTML allows a cell; Word has 63. */
const WIDEST = 1000

/** A Word table with its merged cells as spans: places they cover are left out, places rows leave free are empty. */
export function readTable(table: XmlElement, read: (cell: XmlElement) => Piece[]): Piece {
  let above = new Map<number, PieceCell>()
  const rows = members(table, 'w:tr').map((row) => {
    const merging = new Map<number, PieceCell>()
    const cells: PieceCell[] = []
    let column = Math.min(WIDEST, numberOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0)
    if (column > 0) cells.push({ pieces: [], rowSpan: 1, colSpan: column })
    for (const element of members(row, 'w:tc')) {
      const properties = childOf(element, 'w:tcPr')
      const colSpan = Math.min(WIDEST, Math.max(1, numberOf(properties, 'w:gridSpan') ?? 1))
      const left = cells[cells.length - 1]
      const over = above.get(column)
      if (left && continues(properties, 'w:hMerge')) left.colSpan += colSpan
      else if (over && over.colSpan === colSpan && continues(properties, 'w:vMerge')) {
        over.rowSpan++
        merging.set(column, over)
      } else {
        const cell = { pieces: read(element), rowSpan: 1, colSpan }
        cells.push(cell)
        if (childOf(properties, 'w:vMerge')) merging.set(column, cell)
      }
      column += colSpan
    }
    above = merging
    return cells
  })
  return { type: 'table', rows }
}

/** Whether a cell belongs to the one above (w:vMerge) or before it (w:hMerge): without a value it does. */
function continues(properties: XmlElement | undefined, merge: string): boolean {
  return childOf(properties, merge) !== undefined && settingOf(properties, merge) !== 'restart'
}

/** The rows of a table or the cells of a row, those in content controls among them; deleted rows are left out. */
function members(element: XmlElement, name: string): XmlElement[] {
  return childElements(element).flatMap((child) => {
    if (child.name === name) return childOf(childOf(child, 'w:trPr'), 'w:del') ? [] : [child]
    return WRAPPERS.has(child.name) ? members(child, name) : []
  })
}
