import type { Content } from 'pdfmake/interfaces'

/** An element of the structure tree: a standard type of PDF 1.7 (ISO 32000-1, 14.8.4) and what lies in it. */
export interface Element {
  type: 'H1' | 'H2' | 'H3' | 'H4' | 'H5' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Note' | 'Figure' | 'Caption'
  /** Elements below it, after its own content. */
  children: Element[]
  parent?: Element
  /** The text alternative of a figure. */
  alt?: string
  /** Attributes of a cell of a table: what it is the header of, and how far it reaches. */
  cell?: { Scope?: 'Row' | 'Column'; RowSpan?: number; ColSpan?: number }
}

/** Makes an element, below a parent if it has one. */
export function element(type: Element['type'], parent?: Element, rest: Pick<Element, 'alt' | 'cell'> = {}): Element {
  const one: Element = { type, children: [], ...(parent ? { parent } : {}), ...rest }
  parent?.children.push(one)
  return one
}

/** What is drawn for an element knows it: pdfmake keeps what it does not know on spans of text and on pictures. */
export interface Marked {
  element?: Element
}

/** Notes in all text and pictures of a node that they belong to an element. Returns the node. */
export function mark<Node extends Content>(node: Node, to: Element): Node {
  if (Array.isArray(node)) for (const one of node) mark(one, to)
  else if (typeof node === 'object') {
    if ('stack' in node && node.stack) mark(node.stack, to)
    else if ('columns' in node && node.columns) for (const column of node.columns) mark(column, to)
    else if ('image' in node) Object.assign(node, { element: to })
    else if ('text' in node && Array.isArray(node.text))
      for (const span of node.text) Object.assign(span, { element: to })
  }
  return node
}
