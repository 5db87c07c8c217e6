import { binaryBytes, binaryText } from './binary'

/** A page in a web archive: its bytes, and the charset the archive names for it. */
export interface ArchivedPage {
  bytes: Uint8Array
  charset: string | null
}

/** As much of the file as its own headers fill at most. */
const HEAD = 4096
/** A page has fewer frames, and each is read. */
const MOST_PAGES = 20

/** The pages of a web archive (MHTML, RFC 2557), the one that was saved first, then its frames; none when the file is none. */
export function archivedPages(bytes: Uint8Array): ArchivedPage[] {
  const head = binaryText(bytes.subarray(0, HEAD))
  if (!/^[\w-]+:/.test(head) || !/^content-type:\s*multipart\/related/im.test(head)) return []
  return partsOf(head, binaryText(bytes)).flatMap(pageOf).slice(0, MOST_PAGES)
}

/** What stands between the boundaries that a head names. */
function partsOf(head: string, text: string): string[] {
  const boundary = head.match(/boundary="?([^"\r\n;]+)/i)?.[1]
  return boundary ? text.split(`--${boundary}`) : []
}

/** The page in a part of the archive, or those of an archive inside of it. */
function pageOf(part: string): ArchivedPage[] {
  const end = part.search(/\r?\n\r?\n/)
  const headers = part.slice(0, Math.max(0, end))
  if (/^content-type:\s*multipart\//im.test(headers)) return partsOf(headers, part.slice(end)).flatMap(pageOf)
  if (!/^content-type:\s*text\/html/im.test(headers)) return []
  const encoding = headers.match(/^content-transfer-encoding:\s*([\w-]+)/im)?.[1]?.toLowerCase()
  const charset = headers.match(/charset="?([\w-]+)/i)?.[1]?.toLowerCase() ?? null
  return [{ bytes: binaryBytes(decodePart(part.slice(end).trim(), encoding)), charset }]
}

/** A part's content by its transfer encoding (RFC 2045, 6); damaged escapes stay as they are. */
function decodePart(content: string, encoding: string | undefined): string {
  if (encoding === 'base64') return atob(content.replace(/[^A-Za-z0-9+/]/g, ''))
  if (encoding !== 'quoted-printable') return content
  return content
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
