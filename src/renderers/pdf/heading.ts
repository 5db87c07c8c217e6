import type { Heading } from '../../document/types'
import type { StyleName } from '../theme'
import { gridStyle } from './page'
import { type SetText, setParagraph } from './paragraph'
import type { Setting } from './setting'

/** A heading of the text, or the title of a section, which is a bookmark too. */
export type AnyHeading = Heading | { type: 'section'; text: string }

/** Sets a heading, to be kept with what comes below. */
export function setHeading(heading: AnyHeading, { theme, page, typesetter }: Setting): SetText {
  const name: StyleName = heading.type === 'section' ? 'section' : `heading${heading.level}`
  const style = gridStyle(theme, page, name)
  const shape = { width: page.width, indent: theme.indentCharacters * page.character }
  const bookmark = heading.type === 'section' ? { outline: true, outlineText: heading.text } : {}
  return setParagraph(typesetter.set(heading.text, style.font), style, shape, bookmark)
}
