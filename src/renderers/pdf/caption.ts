import { fullLines } from '../lines'
import type { Lead } from './keep'
import { lineNodes } from './lineNodes'
import { gridStyle, HAIR } from './page'
import type { SetText } from './paragraph'
import type { Setting } from './setting'

/** The caption of a figure or of a table of the clerk's own, centred. */
export function setCaption(text: string, { theme, page, typesetter }: Setting): SetText {
  const { font, fontSize, lineHeight } = gridStyle(theme, page, 'caption')
  const lines = fullLines(typesetter.set(text, font), (page.width - HAIR) / fontSize)
  return {
    node: { stack: lineNodes(lines), fontSize, lineHeight, alignment: 'center' },
    height: lines.length * lineHeight * fontSize,
  }
}

/** Adds a table's caption to what stands above the table. It moves down to it, to the foot of its line. */
export function withCaption({ nodes, height }: Lead, text: string, setting: Setting): Lead {
  const { theme, page } = setting
  const caption = setCaption(text, setting)
  const drop = Math.max(0, page.line - gridStyle(theme, page, 'caption').fontSize - theme.table.noteGapPt)
  return {
    nodes: [...nodes, { stack: [caption.node], margin: [0, drop, 0, -drop] }],
    height: height + caption.height,
  }
}
