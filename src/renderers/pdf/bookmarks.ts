/** What is needed of pdfkit's root of bookmarks. Undocumented: it writes their number only where they are said to be open. */
export interface OutlinedDocument {
  outline: { options: { expanded: boolean } }
}

/**
 * Has the number of bookmarks written with their root. All of them stand at the top level, so all are seen at once
 * (ISO 32000-1, table 152: needed where entries are open; a validator of PDF/A asks for it).
 */
export function countBookmarks({ outline }: OutlinedDocument): void {
  outline.options = { expanded: true }
}
