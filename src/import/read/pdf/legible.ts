import { UNTOLD } from './characters'
import type { Glyph } from './marks'

/** Fewer letters than these do not tell. */
const FEWEST = 40
/** Of a Chinese text nearly all letters are common characters, two thirds where it is in traditional ones. */
const LEAST_COMMON = 0.3
/** Where the common characters of GB 2312 begin and end (its first level, 3755 of them), in rows and cells from 1. */
const FIRST_LEVEL = { rows: [16, 55], cells: 94 } as const

/** Letters with accents and those of Old English; a name may have some of them. */
const DAMAGED = /^[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]$/
const FEWEST_DAMAGED = 10

let characters: Set<string> | undefined

function commonCharacters(): Set<string> {
  const [first, last] = FIRST_LEVEL.rows
  const codes: number[] = []
  for (let row = first; row <= last; row++) {
    for (let cell = 1; cell <= FIRST_LEVEL.cells; cell++) codes.push(0xa0 + row, 0xa0 + cell)
  }
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(codes)))
}

/**
 * Whether a page's codes are those of the characters it shows, which they are not where its fonts do not say which
 * these are (no ToUnicode map): what is read are letters at random, and figures among them that are none. Null where
 * it has too few letters to say that they are not.
 */
export function isLegible(glyphs: Glyph[]): boolean | null {
  const letters = glyphs.filter(({ text }) => !/^[\s\p{N}\p{P}]*$/u.test(text))
  characters ??= commonCharacters()
  const common = characters
  const isCommon = letters.filter(({ text }) => common.has(text)).length >= LEAST_COMMON * letters.length
  return letters.length < FEWEST && !(isCommon && letters.length > 0) ? null : isCommon
}

/** Characters a file does not tell, and letters no Chinese text has, which stand where programs damaged what fonts say. */
export function countUntold(glyphs: Glyph[]): number {
  const damaged = glyphs.filter(({ text }) => DAMAGED.test(text)).length
  return glyphs.filter(({ text }) => text === UNTOLD).length + (damaged < FEWEST_DAMAGED ? 0 : damaged)
}
