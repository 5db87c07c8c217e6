import type { SourceBlock, SourceCell, SourceTable } from '../../source'
import { limit } from '../limits'
import { withoutFurniture } from './furniture'
import type { Grid } from './grid'
import { type Stretch, stretchesOf } from './loose'
import { measuresOf } from './measure'
import type { Page } from './pages'
import { type PlacedLine, paragraphsOf } from './paragraphs'
import { goesOn, joinGrids } from './tables'
import { withLabelCells } from './unlined-labels'
import type { UnruledTable } from './unruled-sections'

/** Lines between two tables, or a table, its parts on several pages joined. */
type Part = { type: 'lines'; lines: PlacedLine[] } | { type: 'grid'; grid: Grid; page: number }

/** The neutral blocks of a PDF's pages. */
export function blocksOf(pages: Page[]): SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const part of partsOf(withoutFurniture(pages))) {
    if (part.type === 'grid') blocks.push(exactTable(part, blocks.length))
    else for (const stretch of stretchesOf(part.lines)) blocks.push(...blocksOfStretch(stretch, blocks.length))
    limit('blocks', blocks.length)
  }
  return blocks
}

function blocksOfStretch(stretch: Stretch, block: number): SourceBlock[] {
  if (stretch.type === 'rows') return [looseTable(stretch, block)]
  if (stretch.type === 'grid') return [unruledTable(stretch, block)]
  return paragraphsOf(stretch.lines).map(({ runs, page }, index) => ({
    type: 'paragraph',
    runs,
    level: null,
    place: { block: block + index, page },
  }))
}

function partsOf(pages: Page[]): Part[] {
  const measures = measuresOf(pages)
  const parts: Part[] = []
  pages.forEach(({ items, number }, index) => {
    for (const [place, item] of items.entries()) {
      const last = parts[parts.length - 1]
      if (item.type === 'line') {
        const line = { line: item.line, page: number, measure: measures[index] ?? { left: 0, right: 0, size: 0 } }
        if (last?.type === 'lines') last.lines.push(line)
        else parts.push({ type: 'lines', lines: [line] })
      } else if (place === 0 && last?.type === 'grid' && goesOn(last.grid, item.grid)) {
        last.grid = joinGrids(last.grid, item.grid)
      } else parts.push({ type: 'grid', grid: item.grid, page: number })
    }
  })
  return parts
}

function exactTable({ grid, page }: { grid: Grid; page: number }, block: number): SourceTable {
  const rows = Array.from({ length: grid.rows }, (): SourceCell[] => [])
  for (const { row, column, rowSpan, colSpan, text, page } of [...withLabelCells(grid.cells)].sort(
    (a, b) => a.column - b.column,
  )) {
    rows[row]?.push({ text, rowSpan, colSpan, place: { block, row, column, page } })
  }
  return { type: 'table', grid: 'exact', rows, place: { block, page } }
}

function unruledTable({ rows, stub, page }: UnruledTable & { page: number }, block: number): SourceTable {
  return {
    type: 'table',
    grid: 'placed',
    stub,
    rows: rows.map((cells, row) => {
      let next = 0
      return cells.map(({ text, colSpan }) => {
        const column = next
        next += colSpan
        return { text, rowSpan: 1, colSpan, place: { block, row, column, page } }
      })
    }),
    place: { block, page },
  }
}

function looseTable({ rows, page }: { rows: string[][]; page: number }, block: number): SourceTable {
  return {
    type: 'table',
    grid: 'loose',
    rows: rows.map((texts, row) =>
      texts.map((text, column) => ({ text, rowSpan: 1, colSpan: 1, place: { block, row, column, page } })),
    ),
    place: { block, page },
  }
}
