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
/** Archives stand inside each other no deeper: each level goes through all that is in it. */
const MOST_LEVELS = 4

/** The pages of a web archive (MHTML, RFC 2557), the one that was saved first, then its frames; none when the file is none. */
export function archivedPages(bytes: Uint8Array): ArchivedPage[] {
  const head = binaryText(bytes.subarray(0, HEAD))
  if (!/^[\w-]+:/.test(head) || !/^content-type:\s*multipart\/related/im.test(head)) return []
  return pagesOf(head, binaryText(bytes), MOST_LEVELS).slice(0, MOST_PAGES)
}

/** The pages between the boundaries that a head names. */
function pagesOf(head: string, text: string, levels: number): ArchivedPage[] {
  const boundary = head.match(/boundary="?([^"\r\n;]+)/i)?.[1]
  return boundary && levels > 0 ? text.split(`--${boundary}`).flatMap((part) => pageOf(part, levels - 1)) : []
}

/** The page in a part of the archive, or those of an archive inside of it. */
function pageOf(part: string, levels: number): ArchivedPage[] {
  const end = part.search(/\r?\n\r?\n/)
  const headers = part.slice(0, Math.max(0, end))
  if (/^content-type:\s*multipart\//im.test(headers)) return pagesOf(headers, part.slice(end), levels)
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
