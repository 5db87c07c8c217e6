import { Paragraph } from 'docx'
import type * as neutral from '../../document/types'
import type { Theme } from '../theme'
import { titleLines } from '../title'
import { measure, points } from './measures'
import { styleId } from './styles'
import { sizedCharacters, textRuns } from './text'

/** A paragraph of one of the named styles. */
export function styledParagraph(style: string, text: string, keepNext?: boolean): Paragraph {
  return new Paragraph({ style, keepNext, children: textRuns(text) })
}

/** The title, centred, on lines of sense. */
export function titleParagraph(document: neutral.Document, theme: Theme): Paragraph {
  const room = measure(theme).typeWidth / points(theme.styles.title.sizePt)
  const lines = titleLines(document, sizedCharacters, room, theme.titleWords)
  return styledParagraph(styleId.title, lines.map((line) => line.map(({ text }) => text).join('')).join('\n'))
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
