import type { Content } from 'pdfmake/interfaces'
import type { Signature } from '../../document/types'
import { evenLines } from '../lines'
import type { Lead } from './keep'
import { lineNodes } from './line-nodes'
import { gridStyle, HAIR } from './page'
import type { Setting } from './setting'
import { element, mark } from './structure'
import { widthOf } from './text'

/**
 * The signature: the date some characters in from the right edge, the units centred over it (GB/T 9704-2012, 7.3.5).
 * Its lines stay together, and with the lead: the end of the text, or headings without any. A name too long for a line
 * breaks like one in the title.
 */
export function setSignature({ units, date }: Signature, lead: Lead, { theme, page, typesetter }: Setting): Content[] {
  const { font, fontSize, lineHeight } = gridStyle(theme, page, 'body')
  const room = (page.width - HAIR) / fontSize
  const texts = date === null ? units : [...units, date]
  const set = texts.map((text) => evenLines(typesetter.set(text, font), room, theme.titleWords))
  const lines = set.flat()
  const dateWidth = typesetter.width(date ?? '', font) * fontSize
  const middle = page.width - theme.signature.rightCharacters * page.character - dateWidth / 2
  const nodes = lineNodes(lines, (index) => {
    const width = widthOf(lines[index] ?? []) * fontSize
    // Centred on the middle of the date, as long as that leaves the line on the page. Rounded down, lest the last
    // character wraps for want of a trillionth of a point.
    const left = Math.max(0, Math.floor(Math.min(middle - width / 2, page.width - width)))
    return { margin: [left, 0, 0, 0] }
  })
  let first = 0
  for (const { length } of set) {
    mark(nodes.slice(first, first + length), element('P'))
    first += length
  }
  const before = theme.spacingLines.beforeSignature * page.line
  const block: Content = { stack: nodes, fontSize, lineHeight, margin: [0, before, 0, 0] }
  // pdfmake loses an unbreakable block that is higher than the page.
  const together = lead.height + before + lines.length * page.line <= page.height
  return [{ unbreakable: together, stack: [...lead.nodes, block] }]
}
