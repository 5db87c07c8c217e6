import { ImageRun, Paragraph } from 'docx'
import type { Figure } from '../../document/types'
import { readPicture } from '../picture'
import type { Theme } from '../theme'
import { measure } from './measures'
import { styledParagraph } from './paragraphs'
import { styleId } from './styles'

/** Twips of a pixel of a picture, and of the pixels docx counts in: 96 to the inch. */
const TWIPS_PER_PIXEL = 15

/**
 * A picture in its own size, scaled down where it is wider than the type area or taller than the theme allows, and its caption.
 * A picture nobody can read is replaced by its description.
 * @param number counts the document's pictures from 1
 */
export function figureParagraphs(block: Figure, number: number, theme: Theme): Paragraph[] {
  const picture = readPicture(block.data)
  const { alt } = block
  const keepNext = block.caption !== null
  const caption = block.caption === null ? [] : [styledParagraph(styleId.caption, block.caption)]
  if (!picture) return [styledParagraph(styleId.figure, alt, keepNext), ...caption]

  const { typeWidth, linePitch } = measure(theme)
  const scale = Math.min(
    1,
    typeWidth / (picture.width * TWIPS_PER_PIXEL),
    (theme.figure.maxLines * linePitch) / (picture.height * TWIPS_PER_PIXEL),
  )
  const image = new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: { id: String(number), name: block.caption ?? alt, description: alt },
  })
  return [new Paragraph({ style: styleId.figure, keepNext, children: [image] }), ...caption]
}
