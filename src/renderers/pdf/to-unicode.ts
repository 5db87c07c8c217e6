/** A range of codes may only differ in their last byte (Adobe Technical Note 5411, 1.4.1). */
const RANGE = 256

/**
 * A character map that gives back the text of glyphs (ISO 32000-1, 9.10.3), with codes of two bytes.
 * @param codePoints by code; null where a glyph stands for none
 */
export function toUnicode(codePoints: (number | null)[]): string {
  const ranges: string[] = []
  for (let start = 0; start < codePoints.length; start += RANGE) {
    const part = codePoints.slice(start, start + RANGE)
    ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${part.map((one) => `<${utf16(one)}>`).join(' ')}]`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    `${ranges.length} beginbfrange`,
    ...ranges,
    'endbfrange',
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

function utf16(codePoint: number | null): string {
  const text = codePoint === null ? '\0' : String.fromCodePoint(codePoint)
  return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('')
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0')
}
