import type { UnreadKind } from './types'
import { openZip, type Zip } from './zip'

/** What the first bytes of a file say it is. Text files (also HTML, MHTML, drafts) are told apart by their text. */
export type FileKind =
  | { kind: 'pdf' | 'text' | 'encrypted-docx' | 'broken-zip' | 'unknown' }
  | { kind: 'docx'; zip: Zip }
  | { kind: 'unread'; unread: UnreadKind }

const MAGIC: [number[], UnreadKind][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x42, 0x4d], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x1f, 0x8b], 'archive'],
  [[0x49, 0x44, 0x33], 'media'],
  [[0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], 'shortcut'],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** What tells kinds of OLE file apart: a stream only they have. */
const OLE_KINDS: [string, UnreadKind][] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'et'],
  ['PowerPoint Document', 'pptx'],
  ['__substg1.0', 'mail'],
]
const ZIP = [0x50, 0x4b]
/** Headers that mails have, and pages saved in the form of one have not. */
const MAIL = /^(?:Received|Message-ID|Return-Path|To):/im
const MAIL_HEAD = 4096
/** What tells kinds of ZIP file apart: an entry only they have. */
const ZIP_KINDS: [RegExp, UnreadKind][] = [
  [/^xl\//, 'xlsx'],
  [/^ppt\//, 'pptx'],
  [/^OFD\.xml$/i, 'ofd'],
  [/^META-INF\/manifest\.xml$/, 'odf'],
]

/** The kind of a file by its content. The name only tells apart what looks alike: old Word and old WPS files. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (startsWith(bytes, OLE)) return oleKind(name, bytes)
  if (startsWith(bytes, ZIP)) return zipKind(bytes)
  // Readers accept up to 1024 bytes of rubbish before a PDF's header.
  if (latin(bytes, 1024).includes('%PDF-')) return { kind: 'pdf' }
  if (latin(bytes, 5) === '{\\rtf') return { kind: 'unread', unread: 'rtf' }
  if (isMail(latin(bytes, MAIL_HEAD))) return { kind: 'unread', unread: 'mail' }
  if (latin(bytes, 18) === '[InternetShortcut]') return { kind: 'unread', unread: 'shortcut' }
  if (/^(RIFF....WEBP|....ftyp(heic|heix|mif1|avif))/s.test(latin(bytes, 12)))
    return { kind: 'unread', unread: 'image' }
  if (/^(RIFF|....ftyp)/s.test(latin(bytes, 12))) return { kind: 'unread', unread: 'media' }
  const magic = MAGIC.find(([start]) => startsWith(bytes, start))
  if (magic) return { kind: 'unread', unread: magic[1] }
  return { kind: isBinary(bytes) ? 'unknown' : 'text' }
}

/** The name of an OLE file's streams stands in UTF-16 in its directory. */
function oleKind(name: string, bytes: Uint8Array): FileKind {
  const streams = latin(bytes, bytes.length).replaceAll('\0', '')
  if (streams.includes('EncryptedPackage')) return { kind: 'encrypted-docx' }
  const extension = name.toLowerCase().match(/\.(wps|wpt|et)$/)?.[1]
  if (extension) return { kind: 'unread', unread: extension === 'et' ? 'et' : 'wps' }
  const found = OLE_KINDS.find(([stream]) => streams.includes(stream))
  if (found) return { kind: 'unread', unread: found[1] }
  return /\.docx?$/i.test(name) ? { kind: 'unread', unread: 'doc' } : { kind: 'unknown' }
}

function zipKind(bytes: Uint8Array): FileKind {
  const zip = openZip(bytes)
  if (!zip) return { kind: 'broken-zip' }
  if (zip.names.some((entry) => /^word\/document\d*\.xml$/.test(entry))) return { kind: 'docx', zip }
  const found = ZIP_KINDS.find(([entry]) => zip.names.some((name) => entry.test(name)))
  return { kind: 'unread', unread: found?.[1] ?? 'zip' }
}

function isMail(head: string): boolean {
  return /^[\w-]+:\s/.test(head) && MAIL.test(head) && /^(?:Content-Type|MIME-Version):/im.test(head)
}

/** Control characters no text has; UTF-16 is known by its mark or its markup. */
function isBinary(bytes: Uint8Array): boolean {
  const wide = (bytes[0] ?? 0) >= 0xfe || (bytes[0] === 0x3c && bytes[1] === 0) || (bytes[0] === 0 && bytes[1] === 0x3c)
  if (wide) return false
  const head = bytes.subarray(0, 4096)
  return head.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length > head.length / 100
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function latin(bytes: Uint8Array, length: number): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, length))
}
