import { gapBetween } from './gaps'
import type { Line } from './lines'
import type { Glyph } from './marks'
import type { Page } from './pages'

/** How many lines at a page's top and bottom may be its header and footer. */
const ZONE = 2
/** How far, in points, a header's or footer's height may differ between pages. */
const SAME_HEIGHT = 4
/** A number with nothing but dashes and dots around it. */
const LONE_NUMBER = /^[\s\p{P}]*\d{1,4}[\s\p{P}]*$/u
/** In type sizes: digits of a page's number are no further apart. */
const FAR = 1

/** The pages without their numbers, and without what stands at the same height on most of them. */
export function withoutFurniture(pages: Page[]): Page[] {
  const edges = pages.map(edgeLines)
  return pages.map((page, index) => {
    const furniture = new Set(
      (edges[index] ?? []).filter((line) => isPageNumber(line, page) || isRepeated(line, index, edges)),
    )
    return { ...page, items: page.items.filter((item) => item.type !== 'line' || !furniture.has(item.line)) }
  })
}

/** Lines above and below everything else of a page. */
function edgeLines({ items }: Page): Line[] {
  const lines = (some: Page['items']): Line[] => some.flatMap((item) => (item.type === 'line' ? [item.line] : []))
  return [...new Set([...lines(items.slice(0, ZONE)), ...lines(items.slice(-ZONE))])]
}

/** In the outer tenth of the page a number alone is its own; digits far apart are figures of a table. */
function isPageNumber({ text, glyphs, top, bottom }: Line, { height }: Page): boolean {
  const isOuter = bottom < height / 10 || top > height - height / 10
  return isOuter && LONE_NUMBER.test(text) && !glyphs.some((glyph, index) => isFar(glyphs[index - 1], glyph))
}

function isFar(last: Glyph | undefined, next: Glyph): boolean {
  return last !== undefined && /^\d+$/.test(last.text + next.text) && gapBetween(last, next) > FAR
}

function isRepeated(line: Line, index: number, edges: Line[][]): boolean {
  const pattern = patternOf(line)
  const like = edges.filter((others, other) =>
    others.some(
      (one) => (other === index || Math.abs(one.top - line.top) <= SAME_HEIGHT) && patternOf(one) === pattern,
    ),
  )
  return like.length >= Math.max(2, edges.length / 2)
}

/** A line's text without its page number. */
function patternOf({ text }: Line): string {
  return text.replace(/\d+/g, '#').replace(/\s/g, '')
}
