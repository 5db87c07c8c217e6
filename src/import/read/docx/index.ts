import type { Source } from '../../source'
import { type Piece, toBlocks } from '../pieces'
import type { ReadNotice } from '../types'
import { childOf, descendants, textOf, type XmlElement } from '../xml'
import type { Zip } from '../zip'
import { readNotes } from './notes'
import { readNumbering } from './numbering'
import { openPackage } from './package'
import { readStyles } from './styles'
import { isStruck, type Manner, readPieces } from './walk'

/** Reads a Word file as Word, WPS or LibreOffice saves it, numbers of its lists included. Deleted text is left out, and so are files of any kind put in for Word to join on opening (altChunk). */
export function readDocx(zip: Zip): { source: Source; notices: ReadNotice[] } {
  const { document, styles, numbering, footnotes, endnotes, header, picture, title, embedded } = openPackage(zip)
  const body = childOf(document, 'w:body') ?? document
  const manner: Manner = {
    styles: readStyles(styles),
    numbering: readNumbering(numbering),
    notes: readNotes({ footnote: footnotes, endnote: endnotes }),
    picture,
  }
  const pieces = [...readHeaders(body, header, manner), ...readPieces(body, manner)]
  const source: Source = { kind: 'docx', blocks: toBlocks(pieces), title, embedded }
  const notices = [
    { code: 'read.deleted-text', count: deletions(body) },
    { code: 'read.joined-files', count: descendants(body, 'w:altChunk').length },
  ] as const
  return { source, notices: notices.filter(({ count }) => count > 0) }
}

/** The lines in the headers of the first section: the title may stand there and nowhere else. */
function readHeaders(body: XmlElement, header: (id: string) => XmlElement | null, manner: Manner): Piece[] {
  const [first] = descendants(body, 'w:sectPr')
  const ids = first ? descendants(first, 'w:headerReference').map(({ attributes }) => attributes['r:id'] ?? '') : []
  const pieces = ids.flatMap((id) => {
    const root = header(id)
    return root ? readPieces(root, manner) : []
  })
  return pieces.filter((piece) => piece.type === 'paragraph')
}

/** How many passages are marked as deleted or moved away, or struck through, rows of tables included. */
function deletions(body: XmlElement): number {
  const passages = [...descendants(body, 'w:del'), ...descendants(body, 'w:moveFrom')]
  const rows = descendants(body, 'w:trPr').filter((row) => childOf(row, 'w:del'))
  const struck = descendants(body, 'w:r').filter((run) => isStruck(run) && textOf(run).trim() !== '')
  return passages.filter((one) => one.children.length > 0).length + rows.length + struck.length
}
