import { limit } from '../limits'
import { fromBase85, fromHex } from './letters'
import { type See, type Unpack, unpackFlate, unpackLzw, unpackRunLengths } from './unpack'

/** How a stream is packed, by the last filter entry before it: one filter, or several in a list. */
const FILTER = /\/Filter\s*(\[[^\]]*\]|\/\w+)(?![\s\S]*\/Filter)/
/** Filters that make a stream smaller, and such that spell it in letters, with their short names (ISO 32000-1, 7.4). */
const PACKING = /^\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)$/
const BASE_85 = /^\/(?:ASCII85Decode|A85)$/
const HEX = /^\/(?:ASCIIHexDecode|AHx)$/

/** A stream once it is no longer spelled in letters, and how many bytes that unpacks to: none where it is not packed. */
interface Unpacked {
  packed: Uint8Array
  size: number
}

/**
 * Unpacks a stream of a PDF by the filters its dictionary names, to a little above `most` bytes, as far as it is not
 * damaged. Pictures stay as they are. Refuses what is packed several times over.
 */
export function unpackStream(stream: Uint8Array, dictionary: string, most: number, see: See): Unpacked {
  const filters = dictionary.match(FILTER)?.[1]?.match(/\/\w+/g) ?? []
  const [packed, left] = withoutLetters(stream, filters, most)
  limit('packings', left.filter((name) => PACKING.test(name) || isLetters(name)).length)
  const [first] = left
  const isSpelled = packed !== stream && !first
  if (isSpelled) see(packed)
  return { packed, size: isSpelled ? packed.length : unpackBy(first, dictionary)(packed, most, see) }
}

/** What a stream's letters stand for, and the filters left. */
function withoutLetters(stream: Uint8Array, filters: string[], most: number): [Uint8Array, string[]] {
  const [first = '', ...others] = filters
  if (!isLetters(first)) return [stream, filters]
  return withoutLetters(HEX.test(first) ? fromHex(stream) : fromBase85(stream, most), others, most)
}

function isLetters(filter: string): boolean {
  return BASE_85.test(filter) || HEX.test(filter)
}

/** Filters named elsewhere are told by whether the stream begins to unpack. */
function unpackBy(filter = '', dictionary: string): Unpack {
  if (/^\/LZW/.test(filter)) return unpackLzw(!/\/EarlyChange\s+0/.test(dictionary))
  return /^\/R/.test(filter) ? unpackRunLengths : unpackFlate
}
