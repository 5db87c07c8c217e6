import { Inflate } from 'fflate'
import { LIMITS, limit } from './limits'
import { refuse } from './types'

/** A ZIP file whose entries are unpacked only when asked for. */
export interface Zip {
  names: string[]
  /** An entry's bytes, or null when there is none of this name. Refuses the file past the limit on unpacked bytes. */
  read: (name: string) => Uint8Array | null
}

interface Entry {
  method: number
  packedSize: number
  /** Of its local header. */
  offset: number
}

const SIGNATURE = { end: 0x06054b50, entry: 0x02014b50 }
const END_SIZE = 22
const LONGEST_COMMENT = 65_535
/** Small, so that a bomb is found before it has gone off: deflate gives at most 1032 bytes for one. */
const CHUNK = 16 * 1024

/**
 * Opens a ZIP file by its central directory (APPNOTE.TXT 4.3), trusting no size it states.
 * Null when there is no readable directory.
 */
export function openZip(bytes: Uint8Array): Zip | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(bytes, view)
  if (!entries) return null
  let unzipped = 0
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name)
    if (!entry || entry.offset + 30 > bytes.length) return null
    const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
    const packed = bytes.subarray(start, start + entry.packedSize)
    const content = entry.method === 0 ? packed : inflate(packed, LIMITS.unzipped - unzipped)
    unzipped += content.length
    limit('unzipped', unzipped)
    return content
  }
  return { names: [...entries.keys()], read }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> | null {
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  limit('entries', count)
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== SIGNATURE.entry) return null
    const [nameSize, extraSize, commentSize] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameSize ?? 0)))
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (commentSize ?? 0)
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === SIGNATURE.end) return at
  }
  return -1
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((part) => {
    size += part.length
    if (size > most) refuse({ code: 'read.limit', what: 'unzipped', limit: LIMITS.unzipped })
    parts.push(part)
  })
  for (let at = 0; at < packed.length; at += CHUNK) {
    stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  }
  const content = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    content.set(part, at)
    at += part.length
  }
  return content
}
