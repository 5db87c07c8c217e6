import { fullLines } from '../lines'
import type { Lead } from './keep'
import { lineNodes } from './line-nodes'
import { gridStyle, HAIR } from './page'
import type { SetText } from './paragraph'
import type { Setting } from './setting'
import { type Element, element, mark } from './structure'

/** The caption of a figure or of a table of the clerk's own, `of` in the structure, centred. */
export function setCaption(text: string, of: Element, { theme, page, typesetter }: Setting): SetText {
  const { font, fontSize, lineHeight } = gridStyle(theme, page, 'caption')
  const lines = fullLines(typesetter.set(text, font), (page.width - HAIR) / fontSize)
  return {
    node: { stack: mark(lineNodes(lines), element('Caption', of)), fontSize, lineHeight, alignment: 'center' },
    height: lines.length * lineHeight * fontSize,
  }
}

/** Adds a table's caption to what stands above the table. It moves down to it, to the foot of its line. */
export function withCaption({ nodes, height }: Lead, text: string, table: Element, setting: Setting): Lead {
  const { theme, page } = setting
  const caption = setCaption(text, table, setting)
  const drop = Math.max(0, page.line - gridStyle(theme, page, 'caption').fontSize - theme.table.noteGapPt)
  return {
    nodes: [...nodes, { stack: [caption.node], margin: [0, drop, 0, -drop] }],
    height: height + caption.height,
  }
}
