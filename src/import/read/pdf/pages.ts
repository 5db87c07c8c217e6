import { figuresOf } from './figures'
import { type Grid, gridOf } from './grid'
import { type Line, linesOf } from './lines'
import { type Glyph, type Marks, middleX, middleY } from './marks'
import { type Mesh, meshesOf } from './rulings'

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
  const figures = figuresOf(glyphs)
  const grids = meshesOf(rules).flatMap((mesh): PageItem[] => {
    // A table wider than the page ends inside its last figures.
    const whole = figures.filter((figure) => figure.some((glyph) => isIn(mesh, glyph)))
    const own = new Set([...rest.filter((glyph) => isIn(mesh, glyph)), ...whole.flat()])
    const grid = gridOf(mesh, [...own], whole, number)
    // Boxes below each other arrange a page's text.
    if (grid.borders.length < FEWEST_BORDERS) return []
    rest = rest.filter((glyph) => !own.has(glyph))
    return [{ type: 'grid', grid, top: mesh.top }]
  })
  const lines = linesOf(rest).map((line): PageItem => ({ type: 'line', line }))
  return { number, width, height, items: [...grids, ...lines].sort((a, b) => topOf(a) - topOf(b)) }
}

function isIn(mesh: Mesh, glyph: Glyph): boolean {
  const [x, y] = [middleX(glyph), middleY(glyph)]
  return x > mesh.left && x < mesh.right && y > mesh.top && y < mesh.bottom
}

function topOf(item: PageItem): number {
  return item.type === 'line' ? item.line.top : item.top
}
