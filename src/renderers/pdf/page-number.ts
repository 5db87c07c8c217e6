import type { Content } from 'pdfmake/interfaces'
import { document as words } from '../../messages/zh-CN'
import { spansOf } from './line-nodes'
import { gridStyle, points } from './page'
import type { Setting } from './setting'

/** The number of a page, from 1, below the type area on the outer side (GB/T 9704-2012, 7.5). */
export function pageNumberNode(number: number, { theme, page, typesetter }: Setting): Content {
  const { font, fontSize } = gridStyle(theme, page, 'pageNumber')
  const [left, , right] = page.margins
  const edge = theme.pageNumber.edgeCharacters * fontSize
  return {
    text: spansOf(typesetter.set(words.pageNumber(number), font)),
    noWrap: true,
    fontSize,
    alignment: theme.pageNumber.alternate ? (number % 2 === 1 ? 'right' : 'left') : 'center',
    // The gap is measured to the dashes, which stand in the middle of the line.
    margin: [left + edge, points(theme.pageNumber.gapMm) - fontSize / 2, right + edge, 0],
  }
}

/** Sets whatever a page number may be made of, before it is known how many pages there are. */
export function setDigits({ theme, page, typesetter }: Setting): void {
  typesetter.set(words.pageNumber(1234567890), gridStyle(theme, page, 'pageNumber').font)
}
