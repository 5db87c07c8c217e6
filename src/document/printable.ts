/**
 * Text without the characters no published file has a place for: control characters but tab and line breaks,
 * lone surrogates, U+FFFE and U+FFFF (XML 1.0, section 2.2; they are invalid in HTML too).
 */
export function printable(text: string): string {
  return [...text].filter(isPrintable).join('')
}

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff && !(code >= 0x7f && code <= 0x9f)
}
