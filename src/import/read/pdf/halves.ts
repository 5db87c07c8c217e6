import { type Box, type Glyph, type Marks, middleX, type Rule } from './marks'

/** The part of a page's breadth around its middle where the gap between two pages on one sheet may be. */
const MIDDLE = { from: 0.4, to: 0.6 }
/** The parts of its height at top and bottom where lines may belong to the whole sheet. */
const EDGE = 0.08
/** The narrowest gap, in type sizes. */
const GAP = 1
/** Signs of sentences and of long labels: so many stand on either side, which figures alone never have. */
const SIGN = /[，。；、：]/
const SIGNS = 3

/** The pages side by side on a sheet, or columns of text, from left to right; the page itself where it is one. */
export function halvesOf(page: Marks): Marks[] {
  const gutter = gutterOf(page)
  if (gutter === null) return [page]
  const half = (isOwn: (x: number) => boolean): Marks => ({
    ...page,
    glyphs: page.glyphs.filter((glyph) => isOwn(middleX(glyph))),
    rules: page.rules.filter((rule) => isOwn((leftOf(rule) + rightOf(rule)) / 2)),
  })
  return [half((x) => x < gutter), half((x) => x >= gutter)]
}

/** The middle of the gap that nothing on a page reaches over; null where there is none between two texts. */
function gutterOf({ width, height, glyphs, rules }: Marks): number | null {
  const body = glyphs.filter(({ text, top, bottom }) => {
    return text.trim() !== '' && bottom > EDGE * height && top < height - EDGE * height
  })
  const spans = [...body, ...rules.map((rule) => ({ left: leftOf(rule), right: rightOf(rule) }))]
  const [from, to] = [MIDDLE.from * width, MIDDLE.to * width]
  const near = spans.filter(({ left, right }) => right > from && left < to).sort((a, b) => a.left - b.left)
  let best = { start: 0, end: 0 }
  let reached = from
  for (const { left, right } of [...near, { left: to, right: to }]) {
    if (left - reached > best.end - best.start) best = { start: reached, end: left }
    reached = Math.max(reached, right)
  }
  const gutter = (best.start + best.end) / 2
  const signs = body.filter(({ text }) => SIGN.test(text))
  const before = signs.filter((glyph) => middleX(glyph) < gutter).length
  const isBetween = before >= SIGNS && signs.length - before >= SIGNS
  return isBetween && best.end - best.start > GAP * sizeOf(body) ? gutter : null
}

function sizeOf(glyphs: Glyph[]): number {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

function leftOf({ way, at, from }: Rule): Box['left'] {
  return way === 'horizontal' ? from : at
}

function rightOf({ way, at, to }: Rule): Box['right'] {
  return way === 'horizontal' ? to : at
}
