import { escapeMarkup } from '../escape'

/** How every part of the package begins. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** One XML element as text; `children` is XML already. */
export function element(name: string, attributes: Record<string, string | number> = {}, children = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`)
  const open = `<${name}${written.join('')}`
  return children === '' ? `${open}/>` : `${open}>${children}</${name}>`
}
