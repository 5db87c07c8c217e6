import type { Source } from '../../source'
import { toBlocks } from '../pieces'
import type { ReadNotice } from '../types'
import { childOf, descendants, type XmlElement } from '../xml'
import type { Zip } from '../zip'
import { readNumbering } from './numbering'
import { openPackage } from './package'
import { readStyles } from './styles'
import { readPieces } from './walk'

/** Reads a Word file as Word, WPS or LibreOffice saves it, numbers of its lists included. Deleted text is left out. */
export function readDocx(zip: Zip): { source: Source; notices: ReadNotice[] } {
  const { document, styles, numbering, picture, title, embedded } = openPackage(zip)
  const body = childOf(document, 'w:body') ?? document
  const pieces = readPieces(body, { styles: readStyles(styles), numbering: readNumbering(numbering), picture })
  const source: Source = { kind: 'docx', blocks: toBlocks(pieces), title, embedded }
  const count = deletions(body)
  return { source, notices: count > 0 ? [{ code: 'read.deleted-text', count }] : [] }
}

/** How many passages are marked as deleted or moved away, rows of tables included. */
function deletions(body: XmlElement): number {
  const passages = [...descendants(body, 'w:del'), ...descendants(body, 'w:moveFrom')]
  const rows = descendants(body, 'w:trPr').filter((row) => childOf(row, 'w:del'))
  return passages.filter((one) => one.children.length > 0).length + rows.length
}
