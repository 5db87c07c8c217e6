import type { SourceBlock, SourceCell } from '../../source'
import { limit } from '../limits'
import { withoutFurniture } from './furniture'
import type { Grid } from './grid'
import { measuresOf } from './measure'
import type { Page } from './pages'
import { type PlacedLine, paragraphsOf } from './paragraphs'
import { goesOn, joinGrids } from './tables'

/** Lines between two tables, or a table, its parts on several pages joined. */
type Part = { type: 'lines'; lines: PlacedLine[] } | { type: 'grid'; grid: Grid; page: number }

/** The neutral blocks of a PDF's pages. */
export function blocksOf(pages: Page[]): SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (const part of partsOf(withoutFurniture(pages))) {
    if (part.type === 'grid') {
      const block = blocks.length
      blocks.push({ type: 'table', grid: 'exact', rows: rowsOf(part, block), place: { block, page: part.page } })
    } else {
      for (const { runs, page } of paragraphsOf(part.lines)) {
        blocks.push({ type: 'paragraph', runs, level: null, place: { block: blocks.length, page } })
      }
    }
    limit('blocks', blocks.length)
  }
  return blocks
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

function rowsOf({ grid, page }: { grid: Grid; page: number }, block: number): SourceCell[][] {
  const rows = Array.from({ length: grid.rows }, (): SourceCell[] => [])
  for (const { row, column, rowSpan, colSpan, text } of [...grid.cells].sort((a, b) => a.column - b.column)) {
    rows[row]?.push({ text, rowSpan, colSpan, place: { block, row, column, page } })
  }
  return rows
}
