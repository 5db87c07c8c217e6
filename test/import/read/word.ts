import { strToU8, zipSync } from 'fflate'

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml"'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Parts {
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  /** The relationship of the header is rId5. */
  header?: string
  /** A file put in for Word to join on opening; its relationship is rId20. */
  joined?: Uint8Array
  /** Entries besides, by their names in word/; the first picture's relationship is rId9. */
  media?: Record<string, Uint8Array>
}

/** A Word file around the XML of its body, with as little else as Word needs. */
export function wordFile(
  body: string,
  { styles = '', numbering = '', footnotes = '', endnotes = '', header = '', joined, media = {} }: Parts = {},
): Uint8Array {
  const pictures = Object.keys(media).map(
    (name, index) => `<Relationship Id="rId${9 + index}" Type="${TYPES}/image" Target="${name}"/>`,
  )
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${TYPES}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${TYPES}/numbering" Target="/word/numbering.xml"/><Relationship Id="rId3" Type="${TYPES}/footnotes" Target="footnotes.xml"/><Relationship Id="rId4" Type="${TYPES}/endnotes" Target="endnotes.xml"/><Relationship Id="rId5" Type="${TYPES}/header" Target="header1.xml"/><Relationship Id="rId20" Type="${TYPES}/aFChunk" Target="joined.mht"/>${pictures.join('')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(`<w:styles ${NAMESPACES}>${styles}</w:styles>`),
    'word/numbering.xml': strToU8(`<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`),
    'word/footnotes.xml': strToU8(`<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>`),
    'word/endnotes.xml': strToU8(`<w:endnotes ${NAMESPACES}>${endnotes}</w:endnotes>`),
    'word/header1.xml': strToU8(`<w:hdr ${NAMESPACES}>${header}</w:hdr>`),
    ...(joined ? { 'word/joined.mht': joined } : {}),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/${name}`, bytes])),
  })
}

/** A paragraph of plain text, with its properties. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

export function tc(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
}

export function tr(...cells: string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`
}
