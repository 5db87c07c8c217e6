import type { Source } from '../../source'
import { type Piece, toBlocks } from '../pieces'
import { type ReadNotice, refuse } from '../types'
import { childOf, descendants, readXml, textOf, type XmlElement } from '../xml'
import type { Zip } from '../zip'
import { readNotes } from './notes'
import { readNumbering } from './numbering'
import { openPackage, type WordPackage } from './package'
import { partsOfPackage, partsOfZip } from './parts'
import { readStyles } from './styles'
import { isStruck, type Manner, readPieces } from './walk'
import { openWord2003 } from './word-2003'

/** Formulas, as equation editors before Word's own put them in. */
const FORMULA = /^(?:Equation|MathType)/i

interface WordReading {
  source: Source
  notices: ReadNotice[]
  /** Files put in for Word to join on opening (w:altChunk), in order; they are left out. */
  joined: Uint8Array[]
}

/** Reads a Word file as Word, WPS or LibreOffice saves it, numbers of its lists included. Deleted text is left out. */
export function readDocx(zip: Zip): WordReading {
  return readPackage(openPackage(partsOfZip(zip)))
}

/** Reads a Word file saved as one XML text: a package that is not packed, or a document of Word 2003. */
export function readWordXml(text: string): WordReading {
  const root = readXml(text)
  if (!root) return refuse({ code: 'read.broken', detail: 'XML' })
  return readPackage(root.name === 'pkg:package' ? openPackage(partsOfPackage(root)) : openWord2003(root))
}

function readPackage(word: WordPackage): WordReading {
  const { document, styles, numbering, footnotes, endnotes, header, picture, title, embedded } = word
  const body = childOf(document, 'w:body') ?? document
  const manner: Manner = {
    styles: readStyles(styles),
    numbering: readNumbering(numbering),
    notes: readNotes({ footnote: footnotes, endnote: endnotes }),
    picture,
  }
  const pieces = [...readHeaders(body, header, manner), ...readPieces(body, manner)]
  const source: Source = { kind: 'docx', blocks: toBlocks(pieces), title, embedded }
  const chunks = descendants(body, 'w:altChunk')
  const notices = [
    { code: 'read.deleted-text', count: deletions(body) },
    { code: 'read.joined-files', count: chunks.length },
    { code: 'read.embedded-objects', count: embeddedObjects(body) },
  ] as const
  const joined = chunks.flatMap(({ attributes }) => word.joined(attributes['r:id'] ?? '') ?? [])
  return { source, notices: notices.filter(({ count }) => count > 0), joined }
}

/** How many objects of other programs (OLE) a file shows pictures of, formulas left out: mostly a table kept in a sheet. */
function embeddedObjects(body: XmlElement): number {
  return descendants(body, 'o:OLEObject').filter(({ attributes }) => !FORMULA.test(attributes.ProgID ?? '')).length
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
