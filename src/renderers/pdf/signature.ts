import type { Content } from 'pdfmake/interfaces'
import type { Signature } from '../../document/types'
import { gridStyle } from './page'
import type { Setting } from './setting'

/**
 * The signature: the date some characters in from the right edge, the units centred over it (GB/T 9704-2012, 7.3.5).
 * Its lines stay together.
 */
export function signatureNode({ units, date }: Signature, { theme, page, typesetter }: Setting): Content {
  const { font, ...style } = gridStyle(theme, page, 'body')
  const dateWidth = typesetter.width(date ?? '', font) * style.fontSize
  const middle = page.width - theme.signature.rightCharacters * page.character - dateWidth / 2
  const lines = date === null ? units : [...units, date]
  return {
    // pdfmake loses an unbreakable block that is higher than the page.
    unbreakable: lines.length <= theme.grid.lines / 2,
    margin: [0, theme.spacingLines.beforeSignature * page.line, 0, 0],
    stack: lines.map((line) => {
      const width = typesetter.width(line, font) * style.fontSize
      // Centred on the middle of the date, as long as that leaves the line on the page. Rounded down, lest the last
      // character wraps for want of a trillionth of a point.
      const left = Math.max(0, Math.floor(Math.min(middle - width / 2, page.width - width)))
      return { text: typesetter.spans(line, font), ...style, margin: [left, 0, 0, 0] }
    }),
  }
}
