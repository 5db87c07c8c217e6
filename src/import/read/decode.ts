/** Text of a file and the encoding it was found to be in. `declared` is what the page itself names, if anything. */
export interface Decoded {
  text: string
  used: string
  declared: string | null
}

const BOMS: [string, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** As far as a browser looks for the charset (HTML standard, prescan), with room for the comments of portals. */
const HEAD = 4096
const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i

/**
 * The text of a file: by byte order mark, then as UTF-8, which hardly any other text passes for, then by the charset
 * it names, then by trying GB 18030 (which holds GBK and GB 2312). When none fits the bytes, the likelier one is used
 * and the damaged characters stay as U+FFFD.
 * @param named the charset told from outside of the file, if any; else the one it names itself counts
 */
export function decodeText(bytes: Uint8Array, named: string | null = null): Decoded {
  const declared = named ?? declaredEncoding(bytes)
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  const wide = marked ? undefined : wideEncoding(bytes)
  if (marked || wide) return { ...decode(bytes, marked?.[0] ?? wide ?? ''), declared }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  // Browsers, too, read a page that calls itself UTF-16 in single bytes as UTF-8.
  const own = declared && !/^(utf-?16|utf-?7)/.test(declared) ? decodeStrictly(bytes, declared) : null
  const fitting = utf8 && utf8.text !== own?.text ? utf8 : (own ?? decodeStrictly(bytes, 'gb18030'))
  return { ...(fitting ?? leastDamaged(bytes)), declared }
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  const match = head.match(CHARSET)
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null
}

/** UTF-16 without a mark: every other byte of the markup is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[3] === 0) return 'utf-16le'
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[2] === 0) return 'utf-16be'
}

function decode(bytes: Uint8Array, encoding: string): { text: string; used: string } {
  const decoder = new TextDecoder(encoding)
  return { text: decoder.decode(bytes), used: decoder.encoding }
}

function decodeStrictly(bytes: Uint8Array, encoding: string): { text: string; used: string } | null {
  try {
    const decoder = new TextDecoder(encoding === 'gbk' || encoding === 'gb2312' ? 'gb18030' : encoding, { fatal: true })
    return { text: decoder.decode(bytes), used: decoder.encoding }
  } catch {
    return null
  }
}

function leastDamaged(bytes: Uint8Array): { text: string; used: string } {
  const damage = (text: string): number => text.split('\uFFFD').length
  const [first, second] = [decode(bytes, 'utf-8'), decode(bytes, 'gb18030')]
  return damage(first.text) <= damage(second.text) ? first : second
}
