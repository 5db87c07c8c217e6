import { type Grid, gridOf } from './grid'
import { type Line, linesOf } from './lines'
import { type Marks, middleX, middleY } from './marks'
import { meshesOf } from './rulings'

/** A page's lines and tables, from top to bottom. */
export interface Page {
  /** From 1. */
  number: number
  width: number
  height: number
  items: PageItem[]
}

type PageItem = { type: 'line'; line: Line } | { type: 'grid'; grid: Grid; top: number }

/** Borders between and around two columns. */
const FEWEST_BORDERS = 3

/** Takes a page's tables out of its glyphs, and puts the rest into lines. */
export function layOutPage(number: number, { glyphs, rules, width, height }: Marks): Page {
  let rest = glyphs
  const grids = meshesOf(rules).flatMap((mesh): PageItem[] => {
    const inside = rest.filter((glyph) => {
      const [x, y] = [middleX(glyph), middleY(glyph)]
      return x > mesh.left && x < mesh.right && y > mesh.top && y < mesh.bottom
    })
    const grid = gridOf(mesh, inside, number)
    // Boxes below each other arrange a page's text.
    if (grid.borders.length < FEWEST_BORDERS) return []
    const own = new Set(inside)
    rest = rest.filter((glyph) => !own.has(glyph))
    return [{ type: 'grid', grid, top: mesh.top }]
  })
  const lines = linesOf(rest).map((line): PageItem => ({ type: 'line', line }))
  return { number, width, height, items: [...grids, ...lines].sort((a, b) => topOf(a) - topOf(b)) }
}

function topOf(item: PageItem): number {
  return item.type === 'line' ? item.line.top : item.top
}
