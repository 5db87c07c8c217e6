import { Paragraph } from 'docx'
import type * as neutral from '../../document/types'
import type { Theme } from '../theme'
import { measure, points } from './measures'
import { styleId } from './styles'
import { charactersWide, textRuns } from './text'

/** A paragraph of one of the named styles. */
export function styledParagraph(style: string, text: string, keepNext?: boolean): Paragraph {
  return new Paragraph({ style, keepNext, children: textRuns(text) })
}

/** The title. One too long for a line breaks behind the agency's name, so that no word is torn (GB/T 9704-2012, 7.3.1). */
export function titleParagraph({ title, agency }: neutral.Document, theme: Theme): Paragraph {
  const fits = charactersWide(title) * points(theme.styles.title.sizePt) <= measure(theme).typeWidth
  const breaks = !fits && agency !== '' && title !== agency && title.startsWith(agency)
  return styledParagraph(styleId.title, breaks ? `${agency}\n${title.slice(agency.length)}` : title)
}

/**
 * A paragraph of body text, its bold runs in the style Strong.
 * @param keepNext keeps its last lines on the page of what follows
 */
export function bodyParagraph(block: neutral.Paragraph, keepNext?: boolean): Paragraph {
  return new Paragraph({
    style: styleId.body,
    keepNext,
    children: block.runs.flatMap((run) => textRuns(run.text, run.bold ? styleId.strong : undefined)),
  })
}

/** A heading below the section title: the style of its level. */
export function headingParagraph(block: neutral.Heading): Paragraph {
  return styledParagraph(styleId[`heading${block.level}`], block.text)
}
