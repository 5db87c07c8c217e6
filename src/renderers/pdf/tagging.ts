import type { Element, Marked } from './structure'

/**
 * What is needed of pdfkit's document as pdfmake hands it out. Undocumented, so pdfmake is pinned: `_pdfMakePages`
 * (what was drawn on each page, in order) and `page.content.buffer` (what was written for it).
 */
export interface DrawnDocument {
  _pdfMakePages: { items: DrawnItem[] }[]
  page: { content: { buffer: Uint8Array[] } }
  switchToPage(index: number): unknown
  addContent(operators: string): unknown
  markContent(tag: 'Artifact', options?: { type: 'Pagination' }): unknown
  markStructureContent(tag: string): MarkedContent
  endMarkedContent(): unknown
  struct(type: string, options: { alt?: string }): StructureElement
  addStructure(root: StructureElement): unknown
}

type DrawnItem =
  | { type: 'line'; item: { inlines: (Marked & { text: string })[] } }
  | { type: 'image'; item: Marked }
  | { type: 'vector' }

type MarkedContent = object

interface StructureElement {
  dictionary: { data: { A?: object } }
  add(child: StructureElement | MarkedContent): unknown
  end(): unknown
}

/** A text or a picture as pdfkit writes it. Text is written in hexadecimal digits, so that no word looks like these. */
const DRAWING = /^(BT\n[\s\S]*?\nET\n|\/I\d+ Do\n)/m

/** Operators that paint a path: borders of tables, lines. */
const PAINTING = /^(?:f|S|B)\*?$/m

type Contents = Map<Element, MarkedContent[]>

/**
 * Marks what is drawn on the pages of a document, not written yet, with the elements it belongs to, and adds the tree
 * of these, in the order in which they are first drawn. All else is an artifact, and so is what pdfmake draws again:
 * the header of a table on its further pages.
 * @throws Error when the pages hold other texts and pictures than pdfmake says
 */
export function tagDocument(document: DrawnDocument): void {
  const contents: Contents = new Map()
  const seen = new Set<Marked>()
  document._pdfMakePages.forEach(({ items }, index) => {
    document.switchToPage(index)
    const drawn = items.flatMap(drawings)
    const parts = takeContent(document).split(DRAWING)
    if (parts.length !== 2 * drawn.length + 1) throw new Error(`Page ${index + 1} is not drawn as laid out`)
    for (const [place, part] of parts.entries()) {
      // Every second part is a text or a picture.
      const one = drawn[(place - 1) / 2]
      if (one?.element && !seen.has(one)) {
        add(contents, one.element, document.markStructureContent(one.element.type))
        seen.add(one)
      } else if (one) document.markContent('Artifact', { type: 'Pagination' })
      else if (PAINTING.test(part)) document.markContent('Artifact')
      document.addContent(part)
      if (one || PAINTING.test(part)) document.endMarkedContent()
    }
  })
  const root = document.struct('Document', {})
  for (const top of new Set([...contents.keys()].map(topOf))) root.add(structure(top, document, contents))
  root.end()
  document.addStructure(root)
}

/** Takes what was written for the present page, in many short pieces. It is ASCII. */
function takeContent({ page }: DrawnDocument): string {
  const pieces = page.content.buffer.splice(0)
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return new TextDecoder().decode(whole)
}

function add(contents: Contents, to: Element, content: MarkedContent): void {
  const known = contents.get(to)
  if (known) known.push(content)
  else contents.set(to, [content])
}

function drawings(item: DrawnItem): Marked[] {
  if (item.type === 'line') return item.item.inlines.filter(({ text }) => text !== '')
  return item.type === 'image' ? [item.item] : []
}

function topOf(element: Element): Element {
  return element.parent ? topOf(element.parent) : element
}

function structure(element: Element, document: DrawnDocument, contents: Contents): StructureElement {
  const { type, alt, cell, children } = element
  const made = document.struct(type, alt === undefined ? {} : { alt })
  // pdfkit itself knows only the scope.
  if (cell && Object.keys(cell).length > 0) made.dictionary.data.A = { O: 'Table', ...cell }
  for (const content of contents.get(element) ?? []) made.add(content)
  for (const child of children) made.add(structure(child, document, contents))
  return made
}
