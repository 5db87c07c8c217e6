import { TextRun } from 'docx'
import { lengthOf, type Sized } from '../pieces'

const LAST_LATIN = '\u00ff'

/**
 * A text as runs, a line break for each of its newlines. The hint makes Word set what both scripts share
 * (quotation marks, dashes, dots) in the Chinese font.
 * @param style id of a character style
 * @param size in half-points, where the text does not fit in the size of its style
 */
export function textRuns(text: string, style?: string, size?: number): TextRun[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(
      (line, index) =>
        new TextRun({ text: line, break: index > 0 ? 1 : undefined, style, size, font: { hint: 'eastAsia' } }),
    )
}

/** A text's characters with about their widths in em: Latin letters and digits take half the width of a Chinese one. */
export function sizedCharacters(text: string): Sized[] {
  return [...text].map((character) => ({ text: character, width: character <= LAST_LATIN ? 0.5 : 1 }))
}

/** About how many Chinese characters wide a line is. */
export function charactersWide(text: string): number {
  return lengthOf(sizedCharacters(text))
}
