import { strFromU8, unzipSync } from 'fflate'

/** A cell of a Word table as HTML would have it: places covered by a span are left out. */
export interface WordCell {
  text: string
  column: number
  colSpan: number
  rowSpan: number
}

/** The tables of a Word file, row by row, with merged cells resolved to spans. */
export function readWordTables(docx: Uint8Array): WordCell[][][] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  return elements(xml, 'w:tbl').map((table) => mergeDown(elements(table, 'w:tr').map(readRow)))
}

interface RawCell extends WordCell {
  continues: boolean
}

function readRow(row: string): RawCell[] {
  let column = 0
  return elements(row, 'w:tc').map((cell) => {
    const colSpan = Number(cell.match(/<w:gridSpan w:val="(\d+)"/)?.[1] ?? 1)
    const merge = cell.match(/<w:vMerge(?: w:val="(\w+)")?/)
    const text = [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('')
    const read = { text: text.trim(), column, colSpan, rowSpan: 1, continues: merge !== null && merge[1] !== 'restart' }
    column += colSpan
    return read
  })
}

function mergeDown(rows: RawCell[][]): WordCell[][] {
  const above = new Map<number, RawCell>()
  for (const cell of rows.flat()) {
    const start = above.get(cell.column)
    if (cell.continues && start) start.rowSpan++
    else above.set(cell.column, cell)
  }
  return rows.map((row) => row.filter((cell) => !cell.continues).map(({ continues, ...cell }) => cell))
}

/** The elements of a name; none of those asked for here contains another of its name. */
function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?= |>).*?</${name}>`, 'gs')) ?? []
}
