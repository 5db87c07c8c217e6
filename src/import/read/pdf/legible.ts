import type { Glyph } from './marks'

/** Fewer letters than these do not tell. */
const FEWEST = 40
/** Of a Chinese text nearly all letters are common characters, two thirds where it is in traditional ones. */
const LEAST_COMMON = 0.3
/** Where the common characters of GB 2312 begin and end (its first level, 3755 of them), in rows and cells from 1. */
const FIRST_LEVEL = { rows: [16, 55], cells: 94 } as const

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
 * Whether a page's codes are not those of the characters it shows, as where its fonts do not say which these are (no
 * ToUnicode map): what is read are letters at random, and figures among them that are none.
 */
export function isIllegible(glyphs: Glyph[]): boolean {
  const letters = glyphs.filter(({ text }) => !/^[\s\p{N}\p{P}]*$/u.test(text))
  if (letters.length < FEWEST) return false
  characters ??= commonCharacters()
  const common = characters
  return letters.filter(({ text }) => common.has(text)).length < LEAST_COMMON * letters.length
}
