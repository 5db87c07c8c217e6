import { Paragraph } from 'docx'
import type { Signature } from '../../document/types'
import type { Theme } from '../theme'
import { measure } from './measures'
import { styleId } from './styles'
import { charactersWide, textRuns } from './text'

/**
 * The date in the theme's distance from the right edge, the units centred on it (GB/T 9704-2012, 7.3.5.1)
 * as far as the type area allows.
 */
export function signatureParagraphs({ units, date }: Signature, theme: Theme): Paragraph[] {
  const { characterWidth } = measure(theme)
  const lines = date === null ? units : [...units, date]
  const axis = theme.signature.rightCharacters + charactersWide(lines[lines.length - 1] ?? '') / 2
  return lines.map((line) => {
    const right = Math.max(0, axis - charactersWide(line) / 2)
    return new Paragraph({
      style: styleId.signature,
      indent: { right: Math.round(right * characterWidth) },
      children: textRuns(line),
    })
  })
}
