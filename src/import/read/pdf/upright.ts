import type { PlacedGlyph } from './glyphs'
import type { Box, Marks, Rule } from './marks'

/** The page turned so that most of its text is upright: wide tables are often written sideways on an upright page. */
export function upright(page: Marks & { glyphs: PlacedGlyph[] }): Marks {
  const counts = [0, 0, 0, 0]
  for (const { turn } of page.glyphs) counts[turn] = (counts[turn] ?? 0) + 1
  const turn = counts.indexOf(Math.max(...counts))
  if (turn === 0) return page
  const turned = (box: Box): Box => turnBox(box, turn, page)
  const [width, height] = turn === 2 ? [page.width, page.height] : [page.height, page.width]
  return {
    width,
    height,
    glyphs: page.glyphs.map((glyph) => ({ ...glyph, ...turned(glyph) })),
    rules: page.rules.map((rule) => toRule(turned(toBox(rule)))),
  }
}

function turnBox({ left, right, top, bottom }: Box, turn: number, { width, height }: Marks): Box {
  if (turn === 1) return { left: top, right: bottom, top: width - right, bottom: width - left }
  if (turn === 3) return { left: height - bottom, right: height - top, top: left, bottom: right }
  return { left: width - right, right: width - left, top: height - bottom, bottom: height - top }
}

/** A line as a box without breadth. */
function toBox({ way, at, from, to }: Rule): Box {
  return way === 'horizontal'
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to }
}

function toRule({ left, right, top, bottom }: Box): Rule {
  return right - left >= bottom - top
    ? { way: 'horizontal', at: top, from: left, to: right }
    : { way: 'vertical', at: left, from: top, to: bottom }
}
