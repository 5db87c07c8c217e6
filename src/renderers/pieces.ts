/** A character that is to stand on a line: how wide it is, in em of its size. */
export interface Sized {
  text: string
  width: number
}

const CLOSING = '，。、；：？！·）〕］｝〉》」』】〗”’…—％℃,.;:?!)}'
const OPENING = '（〔［｛〈《「『【〖“‘({'
/** Letters, digits and marks of Latin words; letters with accents too, as in the pinyin of converted pages. */
const LATIN = '\\x21-\\x7e\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff'
const PIECE = new RegExp(`[${OPENING}\\[]*(?:[0-9]+[年月日]|[${LATIN}]+|[^])[${CLOSING}\\]]*[ \\u3000]*`, 'gu')

/** A word of this length may break after its marks: kept whole, an address tears its line apart. */
const ADDRESS = /[\x21-\x7e]{12,}/
const PART_OF_ADDRESS = /[^@./?&=_]*[@./?&=_]+|[^@./?&=_]+/g

/**
 * Divides characters into what must not be broken: a character with the marks that cling to it (no line starts with
 * a closing mark or ends with an opening one), a Latin word, a part of an address, a number with its 年, one of `words`. What is longer than `room`, in em, is broken all the same.
 */
export function piecesOf<C extends Sized>(characters: C[], room: number, words: string[] = []): C[][] {
  const text = characters.map((one) => one.text).join('')
  const parts = joinWords(text.match(PIECE) ?? [], words).flatMap(openAddress)
  let start = 0
  return parts.flatMap((part) => {
    const piece = characters.slice(start, start + [...part].length)
    start += piece.length
    return lengthOf(piece) > room ? piece.map((one) => [one]) : [piece]
  })
}

/** A text cut where an address in it may break, after its marks. */
export function addressParts(text: string): string[] {
  if (!ADDRESS.test(text)) return [text]
  // Words of an address alone have places to break; what stands around them is left to whoever sets the text.
  return text.split(/([\x21-\x7e]{12,})/).reduce<string[]>((parts, part) => {
    const [first = '', ...rest] = openAddress(part)
    return [...parts.slice(0, -1), (parts[parts.length - 1] ?? '') + first, ...rest]
  }, [])
}

/** The width of a line in em, without the spaces at its ends. */
export function lengthOf(line: Sized[]): number {
  return trimmed(line).reduce((sum, { width }) => sum + width, 0)
}

/** A line without the spaces at its ends. */
export function trimmed<C extends Sized>(line: C[]): C[] {
  const isSpace = (one: Sized | undefined) => one !== undefined && one.text.trim() === ''
  let start = 0
  let end = line.length
  while (isSpace(line[start])) start++
  while (end > start && isSpace(line[end - 1])) end--
  return line.slice(start, end)
}

/** Whether a break between two pieces would fall within a phrase: not at a mark and not behind one of `words`. */
export function breaksPhrase(before: Sized[], after: Sized[], words: string[]): boolean {
  // Few texts have such words, and this is asked of every place where any of them could break.
  if (words.length > 0) {
    const text = before.map((one) => one.text).join('')
    if (words.some((word) => text.endsWith(word))) return false
  }
  return !CLOSING.includes(before[before.length - 1]?.text ?? '') && !OPENING.includes(after[0]?.text ?? '')
}

/** Joins the pieces of each occurrence of a word. */
function joinWords(pieces: string[], words: string[]): string[] {
  const text = pieces.join('')
  const spans = words.flatMap((word) => occurrences(text, word))
  const joined: string[] = []
  let end = 0
  for (const piece of pieces) {
    const inside = spans.some(([from, to]) => from < end && end < to)
    if (inside) joined.push((joined.pop() ?? '') + piece)
    else joined.push(piece)
    end += piece.length
  }
  return joined
}

function occurrences(text: string, word: string): [number, number][] {
  const found: [number, number][] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length])
  return found
}

/** A few letters at the end of an address, with the marks behind them: cn。 alone on a line is no line. */
const SHORT_END = new RegExp(`^[a-z0-9]{1,3}[${CLOSING}\\]]*$`, 'i')

function openAddress(piece: string): string[] {
  if (!ADDRESS.test(piece)) return [piece]
  const parts = piece.match(PART_OF_ADDRESS) ?? []
  const end = parts[parts.length - 1] ?? ''
  return SHORT_END.test(end) ? [...parts.slice(0, -2), parts.slice(-2).join('')] : parts
}
