import { Paragraph } from 'docx'
import type { Signature } from '../../document/types'
import type { Theme } from '../theme'
import { measure } from './measures'
import { styleId } from './styles'
import { charactersWide, textRuns } from './text'

/**
 * The date in the theme's distance from the right edge, the units centred on it (GB/T 9704-2012, 7.3.5.1)
 * as far as the type area allows. A unit longer than a line fills it and goes on at the left.
 */
export function signatureParagraphs({ units, date }: Signature, theme: Theme): Paragraph[] {
  const { characterWidth } = measure(theme)
  const whole = theme.grid.characters
  const lines = date === null ? units : [...units, date]
  const middle = whole - theme.signature.rightCharacters - charactersWide(lines[lines.length - 1] ?? '') / 2
  return lines.map((line) => {
    const width = charactersWide(line)
    const left = Math.max(0, Math.min(middle - width / 2, whole - width))
    return new Paragraph({
      style: styleId.signature,
      indent: { left: Math.floor(left * characterWidth) },
      children: textRuns(line),
    })
  })
}
