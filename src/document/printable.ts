/**
 * Text without the characters no published file has a place for: control characters but tab and line breaks,
 * lone surrogates, U+FFFE and U+FFFF (XML 1.0, section 2.2; they are invalid in HTML too).
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu
