import type { XmlElement } from '../xml'

/** Wingdings draws the numbers of lists where other fonts have nothing: ⓪ to ⑩, white and black. */
const CIRCLED: Record<number, string> = Object.fromEntries(
  [...'⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'].map((character, index) => [0x80 + index, character]),
)
/** What stands for a symbol nobody can tell without its font. */
const UNKNOWN = '\ufffd'

/** The character of a <w:sym>: the code itself, or, for fonts of symbols, the code their drawing stands at. */
export function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  if (!Number.isFinite(code) || code < 0x20 || code > 0xffff) return UNKNOWN
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (/^(wingdings|webdings|zapf)/i.test(attributes['w:font'] ?? '')) {
    return /^wingdings$/i.test(attributes['w:font'] ?? '') ? (CIRCLED[own] ?? UNKNOWN) : UNKNOWN
  }
  // The font named Symbol keeps digits and brackets where they are and has Greek for letters.
  const isSymbol = /^symbol$/i.test(attributes['w:font'] ?? '')
  return isSymbol && !/[\d\s()[\]{}+,./:;<=>?%&!#|]/.test(String.fromCharCode(own)) ? UNKNOWN : String.fromCharCode(own)
}
