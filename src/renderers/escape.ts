const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands inside an element or a quoted attribute of HTML and of XML. */
export function escapeMarkup(text: string): string {
  // Hardly any text has one, and most calls are for figures and ids.
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character) : text
}
