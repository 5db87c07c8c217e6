import { readCoverage } from '../coverage'
import type { FontFace, FontSet } from '../fonts'
import type { Sized } from '../pieces'
import { createDocumentFont, type DocumentFont } from './document-font'
import { readTypeface, type Typeface } from './typeface'

/** A character as it is drawn: in which face, how wide. */
export interface Character extends Sized {
  font: string
}

/** Drawn for a character no face has: the mark Chinese typesetting has for a missing sort. */
const MISSING = '〓'

/** Sets the text of one document in the faces at hand. */
export interface Typesetter {
  /** The characters of a text: in the face asked for, and in a fallback face where that one lacks one. */
  set(text: string, face: string): Character[]
  /** The width of the text on one line, in em of its size. */
  width(text: string, face: string): number
  /** The face as a font of the document, with the characters set in it so far. */
  font(face: string): DocumentFont
  /** All of them. */
  fonts(): DocumentFont[]
}

/**
 * Prepares the faces of a font set. `fallback` names the faces to look a missing character up in, in order.
 * @throws RangeError when the set lacks a face a fallback or a text asks for.
 */
export function createTypesetter({ faces }: FontSet, fallback: string[]): Typesetter {
  const open = (id: string): Face => {
    const face = faces[id]
    if (!face) throw new RangeError(`The font set has no face ${id}`)
    return openFace(face)
  }
  const reserveOf = (id: string): string[] => {
    const reserve = faces[id]?.reserve
    return reserve === undefined ? [] : [reserve]
  }
  const find = (text: string, ids: string[]): Character | undefined => {
    const code = codeOf(text)
    const font = ids.find((id) => open(id).has(code))
    return font === undefined ? undefined : { text, font, width: widthIn(open(font).typeface, code) }
  }
  const fonts: DocumentFont[] = []
  const fontOf = (id: string): DocumentFont => {
    const { typeface } = open(id)
    // Two faces may be one font.
    const known = fonts.find((font) => isSame(font.typeface, typeface))
    if (known) return known
    const font = createDocumentFont(`F${fonts.length + 1}`, typeface)
    fonts.push(font)
    return font
  }
  // A report has some hundred different characters, thousands of times.
  const known = new Map<string, Character>()
  const setOne = (text: string, face: string): Character => {
    const key = `${face} ${text}`
    let character = known.get(key)
    if (!character) {
      character = text === '\n' ? { text, font: face, width: 0 } : draw(text, [face, ...reserveOf(face), ...fallback])
      known.set(key, character)
      if (text !== '\n') fontOf(character.font).use(codeOf(character.text))
    }
    return character
  }
  // Without the mark pdfmake would draw an empty box, silently, and leave the character out of the extracted text
  // (measured).
  const draw = (text: string, ids: [string, ...string[]]): Character =>
    find(text, ids) ?? find(MISSING, ids) ?? { text, font: ids[0], width: 1 }

  const set = (text: string, face: string) => [...withoutInvisible(text)].map((one) => setOne(one, face))
  return {
    set,
    width: (text, face) => widthOf(set(text, face)),
    font: fontOf,
    fonts: () => fonts,
  }
}

interface Face {
  has: (codePoint: number) => boolean
  typeface: Typeface
}

const opened = new WeakMap<FontFace, Face>()

/** Reads a face's tables once, however many reports are set in it. */
function openFace(face: FontFace): Face {
  const known = opened.get(face) ?? { has: readCoverage(face.coverage), typeface: readTypeface(face.bytes) }
  opened.set(face, known)
  return known
}

function isSame(one: Typeface, other: Typeface): boolean {
  return one === other || (one.name === other.name && one.checksum === other.checksum)
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}

/** The width of a character in em. One the face lacks is as wide as the .notdef glyph, which is drawn for it. */
function widthIn({ advanceOf, glyphOf, unitsPerEm }: Typeface, codePoint: number): number {
  return advanceOf(glyphOf(codePoint)) / unitsPerEm
}

/** The width of characters on one line, in em. */
export function widthOf(characters: Character[]): number {
  return characters.reduce((sum, { width }) => sum + width, 0)
}

/** Pasted text brings tabs, which are spaces, and characters without a shape, which no face has. */
function withoutInvisible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]/gu, '')
}
