import type { Content } from 'pdfmake/interfaces'
import { fullLines } from '../lines'
import { lineNodes, spacingOf } from './line-nodes'
import { HAIR, type TextStyle } from './page'
import type { Character } from './text'

/** Text broken into the lines it is printed in, and their height in points. */
export interface SetText {
  node: Content
  height: number
}

/** How a paragraph stands: over what width and with what indent of its first line, in points. */
interface Shape {
  width: number
  indent: number
}

/** Sets a paragraph: every line but its last fills the width. `extra` goes to the first line's node. */
export function setParagraph(characters: Character[], style: TextStyle, shape: Shape, extra: object = {}): SetText {
  return stackLines(paragraphLines(characters, style, shape, extra), style)
}

/** The lines of a paragraph, one node each. */
export function paragraphLines(
  characters: Character[],
  { fontSize }: TextStyle,
  { width, indent }: Shape,
  extra: object = {},
): Content[] {
  const room = (width - HAIR) / fontSize
  const lines = fullLines(characters, room, indent / fontSize)
  const last = lines.length - 1
  return lineNodes(lines, (index) => {
    const left = index === 0 ? indent : 0
    const spacing = index === last ? 0 : spacingOf(lines[index] ?? [], room - left / fontSize)
    return {
      ...(left > 0 ? { margin: [left, 0, 0, 0] } : {}),
      ...(spacing > 0 ? { characterSpacing: spacing * fontSize } : {}),
      ...(index === 0 ? extra : {}),
    }
  })
}

/** Lines of one style, one below the other. */
export function stackLines(lines: Content[], { fontSize, lineHeight }: TextStyle): SetText {
  return { node: { stack: lines, fontSize, lineHeight }, height: lines.length * lineHeight * fontSize }
}
