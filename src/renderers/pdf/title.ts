import type { Content } from 'pdfmake/interfaces'
import type { Document } from '../../document/types'
import { lineNodes } from './lineNodes'
import { evenLines } from './lines'
import { gridStyle, HAIR } from './page'
import type { Setting } from './setting'

/**
 * The title, centred. One too long for a line breaks behind the agency's name, so that a name is never torn apart
 * unless it is itself too long; what is left is made even (GB/T 9704-2012, 7.3.1).
 */
export function titleNode({ title, agency }: Document, { theme, page, typesetter }: Setting): Content {
  const { font, fontSize, lineHeight } = gridStyle(theme, page, 'title')
  const room = (page.width - HAIR) / fontSize
  const startsWithAgency = agency !== '' && title !== agency && title.startsWith(agency)
  const parts =
    startsWithAgency && typesetter.width(title, font) > room ? [agency, title.slice(agency.length)] : [title]
  const lines = parts.flatMap((part) => evenLines(typesetter.set(part, font), room, theme.titleWords))
  return {
    stack: lineNodes(lines),
    fontSize,
    lineHeight,
    alignment: 'center',
    margin: [0, 0, 0, theme.spacingLines.afterTitle * page.line],
  }
}
