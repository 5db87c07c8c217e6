const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text made safe for HTML content and quoted attributes. */
export function escapeHtml(text: string): string {
  // Hardly any text has one, and most calls are for figures and ids.
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text
}

/** A tag with attributes; those that are null or false are left out, true ones stand without a value. */
export function openTag(name: string, attributes: Record<string, string | number | boolean | null> = {}): string {
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === true) tag += ` ${key}`
    else if (value !== null && value !== false) tag += ` ${key}="${escapeHtml(String(value))}"`
  }
  return `${tag}>`
}
