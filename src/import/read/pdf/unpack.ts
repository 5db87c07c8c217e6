import { Unzlib } from 'fflate'

/** Small, so that a bomb is found before it has gone off: deflate gives at most 1032 bytes for one. */
const CHUNK = 16 * 1024
/** No code of LZWDecode stands for more bytes: pdf.js counts them in 16 bits. */
const PART = 64 * 1024

/** Is given what a stream unpacks to, part by part; a part is overwritten afterwards. */
export type See = (part: Uint8Array) => void

/** Unpacks a stream as far as it is not damaged, to a little above `most` bytes. Gives how many. */
export type Unpack = (packed: Uint8Array, most: number, see: See) => number

/** Unpacks what FlateDecode packs (ISO 32000-1, 7.4.4). */
export const unpackFlate: Unpack = (packed, most, see) => {
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
 * Unpacks what LZWDecode packs, codes that are not given yet as pdf.js takes them.
 * @param early whether codes grow wider one code early, as they do unless the stream says otherwise
 */
export function unpackLzw(early: boolean): Unpack {
  return (packed, most, see) => {
    const out = createOutput(see)
    // A code stands for another one and a byte behind it.
    const others = new Uint16Array(LZW.codes)
    const bytes = Uint8Array.from({ length: LZW.codes }, (_, code) => code)
    const lengths = new Uint16Array(LZW.codes).fill(1, 0, LZW.clear)
    const said = new Uint8Array(PART)
    let [length, before, next] = [0, 0, LZW.first]
    const tell = (code: number): void => {
      if (code >= next) {
        said[length++] = said[0] ?? 0
        return
      }
      length = lengths[code] ?? 0
      for (let [at, one] = [length - 1, code]; at >= 0; at--) {
        said[at] = bytes[one] ?? 0
        one = others[one] ?? 0
      }
    }
    const readCode = codeReader(packed)
    while (out.size() <= most) {
      const width = Math.min(12, Math.max(9, 32 - Math.clz32(next + (early ? 1 : 0))))
      const code = readCode(width)
      if (code === LZW.end) break
      if (code === LZW.clear) {
        ;[length, next] = [0, LZW.first]
        continue
      }
      const isFirst = length === 0
      tell(code)
      if (!isFirst && next < LZW.codes) {
        others[next] = before
        bytes[next] = said[0] ?? 0
        lengths[next++] = (lengths[before] ?? 0) + 1
      }
      before = code
      out.write(said.subarray(0, length))
    }
    return out.end()
  }
}

/** Reads codes of so many bits, the highest first; the code for the end where there is none any more. */
function codeReader(packed: Uint8Array): (width: number) => number {
  let [bits, held, at] = [0, 0, 0]
  return (width) => {
    for (; held < width && at < packed.length; held += 8) bits = ((bits << 8) | (packed[at++] ?? 0)) & 0xfffff
    if (held < width) return LZW.end
    held -= width
    return (bits >> held) & ((1 << width) - 1)
  }
}

/** Unpacks what RunLengthDecode packs (ISO 32000-1, 7.4.5). */
export const unpackRunLengths: Unpack = (packed, most, see) => {
  const out = createOutput(see)
  for (let at = 0; at < packed.length && out.size() <= most; ) {
    const head = packed[at] ?? 128
    if (head === 128) break
    if (head < 128) out.write(packed.subarray(at + 1, at + 2 + head))
    else out.write(new Uint8Array(257 - head).fill(packed[at + 1] ?? 0))
    at += head < 128 ? head + 2 : 2
  }
  return out.end()
}

/** Puts short pieces together to parts. No piece may be longer than a part. */
function createOutput(see: See) {
  const part = new Uint8Array(PART)
  let [filled, size] = [0, 0]
  const flush = (): void => {
    see(part.subarray(0, filled))
    filled = 0
  }
  return {
    size: () => size,
    write: (piece: Uint8Array): void => {
      if (filled + piece.length > PART) flush()
      part.set(piece, filled)
      filled += piece.length
      size += piece.length
    },
    end: (): number => {
      flush()
      return size
    },
  }
}
