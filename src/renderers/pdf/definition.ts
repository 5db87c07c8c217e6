import type { Attachment, TDocumentDefinitions } from 'pdfmake/interfaces'
import { EMBEDDED_FILE } from '../../document/embedding'
import type { Document } from '../../document/types'
import { document as words } from '../../messages/zh-CN'
import { type FlowItem, flow } from './flow'
import { gridStyle } from './page'
import { pageNumberNode, setDigits } from './page-number'
import type { Setting } from './setting'
import { titleNode } from './title'

/** Written instead of the time of rendering, so that the same report always gives the same file. */
const CREATED = new Date(Date.UTC(2000, 0, 1))

const PROGRAM = 'Nianbao'

/** The document as pdfmake takes it. Made afresh for every rendering: pdfmake writes into what it is given. */
export function defineDocument(document: Document, setting: Setting): TDocumentDefinitions {
  const { theme, page } = setting
  const sections = document.sections.map((section): FlowItem[] => [
    { type: 'section', text: section.title },
    ...section.blocks,
  ])
  setDigits(setting)
  const signature: FlowItem[] = document.signature ? [{ type: 'signature', ...document.signature }] : []
  return {
    version: '1.7',
    // Declared, not confirmed: docs/pdf.md says what was checked and what is missing.
    subset: 'PDF/A-3b',
    language: document.language,
    displayTitle: true,
    tagged: true,
    info: { title: document.title, creator: PROGRAM, producer: PROGRAM, creationDate: CREATED },
    files: { [EMBEDDED_FILE]: dataFile(document) },
    pageSize: page.size,
    pageMargins: page.margins,
    defaultStyle: gridStyle(theme, page, 'body'),
    content: [titleNode(document, setting), ...flow([...document.preface, ...sections.flat(), ...signature], setting)],
    footer: (number) => pageNumberNode(number, setting),
  }
}

/** What pdfmake hands on to pdfkit, and its types lack. */
interface FileProperties {
  type: string
  relationship: string
  creationDate: Date
  modifiedDate: Date
}

/** The public data as an associated file (ISO 19005-3, 6.8): the figures of the tables, for machines. */
function dataFile({ data }: Document): Attachment & FileProperties {
  return {
    src: `data:application/json;base64,${base64(data)}`,
    name: EMBEDDED_FILE,
    type: 'application/json',
    relationship: 'Data',
    description: words.dataFile,
    creationDate: CREATED,
    modifiedDate: CREATED,
  }
}

function base64(text: string): string {
  let binary = ''
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte)
  return btoa(binary)
}
