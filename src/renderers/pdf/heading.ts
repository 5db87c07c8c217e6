import type { Heading } from '../../document/types'
import type { StyleName } from '../theme'
import { gridStyle } from './page'
import { type SetText, setParagraph } from './paragraph'
import type { Setting } from './setting'
import { element, mark } from './structure'

/** A heading of the text, or the title of a section, which is a bookmark too. */
export type AnyHeading = Heading | { type: 'section'; text: string }

const HEADINGS = { 1: 'H3', 2: 'H4', 3: 'H5' } as const

/** Sets a heading, to be kept with what comes below. */
export function setHeading(heading: AnyHeading, { theme, page, typesetter }: Setting): SetText {
  const name: StyleName = heading.type === 'section' ? 'section' : `heading${heading.level}`
  const style = gridStyle(theme, page, name)
  const shape = { width: page.width, indent: theme.indentCharacters * page.character }
  const bookmark = heading.type === 'section' ? { outline: true, outlineText: heading.text } : {}
  const set = setParagraph(typesetter.set(heading.text, style.font), style, shape, bookmark)
  mark(set.node, element(heading.type === 'section' ? 'H2' : HEADINGS[heading.level]))
  return set
}
