import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { limit } from '../limits'
import { append } from '../many'
import { type PdfGlyph, placeGlyphs } from './glyphs'
import type { Rule } from './marks'
import { type Matrix, multiply, toMatrix } from './matrix'
import { filledAreas, filledRules, strokedRules } from './paths'
import { type Area, isSeen, type SeenGlyph, WHITE } from './seen'
import { type Font, type GraphicsState, moveText, startState, startText } from './state'

/** What pdf.js makes of a page's content: operators and, at the same places, their arguments. */
export interface Operators {
  fnArray: number[]
  argsArray: unknown[]
}

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
/** Operators that draw a picture into a square of one by one, which the matrix puts on the page; the square as a path is below. */
const PICTURES = [
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintSolidColorImageMask,
]
const SQUARE = [0, 0, 0, 1, 1, 0, 1, 1, 1, 0, 1, 4]
/** Looking for a glyph on so many areas takes as long as drawing one. */
const LOOKS = 10
/** Colours that are patterns: none of those that are told apart here. */
const PATTERN = 'pattern'

/**
 * Follows a page's operators and gives the glyphs and ruling lines it draws, in the coordinates `start` leads to, and
 * of each glyph whether it can be seen. A picture drawn so thin that it is a line is one, as printer drivers make them;
 * other pictures, shadings and clips are passed over.
 */
export function interpret(
  operators: Operators,
  start: Matrix,
  fontOf: (name: string) => Font,
): { glyphs: SeenGlyph[]; rules: Rule[] } {
  const glyphs: SeenGlyph[] = []
  const rules: Rule[] = []
  const areas: Area[] = []
  const kept: GraphicsState[] = []
  /** How often a white glyph was looked for on an area. */
  let looks = 0
  let state = startState(start)
  let text = startText()

  const keep = (): void => {
    kept.push({ ...state })
  }
  const restore = (): void => {
    state = kept.pop() ?? state
  }
  const draw = ([operator, [data]]: [number, [ArrayLike<number> | null]]): void => {
    if (!data) return
    const { matrix } = state
    const pen = state.penWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
    if (STROKES.has(operator) && state.stroke !== WHITE) append(rules, strokedRules(data, matrix, pen))
    if (!FILLS.has(operator)) return
    append(
      areas,
      filledAreas(data, matrix).map((box) => ({ ...box, white: state.fill === WHITE })),
    )
    if (state.fill !== WHITE) append(rules, filledRules(data, matrix))
  }
  const drawPicture = (): void => {
    rules.push(...filledRules(SQUARE, state.matrix))
  }
  const actions: Record<number, (args: never) => void> = {
    ...Object.fromEntries(PICTURES.map((operator) => [operator, drawPicture])),
    [OPS.save]: keep,
    [OPS.restore]: restore,
    [OPS.beginGroup]: keep,
    [OPS.endGroup]: restore,
    [OPS.paintFormXObjectBegin]: ([matrix]: [unknown]) => {
      keep()
      state.matrix = multiply(state.matrix, toMatrix(matrix))
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.transform]: (args: unknown) => {
      state.matrix = multiply(state.matrix, toMatrix(args))
    },
    [OPS.setLineWidth]: ([width]: [number]) => {
      state.penWidth = width
    },
    [OPS.setStrokeRGBColor]: ([colour]: [string]) => {
      state.stroke = colour
    },
    [OPS.setFillRGBColor]: ([colour]: [string]) => {
      state.fill = colour
    },
    [OPS.setStrokeColorN]: () => {
      state.stroke = PATTERN
    },
    [OPS.setFillColorN]: () => {
      state.fill = PATTERN
    },
    [OPS.constructPath]: draw,
    [OPS.beginText]: () => {
      text = startText()
    },
    [OPS.setFont]: ([name, size]: [string, number]) => {
      state.font = fontOf(name)
      state.size = size
    },
    [OPS.setCharSpacing]: ([spacing]: [number]) => {
      state.charSpacing = spacing
    },
    [OPS.setWordSpacing]: ([spacing]: [number]) => {
      state.wordSpacing = spacing
    },
    [OPS.setHScale]: ([percent]: [number]) => {
      state.stretch = percent / 100
    },
    [OPS.setTextRise]: ([rise]: [number]) => {
      state.rise = rise
    },
    [OPS.setTextRenderingMode]: ([mode]: [number]) => {
      state.mode = mode
    },
    [OPS.setLeading]: ([leading]: [number]) => {
      state.leading = leading
    },
    [OPS.setTextMatrix]: ([matrix]: [unknown]) => {
      text = startText(toMatrix(matrix))
    },
    [OPS.moveText]: ([x, y]: [number, number]) => moveText(text, x, y),
    [OPS.setLeadingMoveText]: ([x, y]: [number, number]) => {
      state.leading = -y
      moveText(text, x, y)
    },
    [OPS.nextLine]: () => moveText(text, 0, -state.leading),
    [OPS.showText]: ([items]: [(PdfGlyph | number)[]]) => {
      const placed = placeGlyphs(items, state, text)
      if (state.fill === WHITE) looks += placed.length * areas.length
      append(
        glyphs,
        placed.map((glyph) => ({ ...glyph, seen: isSeen(glyph, state, areas) })),
      )
    },
  }
  for (const [index, operator] of operators.fnArray.entries()) {
    actions[operator]?.(operators.argsArray[index] as never)
    limit('nodes', glyphs.length + rules.length + areas.length + kept.length + looks / LOOKS)
  }
  return { glyphs, rules }
}
