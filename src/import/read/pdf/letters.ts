/** `z` for four zeros, `~` for the end, and the first of the 85 digits (ISO 32000-1, 7.4.3). */
const [ZEROS, END_85, FIRST] = [0x7a, 0x7e, 0x21]
const BASE = 85
/** Digits of a group, and the bytes they stand for. */
const GROUP = { digits: 5, bytes: 4 }
/** White space ends at it. */
const SPACE = 0x20

/** What the letters of ASCII85Decode stand for, to a little above `most` bytes. */
export function fromBase85(letters: Uint8Array, most: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(most + 2 * GROUP.bytes, GROUP.bytes * letters.length))
  let [size, value, digits] = [0, 0, 0]
  const write = (count: number): void => {
    for (let at = 0; at < count; at++) bytes[size++] = Math.floor(value / 2 ** (8 * (GROUP.bytes - 1 - at)))
    ;[value, digits] = [0, 0]
  }
  const add = (digit: number): void => {
    value = value * BASE + digit
    digits++
  }
  for (const letter of letters) {
    if (letter === END_85 || size > most) break
    if (letter <= SPACE) continue
    if (letter === ZEROS && digits === 0) write(GROUP.bytes)
    else add(letter - FIRST)
    if (digits === GROUP.digits) write(GROUP.bytes)
  }
  const left = digits - 1
  while (digits > 0 && digits < GROUP.digits) add(BASE - 1)
  if (left > 0) write(left)
  return bytes.subarray(0, size)
}

/** What the letters of ASCIIHexDecode stand for (ISO 32000-1, 7.4.2). */
export function fromHex(letters: Uint8Array): Uint8Array {
  const [digits = ''] = new TextDecoder('latin1').decode(letters).split('>')
  return Uint8Array.from(digits.replace(/[^\da-f]/gi, '').match(/..?/g) ?? [], (pair) =>
    Number.parseInt(pair.padEnd(2, '0'), 16),
  )
}
