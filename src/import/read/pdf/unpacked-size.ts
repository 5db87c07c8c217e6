import { Unzlib } from 'fflate'

/** Small, so that a bomb is found before it has gone off: deflate gives at most 1032 bytes for one. */
const CHUNK = 16 * 1024

/**
 * Bytes a stream packed by FlateDecode unpacks to, counted to a little above `most`; as far as it is not damaged.
 * @param see is given them part by part
 */
export function flateSize(packed: Uint8Array, most: number, see: (part: Uint8Array) => void): number {
  let size = 0
  const stream = new Unzlib((part) => {
    size += part.length
    see(part)
  })
  try {
    for (let at = 0; at < packed.length && size <= most; at += CHUNK) stream.push(packed.subarray(at, at + CHUNK))
  } catch {
    return size
  }
  return size
}

/** Codes of LZWDecode that are no bytes, and how many codes there are (ISO 32000-1, 7.4.4). */
const LZW = { clear: 256, end: 257, first: 258, codes: 4096 }

/**
 * Bytes a stream packed by LZWDecode unpacks to, counted to a little above `most`, from the lengths its codes stand for.
 * @param early whether codes grow wider one code early, as they do unless the stream says otherwise
 */
export function lzwSize(packed: Uint8Array, early: boolean, most: number): number {
  const lengths = new Uint16Array(LZW.codes).fill(1, 0, LZW.clear)
  let [size, next, before] = [0, LZW.first, 0]
  let [bits, held, at] = [0, 0, 0]
  while (size <= most) {
    const width = Math.min(12, Math.max(9, 32 - Math.clz32(next + (early ? 1 : 0))))
    for (; held < width && at < packed.length; held += 8) bits = ((bits << 8) | (packed[at++] ?? 0)) & 0xfffff
    if (held < width) return size
    held -= width
    const code = (bits >> held) & ((1 << width) - 1)
    if (code === LZW.end) return size
    if (code === LZW.clear) {
      ;[next, before] = [LZW.first, 0]
      continue
    }
    const length = code < next ? (lengths[code] ?? 0) : before + 1
    if (before > 0 && next < LZW.codes) lengths[next++] = before + 1
    size += length
    before = length
  }
  return size
}

/** Bytes a stream packed by RunLengthDecode unpacks to (ISO 32000-1, 7.4.5). */
export function runLengthSize(packed: Uint8Array): number {
  let size = 0
  for (let at = 0; at < packed.length; ) {
    const head = packed[at] ?? 128
    if (head === 128) break
    size += head < 128 ? head + 1 : 257 - head
    at += head < 128 ? head + 2 : 2
  }
  return size
}
