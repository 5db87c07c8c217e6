import type { Content, ContentImage } from 'pdfmake/interfaces'
import type { Figure } from '../../document/types'
import { readPicture } from '../picture'
import { setCaption } from './caption'
import type { Lead } from './keep'
import { gridStyle } from './page'
import type { Setting } from './setting'
import { element, mark } from './structure'

/** A picture with its caption, kept with its lead; null where the bytes are no picture pdfmake could draw. */
export function setFigure({ data, alt, caption }: Figure, lead: Lead, setting: Setting): Content[] | null {
  if (!readPicture(data)) return null
  const { theme, page } = setting
  const maxHeight = theme.figure.maxLines * page.line
  // pdfmake's types lack the limits, which only ever make a picture smaller.
  const picture: ContentImage & { maxWidth: number; maxHeight: number } = {
    image: data,
    maxWidth: page.width,
    maxHeight,
    alignment: 'center',
    margin: [0, theme.figure.captionGapPt, 0, theme.figure.captionGapPt],
  }
  const figure = element('Figure', undefined, { alt })
  mark(picture, figure)
  const below = caption === null ? null : setCaption(caption, figure, setting)
  const height = lead.height + maxHeight + 2 * theme.figure.captionGapPt + (below?.height ?? 0)
  // In the middle of its line: pdfmake sets it at the top, close under the picture.
  const drop = (page.line - gridStyle(theme, page, 'caption').fontSize) / 2
  const captions: Content[] = below ? [{ stack: [below.node], margin: [0, drop, 0, -drop] }] : []
  return [{ unbreakable: height <= page.height, stack: [...lead.nodes, picture, ...captions] }]
}
