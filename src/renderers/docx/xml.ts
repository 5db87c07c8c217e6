/** How every part of the package begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** One XML element as text; `children` is XML already. */
export function element(name: string, attributes: Record<string, string | number> = {}, children = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const open = `<${name}${written.join('')}`
  return children === '' ? `${open}/>` : `${open}>${children}</${name}>`
}

/** Text as it stands inside an XML element or attribute. */
export function escapeXml(text: string): string {
  return printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Text without the characters XML 1.0 has no place for (section 2.2): control characters, U+FFFE, U+FFFF. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
