import { getCell } from '../../src/draft/cells'
import { formatNumeral } from '../../src/draft/numeral'
import { reportTitle } from '../../src/draft/title'
import type { Draft } from '../../src/draft/types'
import { layOutTable } from '../../src/format/grid'
import type { TableDefinition } from '../../src/format/schema'
import type { Format } from '../../src/format/types'
import type { Source, SourceBlock } from '../../src/import/source'

/** A cell of a table as somebody set it. */
export interface SheetCell {
  text: string
  rowSpan: number
  colSpan: number
}

/** A table as somebody set it, for tests to set differently: places covered by a span are left out. */
export type Sheet = SheetCell[][]

/** A table of a report: its key in the format, and how it is set. */
export interface SetTable {
  key: string
  sheet: Sheet
}

export function cell(text: string, colSpan = 1, rowSpan = 1): SheetCell {
  return { text, rowSpan, colSpan }
}

/** The official table with a draft's figures, notes in brackets behind them. */
function officialSheet(table: TableDefinition, draft: Draft): Sheet {
  return layOutTable(table).rows.map((row) =>
    row.cells.map(({ text, path, rowSpan, colSpan }) => ({
      text: path ? printed(draft, path) : text,
      rowSpan,
      colSpan,
    })),
  )
}

function printed(draft: Draft, path: string): string {
  const note = draft.notes[path]
  return formatNumeral(getCell(draft, path)) + (note ? `（${note}）` : '')
}

/** What a report prints in order: lines, and tables as the writer set them. */
export function reportParts(
  format: Format,
  draft: Draft,
  set: (table: SetTable) => (string | Sheet)[] = ({ sheet }) => [sheet],
): (string | Sheet)[] {
  return [
    reportTitle(format, draft),
    ...format.sections.flatMap((section) => {
      if (section.kind === 'prose') return [section.title, '按要求做好各项工作。']
      const tables = format.tables.filter((table) => section.tables.includes(table.key))
      return [section.title, ...tables.flatMap((table) => set({ key: table.key, sheet: officialSheet(table, draft) }))]
    }),
  ]
}

/** A source of a file that keeps its tables: exact grids, as from HTML or a Word file. */
export function exactSource(parts: (string | Sheet)[]): Source {
  return { kind: 'html', blocks: parts.map(exactBlock), title: null, embedded: null }
}

function exactBlock(part: string | Sheet, block: number): SourceBlock {
  if (typeof part === 'string') return { type: 'paragraph', runs: [{ text: part }], level: null, place: { block } }
  const rows = part.map((line, row) => line.map((one, column) => ({ ...one, place: { block, row, column } })))
  return { type: 'table', grid: 'exact', rows, place: { block } }
}

/** A report as plain text, its tables written by the given writer. */
export function reportText(parts: (string | Sheet)[], write: (sheet: Sheet) => string): string {
  return parts.map((part) => (typeof part === 'string' ? part : write(part))).join('\n\n')
}

/** Tables as people copy them: cells between bars; what a span covers is left out. */
export function withBars(sheet: Sheet): string {
  return sheet.map((row) => row.map((one) => `${one.text} | `).join('')).join('\n')
}

/** Tables as spreadsheets copy them: a tab after every place of the grid, what a span covers is empty. */
export function withTabs(sheet: Sheet): string {
  return spread(sheet, '')
    .map((row) => row.join('\t'))
    .join('\n')
}

/** Markdown, with what a span covers printed in every place. */
export function asMarkdown(sheet: Sheet): string {
  const rows = spread(sheet, null)
  const [head = '', ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [head, `|${'---|'.repeat(rows[0]?.length ?? 1)}`, ...body].join('\n')
}

/** One cell a line, as from a PDF or a careless paste. */
export function onePerLine(sheet: Sheet): string {
  return sheet.flatMap((row) => row.map((one) => one.text)).join('\n')
}

/** The same as copied from a page, where a space keeps blank cells open. */
export function onePerLineOpen(sheet: Sheet): string {
  return sheet.flatMap((row) => row.map((one) => one.text || '\u00a0')).join('\n')
}

/** Every place of a grid; covered places hold `covered`, or what covers them. */
export function spread(sheet: Sheet, covered: string | null): string[][] {
  const places: string[][] = sheet.map(() => [])
  sheet.forEach((row, top) => {
    let left = 0
    for (const { text, rowSpan, colSpan } of row) {
      while (places[top]?.[left] !== undefined) left += 1
      for (let y = 0; y < rowSpan; y += 1) {
        for (let x = 0; x < colSpan; x += 1) {
          const line = places[top + y]
          if (line) line[left + x] = x + y === 0 ? text : (covered ?? text)
        }
      }
    }
  })
  return places
}
