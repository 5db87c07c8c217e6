import { readCoverage } from '../coverage'
import type { FontSet } from '../fonts'
import { readAdvances } from './advances'

/** A piece of text in one face, as pdfmake takes it. */
interface Span {
  text: string
  font: string
}

/** Where a line may break inside a word; every face has it, as an empty glyph. */
export const ZERO_WIDTH_SPACE = '\u200b'

/** Sets text in the faces at hand. */
export interface Typesetter {
  /** The text as spans: in the face asked for, and in a fallback face where that one lacks a character. */
  spans(text: string, face: string): Span[]
  /** The width of the text on one line, in em of its size. */
  width(text: string, face: string): number
}

/**
 * Prepares the faces of a font set. `fallback` names the faces to look a missing character up in, in order.
 * @throws RangeError when the set lacks a face a fallback or a text asks for.
 */
export function createTypesetter(fonts: FontSet, fallback: string[]): Typesetter {
  const opened = new Map<string, Face>()
  const open = (id: string): Face => {
    const known = opened.get(id)
    if (known) return known
    const face = fonts.faces[id]
    if (!face) throw new RangeError(`The font set has no face ${id}`)
    const fresh = { has: readCoverage(face.coverage), advance: readAdvances(face.bytes) }
    opened.set(id, fresh)
    return fresh
  }

  // A missing character pdfmake draws as an empty box, silently, and leaves out of the extracted text. One that no
  // face has stays in the first: the box shows the reader that something is missing.
  const faceFor = (codePoint: number, face: string): string =>
    open(face).has(codePoint) ? face : (fallback.find((id) => open(id).has(codePoint)) ?? face)

  const spans = (text: string, face: string): Span[] => {
    const found: Span[] = []
    for (const character of openLongWords(withoutInvisible(text))) {
      const font = character === '\n' ? face : faceFor(character.codePointAt(0) ?? 0, face)
      const last = found[found.length - 1]
      if (last && last.font === font) last.text += character
      else found.push({ text: character, font })
    }
    return found
  }

  const width = (text: string, face: string): number =>
    spans(text, face).reduce(
      (sum, span) =>
        [...span.text].reduce((so, character) => so + open(span.font).advance(character.codePointAt(0) ?? 0), sum),
      0,
    )

  return { spans, width }
}

interface Face {
  has: (codePoint: number) => boolean
  advance: (codePoint: number) => number
}

/** Pasted text brings tabs, which are spaces, and characters without a shape, which no face has. */
function withoutInvisible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\u00ad\u200c-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/gu, '')
}

/**
 * Lets an address break after its marks. Kept whole, it would fall to the next line and tear wide gaps into the
 * justified line before (measured with pdfmake). Shorter words do no harm.
 */
function openLongWords(text: string): string {
  return text.replace(/[\x21-\x7e]{12,}/g, (word) => word.replace(/[@./?&=_](?=.)/g, `$&${ZERO_WIDTH_SPACE}`))
}
