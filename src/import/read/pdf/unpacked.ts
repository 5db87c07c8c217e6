import { binaryText } from '../binary'
import { LIMITS, limit } from '../limits'
import { refuse } from '../types'
import { createChecksum, isTableLost } from './damaged'
import { numberedIn, objectsIn } from './numbered'
import { unpackStream } from './stream'

const [BEGIN, END] = ['stream', 'endstream'].map((word) => new TextEncoder().encode(word)) as [Uint8Array, Uint8Array]
/** A stream's dictionary is no longer than so many bytes. */
const DICTIONARY = 1000
/** A stream that holds objects, packed so that its checksum stands at its end. */
const OBJECTS = /\/ObjStm\b[\s\S]*\/FlateDecode\b|\/FlateDecode\b[\s\S]*\/ObjStm\b/

/**
 * Refuses a PDF whose packed streams unpack to more than those of a report, or are packed several times over, and one
 * that numbers more characters and objects: pdf.js would unpack them whole and write down each, whatever memory that
 * takes. Damaged streams are left to pdf.js as far as they are, and so are pictures. Refused as broken is one whose
 * table of objects is lost and whose packed objects are damaged: pdf.js would unpack and read all of them again for
 * every font it is asked for, in vain.
 */
export function limitUnpacked(bytes: Uint8Array): void {
  let unpacked = 0
  let done = 0
  const whole = asText(bytes)
  const lost = isTableLost(whole)
  let numbered = numberedIn(whole)
  limit('numbered', numbered)
  for (let at = indexOf(bytes, BEGIN, 0); at >= 0; at = indexOf(bytes, BEGIN, at)) {
    const start = at + BEGIN.length + (bytes[at + BEGIN.length] === 0x0d ? 2 : 1)
    const end = indexOf(bytes, END, start)
    if (end < 0) return
    const dictionary = binaryText(bytes.subarray(Math.max(done, at - DICTIONARY), at))
    let text = ''
    const checksum = lost && OBJECTS.test(dictionary) ? createChecksum() : null
    const most = LIMITS.unzipped - unpacked
    const { packed, size } = unpackStream(bytes.subarray(start, end), dictionary, most, (part) => {
      text += asText(part)
      checksum?.add(part)
    })
    // What does not begin to unpack is encrypted.
    if (size > 0 && checksum?.fits(packed) === false) refuse({ code: 'read.broken', detail: 'ObjStm' })
    unpacked += size
    limit('unzipped', unpacked)
    numbered += numberedIn(text) + objectsIn(dictionary, Math.max(size, packed.length))
    limit('numbered', numbered)
    at = end + END.length
    done = at
  }
}

/** One character for each byte, those of ASCII as they are: faster than exactly all, and enough to find words in. */
function asText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

function indexOf(bytes: Uint8Array, word: Uint8Array, from: number): number {
  const [first = 0] = word
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (word.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}
