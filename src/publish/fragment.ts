import { buildDocument } from '../document/build'
import type { Draft } from '../draft/types'
import type { Format } from '../format/types'
import { renderFragment } from '../renderers/cms'
import { renderText } from '../renderers/cms/text'
import type { Layouts } from '../renderers/layout'

/** The report for pasting into a content management system, as rich text and as plain text. */
export interface Fragment {
  html: string
  text: string
  /** How many pictures have to be uploaded there by hand. */
  pictures: number
}

/** Makes the fragment. Only public content goes in, as with the files. */
export function publishFragment(format: Format, draft: Draft, layouts: Layouts): Fragment {
  const document = buildDocument(format, draft)
  const blocks = [...document.preface, ...document.sections.flatMap((section) => section.blocks)]
  return {
    html: renderFragment(document, layouts.cms),
    text: renderText(document),
    pictures: blocks.filter((block) => block.type === 'figure').length,
  }
}
