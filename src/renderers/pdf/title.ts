import type { Content } from 'pdfmake/interfaces'
import type { Document } from '../../document/types'
import { titleLines } from '../title'
import { lineNodes } from './line-nodes'
import { gridStyle, HAIR } from './page'
import type { Setting } from './setting'
import { element, mark } from './structure'

/** The title, centred, on lines of sense. */
export function titleNode(document: Document, { theme, page, typesetter }: Setting): Content {
  const { font, fontSize, lineHeight } = gridStyle(theme, page, 'title')
  const room = (page.width - HAIR) / fontSize
  const lines = titleLines(document, (text) => typesetter.set(text, font), room, theme.titleWords)
  return {
    stack: mark(lineNodes(lines), element('H1')),
    fontSize,
    lineHeight,
    alignment: 'center',
    margin: [0, 0, 0, theme.spacingLines.afterTitle * page.line],
  }
}
