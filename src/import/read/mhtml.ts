import { binaryBytes, binaryText } from './binary'

/** The page in a web archive: its bytes, and the charset the archive names for it. */
export interface ArchivedPage {
  bytes: Uint8Array
  charset: string | null
}

/** As much of the file as its own headers fill at most. */
const HEAD = 4096

/** The first page of a web archive (MHTML, RFC 2557), or null when the file is none. */
export function archivedPage(bytes: Uint8Array): ArchivedPage | null {
  const head = binaryText(bytes.subarray(0, HEAD))
  if (!/^[\w-]+:/.test(head) || !/^content-type:\s*multipart\/related/im.test(head)) return null
  const boundary = head.match(/boundary="?([^"\r\n;]+)/i)?.[1]
  if (!boundary) return null
  for (const part of binaryText(bytes).split(`--${boundary}`)) {
    const end = part.search(/\r?\n\r?\n/)
    const headers = part.slice(0, Math.max(0, end))
    if (!/^content-type:\s*text\/html/im.test(headers)) continue
    const encoding = headers.match(/^content-transfer-encoding:\s*([\w-]+)/im)?.[1]?.toLowerCase()
    const charset = headers.match(/charset="?([\w-]+)/i)?.[1]?.toLowerCase() ?? null
    return { bytes: binaryBytes(decodePart(part.slice(end).trim(), encoding)), charset }
  }
  return null
}

/** A part's content by its transfer encoding (RFC 2045, 6); damaged escapes stay as they are. */
function decodePart(content: string, encoding: string | undefined): string {
  if (encoding === 'base64') return atob(content.replace(/[^A-Za-z0-9+/]/g, ''))
  if (encoding !== 'quoted-printable') return content
  return content
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
