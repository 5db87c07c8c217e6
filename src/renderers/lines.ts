import { breaksPhrase, lengthOf, piecesOf, type Sized, trimmed } from './pieces'

/**
 * Breaks characters into full lines, each as long as it can be within `room`; the first is shorter by `indent`.
 * Lengths in em. Never empty: no characters are one empty line.
 */
export function fullLines<C extends Sized>(characters: C[], room: number, indent = 0): C[][] {
  return partsOf(characters).flatMap((part, index) => fill(part, room, index === 0 ? indent : 0).map(trimmed))
}

/**
 * Breaks characters into as few lines as possible and makes those even, rather at a punctuation mark than within a
 * phrase, behind one of `words` and never within it: for what is centred (GB/T 9704-2012, 7.3.1 asks this of a title).
 */
export function evenLines<C extends Sized>(characters: C[], room: number, words: string[] = []): C[][] {
  return partsOf(characters).flatMap((part) => {
    if (lengthOf(part) <= room) return [trimmed(part)]
    const pieces = piecesOf(part, room, words)
    return evenOut(pieces, fillPieces(pieces, room, 0).length, room, words)
  })
}

/** What stands between forced line breaks. */
function partsOf<C extends Sized>(characters: C[]): C[][] {
  const parts: C[][] = [[]]
  for (const character of characters) {
    if (character.text === '\n') parts.push([])
    else parts[parts.length - 1]?.push(character)
  }
  return parts
}

function fill<C extends Sized>(characters: C[], room: number, indent: number): C[][] {
  return fillPieces(piecesOf(characters, room), room, indent)
}

function fillPieces<C extends Sized>(pieces: C[][], room: number, indent: number): C[][] {
  const lines: C[][] = []
  let line: C[] = []
  let width = 0
  for (const piece of pieces) {
    const free = room - (lines.length === 0 ? indent : 0)
    if (line.length > 0 && width + lengthOf(piece) > free) {
      lines.push(line)
      line = []
      width = 0
    }
    line.push(...piece)
    width += piece.reduce((sum, one) => sum + one.width, 0)
  }
  return [...lines, line]
}

function evenOut<C extends Sized>(pieces: C[][], count: number, room: number, words: string[]): C[][] {
  // best[end]: the least uneven way to set the pieces before `end` on the lines so far.
  let best = new Map<number, { cost: number; lines: C[][] }>([[0, { cost: 0, lines: [] }]])
  for (let line = 1; line <= count; line++) {
    const next: typeof best = new Map()
    for (const [start, { cost, lines }] of best) {
      const characters: C[] = []
      for (let end = start + 1; end <= pieces.length; end++) {
        characters.push(...(pieces[end - 1] ?? []))
        const slack = (room - lengthOf(characters)) / room
        if (slack < 0 && end > start + 1) break
        const following = pieces[end]
        const total =
          cost + slack * slack + (following && breaksPhrase(characters, following, words) ? WITHIN_A_PHRASE : 0)
        // Of two equally even ways the one with the fuller upper lines is taken.
        if (total <= (next.get(end)?.cost ?? Number.POSITIVE_INFINITY) + SAME)
          next.set(end, { cost: total, lines: [...lines, trimmed(characters)] })
      }
    }
    best = next
  }
  return best.get(pieces.length)?.lines ?? [pieces.flat()]
}

/** What a break within a phrase costs, against an empty line's cost of 1: lines may be somewhat uneven to avoid it. */
const WITHIN_A_PHRASE = 0.1

/** Costs no further apart than rounding are the same. */
const SAME = 1e-9
