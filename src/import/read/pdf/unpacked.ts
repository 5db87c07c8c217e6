import { Unzlib } from 'fflate'
import { LIMITS, limit } from '../limits'

const [BEGIN, END] = ['stream', 'endstream'].map((word) => new TextEncoder().encode(word)) as [Uint8Array, Uint8Array]
/** Small, so that a bomb is found before it has gone off. */
const CHUNK = 16 * 1024
/** Shorter streams, of which a PDF has thousands, unpack to 16 MB at most each: deflate gives at most 1032 bytes for one. */
const SHORTEST = 16 * 1024

/**
 * Refuses a PDF whose packed streams (FlateDecode, as nearly all are) unpack to more than those of a report: pdf.js would
 * unpack them whole, whatever memory that takes. Damaged streams are left to pdf.js.
 */
export function limitUnpacked(bytes: Uint8Array): void {
  let unpacked = 0
  for (let at = indexOf(bytes, BEGIN, 0); at >= 0; at = indexOf(bytes, BEGIN, at)) {
    const start = at + BEGIN.length + (bytes[at + BEGIN.length] === 0x0d ? 2 : 1)
    const end = indexOf(bytes, END, start)
    if (end < 0) return
    if (end - start >= SHORTEST) unpacked += unpackedSize(bytes.subarray(start, end), LIMITS.unzipped - unpacked)
    limit('unzipped', unpacked)
    at = end + END.length
  }
}

/** Bytes a packed stream unpacks to, counted to a little above `most`; as far as it is not damaged. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0
  const stream = new Unzlib((part) => {
    size += part.length
  })
  try {
    for (let at = 0; at < packed.length && size <= most; at += CHUNK) stream.push(packed.subarray(at, at + CHUNK))
  } catch {
    return size
  }
  return size
}

function indexOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const [first = 0] = word
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (word.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}
