import mammoth from 'mammoth'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { pageTexts } from '../support/poppler'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What a reader finds in a file, without white space: texts from top to bottom, and tables row by row. */
export interface Content {
  texts: string[]
  tables: string[][][]
}

/** Reads a web page with parse5. */
export function readHtml(html: string): Content {
  const [main] = elements(parse(html).childNodes, 'main')
  return contentOf(main ? main.childNodes : [])
}

/** Reads a Word file with mammoth. */
export async function readDocx(docx: Uint8Array): Promise<Content> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) })
  return contentOf(parse(value).childNodes)
}

/** The text of a PDF as poppler reads it, page by page without the page numbers. */
export function readPdfText(pdf: Uint8Array): string {
  return pageTexts(pdf)
    .map((page, index) => page.replace(new RegExp(`—${index + 1}—$`), ''))
    .join('')
}

const TEXTS = ['h1', 'h2', 'h3', 'h4', 'h5', 'p', 'figcaption']

function contentOf(nodes: Node[]): Content {
  const content: Content = { texts: [], tables: [] }
  const walk = (node: Node) => {
    if (!('tagName' in node)) return
    if (node.tagName === 'table') {
      const isProse = node.attrs.some(({ name, value }) => name === 'class' && value === 'prose')
      if (isProse) content.texts.push(...elements(node.childNodes, 'caption').map(textOf))
      const rows = elements(node.childNodes, 'tr')
      content.tables.push(rows.map((row) => elements(row.childNodes, 'th', 'td').map(textOf)))
    } else if (TEXTS.includes(node.tagName)) {
      if (textOf(node) !== '') content.texts.push(textOf(node))
    } else node.childNodes.forEach(walk)
  }
  nodes.forEach(walk)
  return content
}

function elements(nodes: Node[], ...names: string[]): Element[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return []
    return names.includes(node.tagName) ? [node] : elements(node.childNodes, ...names)
  })
}

function textOf(node: Node): string {
  if ('value' in node) return node.value.replace(/[\s\u200b]/g, '')
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
