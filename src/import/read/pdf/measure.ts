import type { Line } from './lines'
import type { Page } from './pages'

/** The column of text a page's lines fill, in points. */
export interface Measure {
  left: number
  right: number
  /** The type size of most of the text. */
  size: number
}

/** A line this much shorter than the widest, in type sizes, still counts among the wide ones. */
const SLACK = 1
/** Text fills at least this part of a page's breadth; on pages with little text no line may be full. */
const LEAST = 0.6

/** The measure of every page: as wide as the widest lines of all pages of its size. */
export function measuresOf(pages: Page[]): Measure[] {
  const lines = pages.map((page) => page.items.flatMap((item) => (item.type === 'line' ? [item.line] : [])))
  const size = commonSize(lines.flat())
  const body = lines.map((some) => some.filter((line) => Math.abs(line.size - size) < SLACK))
  const lefts = body.map((some) => Math.min(...some.map((line) => line.left)))
  const widths = body.map((some, index) => Math.max(...some.map((line) => line.right)) - (lefts[index] ?? 0))
  return pages.map((page, index) => {
    const alike = widths.filter((width, other) => pages[other]?.width === page.width && Number.isFinite(width))
    const left = lefts[index] ?? 0
    return { left, right: left + Math.max(LEAST * page.width, ...alike), size }
  })
}

/** The size most characters have, to half a point. */
function commonSize(lines: Line[]): number {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
