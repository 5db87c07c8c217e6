import { escapeMarkup } from '../escape'

/** A tag with attributes; those that are null or false are left out, true ones stand without a value. */
export function openTag(name: string, attributes: Record<string, string | number | boolean | null> = {}): string {
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === true) tag += ` ${key}`
    else if (value !== null && value !== false) tag += ` ${key}="${escapeMarkup(String(value))}"`
  }
  return `${tag}>`
}
