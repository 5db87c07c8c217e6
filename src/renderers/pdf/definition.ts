import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Document } from '../../document/types'
import { type FlowItem, flow } from './blocks'
import { gridStyle } from './page'
import { pageNumberNode } from './pageNumber'
import type { Setting } from './setting'
import { signatureNode } from './signature'
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
  return {
    version: '1.7',
    language: document.language,
    displayTitle: true,
    info: { title: document.title, creator: PROGRAM, producer: PROGRAM, creationDate: CREATED },
    pageSize: page.size,
    pageMargins: page.margins,
    defaultStyle: gridStyle(theme, page, 'body'),
    content: [
      titleNode(document, setting),
      ...flow([...document.preface, ...sections.flat()], setting),
      ...(document.signature ? [signatureNode(document.signature, setting)] : []),
    ],
    footer: (number) => pageNumberNode(number, setting),
  }
}
